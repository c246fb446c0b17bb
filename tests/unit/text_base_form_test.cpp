#include <catch2/catch.hpp>

#include <array>
#include <string>
#include <string_view>

#include "common/text/base_form.hpp"
#include "tests/unit/random_text.hpp"
#include "tests/unit/small_lexicon.hpp"

namespace fundstelle {
namespace {

/// The base form, an infinitive that it may also be behind a slash.
std::string shown(std::string_view word, const Lexicon& lexicon = *small_lexicon()) {
    const BaseForm base = base_form(word, lexicon);
    return base.other.empty() ? base.word : base.word + "/" + base.other;
}

struct Row {
    std::string_view word, base;
};

template <typename Rows>
void check(const Rows& rows) {
    for (const Row& row : rows) {
        CAPTURE(row.word);
        CHECK(shown(row.word) == row.base);
    }
}

}  // namespace

TEST_CASE("forms of strong verbs lead to the infinitive, ambiguous ones to both readings") {
    check(std::array{Row{"traf", "treffen"}, Row{"getroffenen", "treffen"}, Row{"anfing", "anfangen"},
                     Row{"ging", "gehen"}, Row{"band", "band/binden"},
                     Row{"verstand", "verstand/verstehen"}});
}

TEST_CASE("forms of weak verbs that a list knows lead to the infinitive") {
    check(std::array{Row{"restauriert", "restaurieren"}, Row{"restaurierte", "restaurieren"},
                     Row{"restauriertes", "restaurieren"}, Row{"stellte", "stellen"},
                     Row{"stellst", "stellen"}, Row{"hergestellten", "herstellen"},
                     Row{"gestellt", "stellen"}, Row{"redetest", "reden"}, Row{"liefert", "liefern"},
                     Row{"geliefert", "liefern"}, Row{"lieferten", "liefern"}, Row{"schreiten", "schreiten"},
                     Row{"halten", "halten"}, Row{"verhandelt", "verhandeln"}, Row{"stellen", "stellen"},
                     Row{"gefragt", "gefragt"}, Row{"unbekannt", "unbekannt"}});
}

TEST_CASE("nouns in -ung of a known verb lead to the verb") {
    check(std::array{Row{"förderung", "fördern"}, Row{"förderungen", "fördern"},
                     Row{"restaurierung", "restaurieren"}, Row{"herstellungs", "herstellen"},
                     Row{"verantwortung", "verantworten"}, Row{"zeitung", "zeitung"}, Row{"sprung", "sprung"},
                     Row{"ung", "ung"}});
}

TEST_CASE("plurals of loanwords lead to their singular where no native word has such a form") {
    check(std::array{Row{"museen", "museum"}, Row{"firmen", "firma"}, Row{"risiken", "risiko"},
                     Row{"kriterien", "kriterium"}, Row{"viren", "virus"}, Row{"praktika", "praktikum"},
                     Row{"alben", "album"}, Row{"radien", "radius"}, Row{"materialien", "material"},
                     Row{"spanien", "spanien"}, Row{"formen", "formen"}, Row{"museum", "museum"},
                     Row{"daten", "daten"}, Row{"unbekannten", "unbekannten"}, Row{"europa", "europa"},
                     Row{"en", "en"}, Row{"a", "a"}});
}

TEST_CASE("wurde is a form of werden, würde may be the noun") {
    check(std::array{Row{"wurde", "werden"}, Row{"wurdest", "werden"}, Row{"würde", "würde"},
                     Row{"würden", "würden"}});
}

TEST_CASE("a genitive s goes where the stemmer leaves it, and stays where it belongs to the word") {
    check(std::array{Row{"autos", "auto"}, Row{"lukaschenkos", "lukaschenko"}, Row{"kiews", "kiew"},
                     Row{"trumps", "trump"}, Row{"selenskyjs", "selenskyj"}, Row{"selenskis", "selenski"},
                     Row{"paris", "paris"}, Row{"andreas", "andreas"}, Row{"virus", "virus"},
                     Row{"haus", "haus"}, Row{"eis", "eis"}, Row{"los", "los"}});
}

TEST_CASE("spellings of one word have one base form") {
    CHECK(shown("schiffahrt") == shown("schifffahrt"));
    CHECK(shown("photograph") == shown("fotograf"));
}

TEST_CASE("without a lexicon strong verbs and names are still known") {
    CHECK(shown("traf", Lexicon()) == "treffen");
    CHECK(shown("lukaschenkos", Lexicon()) == "lukaschenko");
    CHECK(shown("restaurierte", Lexicon()) == "restaurierte");
}

TEST_CASE("any letters have a base form") {
    RandomText random(3);
    for (int i = 0; i < 2000; ++i) {
        const std::string word = random.unicode(8);
        INFO(escaped(word));
        REQUIRE((word.empty() || !base_form(word, *small_lexicon()).word.empty()));
    }
}

}  // namespace fundstelle
