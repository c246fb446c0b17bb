#include <catch2/catch.hpp>

#include <array>
#include <string>
#include <string_view>

#include "common/text/splitter.hpp"
#include "tests/unit/random_text.hpp"
#include "tests/unit/small_lexicon.hpp"

namespace fundstelle {
namespace {

/// The parts of a word, those of a part in brackets behind it.
std::string shown(std::string_view word) {
    std::string text;
    for (const ByteRange& part : Splitter(*small_lexicon()).split(word)) {
        if (!text.empty()) text += ' ';
        text += part.of(word);
    }
    return text;
}

struct Row {
    std::string_view word, parts;
};

}  // namespace

TEST_CASE("compounds are taken apart, whatever links their parts") {
    for (const Row& row : std::array{
             Row{"flugzeugbesatzungen", "flugzeug besatzungen"},
             Row{"militärflugzeug", "militär flugzeug"},
             Row{"haustür", "haus tür"},
             Row{"haustüren", "haus türen"},
             Row{"staatsminister", "staats minister"},
             Row{"landesminister", "landes minister"},
             Row{"kinderkleider", "kinder kleider"},
             Row{"schulgarten", "schul garten"},
             Row{"kontrollfahrt", "kontroll fahrt"},
             Row{"verteidigungsfragen", "verteidigungs fragen"},
             Row{"wohnhaus", "wohn haus"},
             Row{"donaudampfschiff", "donau dampf schiff"},
             Row{"regionenland", "regionen land"},
             Row{"verteidigungsfähigen", "verteidigungs fähigen"},
             Row{"putinbesuch", "putin besuch"},
             Row{"bundesamt", "bundes amt"},
             Row{"eisbär", "eis bär"},
             Row{"hitzewagen", "hitze wagen"},
         }) {
        CAPTURE(row.word);
        CHECK(shown(row.word) == row.parts);
    }
}

TEST_CASE("a part that is a compound itself is taken apart behind it") {
    CHECK(shown("umweltschutzgesetz") == "umweltschutz umwelt schutz gesetz");
    CHECK(shown("kinderumweltschutz") == "kinder umweltschutz umwelt schutz");
}

TEST_CASE("what only looks like a compound stays whole") {
    for (const std::string_view word :
         {"verantwortung", "minister",  "transport",   "steuer",     "mauer",
          "müller",        "verstand",  "kamerad",     "besucher",   "herausragende",
          "notwendigkeit", "abteilung", "alternative", "rosenberg",  "haus",
          "hauses",        "essen",     "lehrerinnen", "x",          "",
          "unbekannt",     "xylophon",  "zzzzzzzzzz",  "bewegungen", "tierhandel"}) {
        CAPTURE(word);
        CHECK(shown(word).empty());
    }
}

TEST_CASE("of two readings the longer last part wins where both parts are known") {
    CHECK(shown("staubecken") == "stau becken");
}

TEST_CASE("a prefix of a verb belongs to what follows it") {
    CHECK(shown("arbeitsbesuch") == "arbeits besuch");
    CHECK(shown("abfahrt").empty());
    CHECK(shown("arbeitsabfahrt") == "arbeits abfahrt");
}

TEST_CASE("known adjectives are split only where their last part makes compounds by the hundred") {
    CHECK(shown("steuerpflichtige") == "steuer pflichtige");
    CHECK(shown("alternative").empty());
}

TEST_CASE("the user's own words count before all others") {
    CHECK(shown("zyxhaus") == "zyx haus");
    CHECK(shown("hauszyx") == "haus zyx");
}

TEST_CASE("without words nothing is split") {
    const Lexicon empty;
    CHECK(Splitter(empty).split("flugzeugbesatzungen").empty());
}

TEST_CASE("parts of any word lie on its letters and cover it without a gap") {
    RandomText random(99);
    const std::array pieces = {"haus", "tür", "staats", "s",     "en", "flugzeug", "ver",
                               "ung",  "äöü", "\u0308", "schul", "e",  "n",        "garten"};
    const Splitter splitter(*small_lexicon());
    for (int i = 0; i < 3000; ++i) {
        std::string word = random.below(5) == 0 ? random.unicode(8) : std::string();
        for (std::size_t n = random.below(7); n > 0; --n) word += pieces[random.below(pieces.size())];
        INFO(escaped(word));
        const auto parts = splitter.split(word);
        std::size_t end = 0;
        for (const ByteRange& part : parts) {
            REQUIRE(part.begin < part.end);
            REQUIRE(part.end <= word.size());
            REQUIRE((static_cast<unsigned char>(word[part.begin]) & 0xC0) != 0x80);
            if (part.begin == end) end = part.end;
        }
        REQUIRE((parts.empty() || end == word.size()));
    }
}

}  // namespace fundstelle
