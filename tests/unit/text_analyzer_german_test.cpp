#include <catch2/catch.hpp>

#include <array>
#include <string>
#include <string_view>

#include "common/text/analyzer.hpp"
#include "tests/unit/random_text.hpp"
#include "tests/unit/small_lexicon.hpp"

namespace fundstelle {
namespace {

struct Row {
    std::string_view text, terms;
};

/// The letters of each part of the only word of `text`.
std::string letters_of_parts(std::string_view text) {
    Analyzer analyzer(small_lexicon());
    analyzer.start(text);
    std::string letters;
    Word word;
    if (!analyzer.next(word)) return letters;
    for (const Term& term : word.terms) {
        if (term.kind != TermKind::part) continue;
        if (!letters.empty()) letters += ' ';
        letters += term.letters.of(word.source.of(text));
    }
    return letters;
}

}  // namespace

TEST_CASE("compounds are found by their parts, and verbs by their infinitive") {
    Analyzer analyzer(small_lexicon());
    for (const Row& row : std::array{
             Row{"Flugzeugbesatzungen",
                 "=flugzeugbesatzungen@1 flugzeugbesatz@1 part:flugzeug@1 part:besatz@1"},
             Row{"Haustür", "=haustür@1 haustur@1 part:haus@1 part:tur@1"},
             Row{"Umweltschutzgesetz",
                 "=umweltschutzgesetz@1 umweltschutzgesetz@1 part:umweltschutz@1 part:umwelt@1 part:schutz@1 "
                 "part:gesetz@1"},
             Row{"restaurierte Häuser", "=restaurierte@1 restauri@1 =häuser@2 haus@2"},
             Row{"Haus-Flugzeugbesatzung",
                 "=haus@1 haus@1 ~hausflugzeugbesatz@1 =flugzeugbesatzung@2 flugzeugbesatz@2 part:flugzeug@2 "
                 "part:besatz@2"},
             Row{"traf", "=traf@1 treff@1"},
             Row{"Band", "=band@1 band@1 ~bind@1"},
             Row{"Lehrer:innen", "=lehrer@1 lehr@1 ~lehrerinn@1"},
             Row{"Ein- und Ausfuhr",
                 "=ein@1 ein@1 ~einfuhr@1 ~einfahr@1 =und@2 und@2 =ausfuhr@3 ausfuhr@3 ~ausfahr@3"},
             Row{"19.12.2022", "=20221219@1 20221219@1 ~2022@1"},
         }) {
        CAPTURE(row.text);
        CHECK(shown_terms(analyzer, row.text) == row.terms);
    }
}

TEST_CASE("a part is marked by its own letters, however the word is spelt") {
    CHECK(letters_of_parts("Militärflugzeug") == "Militär flugzeug");
    CHECK(letters_of_parts("MILITÄRFLUGZEUG") == "MILITÄR FLUGZEUG");
    CHECK(letters_of_parts("Milita\u0308r\u00ADflugzeug") == "Milita\u0308r flugzeug");
    CHECK(letters_of_parts("Militaerflugzeug") == "Militaer flugzeug");
    CHECK(letters_of_parts("Straßenhaus") == "Straßen haus");
}

TEST_CASE("the letters of every term lie on the letters of its word") {
    RandomText random(17);
    const std::array pieces = {"Haus", "tür", "flugzeug", "ß", "\u0308", "\u00AD",
                               "ae",   "S",   "schul",    "-", "garten", "en"};
    Analyzer analyzer(small_lexicon());
    for (int i = 0; i < 3000; ++i) {
        std::string text;
        for (std::size_t n = random.below(8); n > 0; --n) text += pieces[random.below(pieces.size())];
        INFO(escaped(text));
        analyzer.start(text);
        for (Word word; analyzer.next(word);) {
            for (const Term& term : word.terms) {
                REQUIRE(term.letters.begin < term.letters.end);
                REQUIRE(term.letters.end <= word.source.size());
            }
        }
    }
}

TEST_CASE("an analysis with other words is another analysis") {
    CHECK_FALSE(Analyzer().settings() == Analyzer(small_lexicon()).settings());
    CHECK(Analyzer(small_lexicon()).settings().lexicon == small_lexicon());
}

TEST_CASE("the parts of an old spelling are its own letters, side by side") {
    Analyzer analyzer(small_lexicon());
    const std::string_view text = "Die SCHIFFAHRT";
    analyzer.start(text);
    Word word;
    REQUIRE(analyzer.next(word));
    REQUIRE(analyzer.next(word));
    std::string shown;
    for (const Term& term : word.terms) {
        if (term.kind != TermKind::part) continue;
        const ByteRange letters = {word.source.begin + term.letters.begin,
                                   word.source.begin + term.letters.end};
        shown += std::string(letters.of(text)) + ":" + std::string(term.text) + " ";
    }
    CHECK(shown == "SCHIFF:schiff AHRT:fahrt ");
}

}  // namespace fundstelle
