#include "common/corpus/corpus_lexicon.hpp"

#include <catch2/catch.hpp>

namespace fundstelle {

TEST_CASE("the words of titles and texts count once each") {
    Article heading;
    heading.title = "Das neue Gesetz";
    heading.text = "Das neue Gesetz\n\nNiemand liest es.\n";
    heading.title_in_text = {0, heading.title.size()};
    Article title;
    title.title = "Was ein Gesetz soll";
    title.text = "Ach, der Garten! In der Schule.";
    const auto corpus = [&](const auto& take) {
        take(heading);
        take(title);
    };
    const Lexicon lexicon = corpus_lexicon(corpus, {});
    CHECK(lexicon.classes("gesetz").any(WordClasses::noun));
    CHECK(lexicon.classes("garten").empty());
    CHECK(lexicon.classes("neue").empty());
}

}  // namespace fundstelle
