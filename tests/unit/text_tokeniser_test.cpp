#include <catch2/catch.hpp>

#include <array>
#include <string>
#include <string_view>

#include "common/text/tokeniser.hpp"
#include "tests/unit/random_text.hpp"
#include "tests/unit/small_lexicon.hpp"

namespace fundstelle {
namespace {

/// The tokens, each with what else it is found by: `Ein(einfuhr) und Ausfuhr`, `19.12.2022=20221219(2022)`.
std::string shown(std::string_view text) {
    Tokeniser tokeniser(*small_lexicon());
    tokeniser.start(text);
    std::string tokens;
    for (Token token; tokeniser.next(token);) {
        if (!tokens.empty()) tokens += ' ';
        tokens += token.source.of(text);
        if (!token.main.empty()) tokens += "=" + token.main;
        for (const TokenVariant& variant : token.variants) tokens += "(" + variant.word + ")";
    }
    return tokens;
}

struct Row {
    std::string_view text, tokens;
};

template <typename Rows>
void check(const Rows& rows) {
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(shown(row.text) == row.tokens);
    }
}

}  // namespace

TEST_CASE("words with hyphens are their parts, the first also found by the whole") {
    check(std::array{
        Row{"EU-Kommission", "EU(EUKommission) Kommission"},
        Row{"die EU-Kommission-Sitzung heute", "die EU(EUKommissionSitzung) Kommission Sitzung heute"},
        Row{"EU\u2010Rat, EU\u2011Rat", "EU(EURat) Rat EU(EURat) Rat"},
        Row{"EU-\nKommission", "EU(EUKommission) Kommission"},
        Row{"EU-\n\nKommission", "EU Kommission"},
        Row{"Minsk - Kiew", "Minsk Kiew"},
        Row{"Minsk – Kiew", "Minsk Kiew"},
        Row{"eins- zwei", "eins zwei"},
        Row{"-Haus", "Haus"},
    });
}

TEST_CASE("compounds cut short are found by the whole") {
    check(std::array{
        Row{"Ein- und Ausfuhr", "Ein(einfuhr) und Ausfuhr"},
        Row{"Ein- bzw. Ausfuhr", "Ein(einfuhr) bzw Ausfuhr"},
        Row{"Vor- und Nachteile", "Vor(vorteile) und Nachteile"},
        Row{"Außen- und Verteidigungsminister", "Außen(aussenminister) und Verteidigungsminister"},
        Row{"AUSSEN- UND VERTEIDIGUNGSMINISTER", "AUSSEN(aussenminister) UND VERTEIDIGUNGSMINISTER"},
        Row{"Land-, Forst- und Ernährungswirtschaft",
            "Land(landwirtschaft) Forst(forstwirtschaft) und Ernährungswirtschaft"},
        Row{"Schul-/Staatsgarten", "Schul(schulgarten) Staatsgarten"},
        Row{"Haupteingang und -ausgang", "Haupteingang und ausgang(hauptausgang)"},
        Row{"Ein- und Haus", "Ein und Haus"},
        Row{"Ein- Ausfuhr", "Ein Ausfuhr"},
        Row{"Das ist Ein-. Und Ausfuhr", "Das ist Ein Und Ausfuhr"},
        Row{"Haus und -ausgang", "Haus und ausgang"},
    });
}

TEST_CASE("what German writes in its own way is one token") {
    check(std::array{
        Row{"am 19.12.2022 in", "am 19.12.2022=20221219(2022) in"},
        Row{"z. B. 200.000 Autos", "z. B=zB 200.000=200000 Autos"},
        Row{"Putin's Haus", "Putin's=Putin Haus"},
        Row{"die Lehrer:innen da", "die Lehrer:innen=Lehrer(Lehrerinnen) da"},
        Row{"Kommis-\nsion heute", "Kommis-\nsion=Kommission heute"},
    });
}

TEST_CASE("tokens of any text ascend and lie within it") {
    RandomText random(41);
    const std::array pieces = {"Haus",  "-",          " ",      "und",    "Ein-", "Ausfuhr",
                               "\n",    "19.12.2022", "/",      ".",      ",",    "Lehrer:innen",
                               "z. B.", "200 000",    "\u00AD", "\u200B", "'s",   "ß"};
    Tokeniser tokeniser(*small_lexicon());
    for (int i = 0; i < 4000; ++i) {
        std::string text = random.below(4) == 0 ? random.unicode(20) : std::string();
        for (std::size_t n = random.below(14); n > 0; --n) text += pieces[random.below(pieces.size())];
        INFO(escaped(text));
        tokeniser.start(text);
        std::size_t end = 0;
        for (Token token; tokeniser.next(token); end = token.source.end) {
            REQUIRE(token.source.begin >= end);
            REQUIRE(token.source.end > token.source.begin);
            REQUIRE(token.source.end <= text.size());
        }
    }
}

}  // namespace fundstelle
