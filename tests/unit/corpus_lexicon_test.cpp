#include "common/corpus/corpus_lexicon.hpp"

#include <catch2/catch.hpp>

#include "common/error.hpp"
#include "tests/scratch_folder.hpp"

namespace fundstelle {

TEST_CASE("the words of titles and texts count once each, and what cannot be read is passed over") {
    const ScratchFolder folder;
    folder.write("a.txt", "Das neue Gesetz\n\nNiemand liest es.\n");
    folder.write("b.jsonl",
                 "{\"title\":\"Was ein Gesetz soll\",\"text\":\"Ach, der Garten! In der Schule.\"}\n{]\n");
    folder.write("c.txt", "kein UTF-8: der Garten \xFF der Garten\n");
    const Lexicon lexicon = corpus_lexicon({folder.path()}, Limits{});
    CHECK(lexicon.classes("gesetz").any(WordClasses::noun));
    CHECK(lexicon.classes("garten").empty());
    CHECK(lexicon.classes("neue").empty());
}

TEST_CASE("a corpus that is not there has no lexicon") {
    CHECK_THROWS_AS(corpus_lexicon({"/no/such/folder"}, Limits{}), Error);
}

}  // namespace fundstelle
