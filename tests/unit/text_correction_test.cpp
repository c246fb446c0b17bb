#include <catch2/catch.hpp>

#include <map>
#include <string>
#include <vector>

#include "common/text/correction.hpp"
#include "common/text/lexicon_builder.hpp"
#include "common/text/vocabulary_builder.hpp"

namespace fundstelle {
namespace {

const std::map<std::string, std::uint32_t>& words_of_index() {
    static const std::map<std::string, std::uint32_t> words = {
        {"adresse", 40},    {"arbeit", 300},   {"arbeiten", 90}, {"besatzungen", 10},   {"fahrerinnen", 9},
        {"flugzeug", 60},   {"flugzeuge", 70}, {"garten", 9},    {"gärten", 4},         {"karten", 20},
        {"maschine", 30},   {"militär", 50},   {"pilot", 20},    {"piloten", 9},        {"putin", 90},
        {"puten", 4},       {"rhythmus", 4},   {"standard", 64}, {"standart", 2},       {"standort", 5},
        {"vertrag", 200},   {"verträge", 80},  {"wand", 8},      {"weissrussland", 25}, {"wertpapiere", 30},
        {"widerstand", 40}, {"zeit", 400},     {"zeitung", 60},  {"der", 5000},         {"die", 5000},
        {"den", 3000}};
    return words;
}

Lexicon lexicon() {
    LexiconBuilder builder;
    for (const char* noun : {"arbeit", "flugzeug", "flugzeuge", "garten", "karten", "maschine", "militär",
                             "pilot", "piloten", "standard", "vertrag", "verträge", "zeit", "zeitung"}) {
        builder.add(noun, {WordClasses::noun});
    }
    for (const char* first : {"arbeits", "flugzeug", "militär", "vertrags"}) {
        builder.add(first, {WordClasses::linking});
    }
    return builder.build("a test");
}

std::string shown(const std::vector<Correction>& corrections) {
    std::string all;
    for (const Correction& one : corrections) {
        char distance[16];
        std::snprintf(distance, sizeof distance, "%g", one.distance);
        all += (all.empty() ? "" : " ") + one.word + ":" + distance + (one.documents == 0 ? "*" : "");
    }
    return all;
}

/// The corrections of words by an index of these words.
class SmallCorrector {
  public:
    explicit SmallCorrector(Lexicon known) : lexicon_(std::move(known)) {
        VocabularyBuilder builder;
        for (const auto& [word, documents] : words_of_index()) builder.add(word, documents);
        bytes_ = builder.finish();
    }

    std::vector<Correction> all(std::string_view word, std::size_t most = 1) const {
        const Vocabulary vocabulary(bytes_);
        return Corrector(vocabulary, lexicon_).corrections(word, most);
    }

    std::string operator()(std::string_view word, std::size_t most = 1) const {
        return shown(all(word, most));
    }

  private:
    std::string bytes_;
    Lexicon lexicon_;
};

}  // namespace

TEST_CASE("a misspelt word leads to the one that was meant") {
    struct Row {
        const char* written;
        const char* meant;  ///< with its distance, and a star for a compound that stands in no text
    };
    const std::vector<Row> rows = {
        {"putn", "putin:1"},
        {"wiessrussland", "weissrussland:0.5"},
        {"weisrusland", "weissrussland:1"},
        {"rythmus", "rhythmus:0.5"},
        {"maschiene", "maschine:0.5"},
        {"addresse", "adresse:0.5"},
        {"wiederstand", "widerstand:0.5"},
        {"militärflugzoige", "militärflugzeuge:0.5*"},
        {"militärflugzoigpilot", "militärflugzeugpilot:0.5*"},
        {"militäflugzeuge", "militärflugzeuge:1*"},
        {"arbeitsvertäge", "arbeitsverträge:1*"},
        {"arbietszeitung", "arbeitszeitung:0.5*"},
        {"xyzzy", ""},
        {"", ""},
    };
    const SmallCorrector corrected(lexicon());
    for (const Row& row : rows) {
        CAPTURE(row.written);
        CHECK(corrected(row.written) == row.meant);
    }
}

TEST_CASE("a word that stands in other forms only is reached by its base") {
    struct Row {
        const char* written;
        const char* meant;
    };
    const std::vector<Row> rows = {
        {"besatzung", "besatzungen:1.25"}, {"besazung", "besatzungen:1.75"},
        {"besatzunk", "besatzungen:1.75"}, {"besatznug", "besatzungen:2.25"},
        {"farerin", "fahrerinnen:1.75"},   {"bosatzunk", ""},
        {"flugzeuk", "flugzeug:0.5"},
    };
    const SmallCorrector corrected(lexicon());
    for (const Row& row : rows) {
        CAPTURE(row.written);
        CHECK(corrected(row.written) == row.meant);
    }
}

TEST_CASE("a correction is sure where hardly another word can have been meant") {
    struct Row {
        const char* written;
        const char* meant;
        bool sure;
    };
    const std::vector<Row> rows = {
        {"putn", "putin", true},
        {"wiessrussland", "weissrussland", true},
        {"besazung", "besatzungen", true},
        {"militärflugzoige", "militärflugzeuge", true},
        {"widrestadn", "widerstand", false},
        {"piltt", "pilot", true},
        {"pulott", "pilot", false},
        {"wond", "wand", true},
        {"rand", "wand", false},
        {"wertzeit", "", false},
    };
    const SmallCorrector corrected(lexicon());
    for (const Row& row : rows) {
        CAPTURE(row.written);
        const std::vector<Correction> found = corrected.all(row.written);
        CHECK((found.empty() ? "" : found.front().word) == row.meant);
        CHECK((!found.empty() && found.front().sure) == row.sure);
    }
}

TEST_CASE("nearer words come first, then frequent ones, and those with the same first letter") {
    const SmallCorrector corrected(lexicon());
    CHECK(corrected("gerten", 3) == "gärten:0.5 garten:1 karten:1.75");
    CHECK(corrected("barten", 2) == "karten:1 garten:1");
    CHECK(corrected("darten", 9) == "karten:1 garten:1 gärten:1.5");
    CHECK(corrected("deh", 2) == "der:1 den:1");
    CHECK(corrected("gorten", 1) == "garten:1");
    CHECK(corrected("putim", 9) == "putin:1 puten:2");
    CHECK(corrected("putim", 0).empty());
}

TEST_CASE("a word that stands in texts is corrected to much more frequent ones only") {
    const SmallCorrector corrected(lexicon());
    CHECK(corrected("standart", 9) == "standard:0.5");
    CHECK(corrected("standard", 9).empty());
    CHECK(corrected("gärten", 9).empty());
}

TEST_CASE("without words to split compounds by, words of the index are corrected all the same") {
    const SmallCorrector corrected{Lexicon()};
    CHECK(corrected("putn") == "putin:1");
    CHECK(corrected("militärflugzoige").empty());
}

}  // namespace fundstelle
