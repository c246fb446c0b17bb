#include <catch2/catch.hpp>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/utf8.hpp"
#include "tests/unit/random_text.hpp"
#include "tests/unit/shown_patterns.hpp"

namespace fundstelle {
namespace {

TEST_CASE("a name in the genitive is found without its apostrophe") {
    static constexpr auto rows = std::to_array<PatternRow>({
        {"Putin's Rede", "[Putin's]Putin|Rede"},
        {"Putin’s", "[Putin’s]Putin"},
        {"Putin‘s", "[Putin‘s]Putin"},
        {"Putin´s", "[Putin´s]Putin"},
        {"Putin`s", "[Putin`s]Putin"},
        {"PUTIN'S", "[PUTIN'S]PUTIN"},
        {"geht's", "[geht's]geht"},
        {"CD's", "[CD's]CD"},
        {"Müller's.", "[Müller's]Müller"},
        {"InDesign's", "[InDesign's]InDesign"},
        {"Grimm'sche Märchen", "[Grimm'sche]Grimmsche Grimm|Märchen"},
        {"Ohm’sches", "[Ohm’sches]Ohmsches Ohm"},
        {"Hans' Auto", "Hans|Auto"},
        {"Hans’ Auto", "Hans|Auto"},
        {"l'Humanité", "l'Humanité"},
        {"D'Artagnan", "D'Artagnan"},
        {"O'Neill", "O'Neill"},
        {"rock'n'roll", "rock'n'roll"},
        {"s's", "s's"},
        {"Putin'st", "Putin'st"},
        {"Putin's2", "Putin's2"},
        {"Putin's'", "[Putin's]Putin"},
        {"80er's", "80er's"},
        {"‚Haus‘s", "[Haus‘s]Haus"},
    });
    for (const PatternRow& row : rows) {
        CAPTURE(escaped(row.text));
        CHECK(shown_patterns(row.text) == row.shown);
    }
}

TEST_CASE("a word broken at a line end is found whole") {
    static constexpr auto rows = std::to_array<PatternRow>({
        {"Kommis-\nsion", "[Kommis-\nsion]Kommission"},
        {"Kommis-\r\nsion", "[Kommis-\r\nsion]Kommission"},
        {"Kommis- \t\n    sion,", "[Kommis- \t\n    sion]Kommission"},
        {"Kommis\u00AD\nsion", "[Kommis\u00AD\nsion]Kommission"},
        {"Kommis\u2010\nsion", "[Kommis\u2010\nsion]Kommission"},
        {"Kom\u00ADmis-\nsion", "[Kom\u00ADmis-\nsion]Kom\u00ADmission"},
        {"Kom-\nmis-\nsion der", "[Kom-\nmis-\nsion]Kommission|der"},
        {"Fort-\nübung", "[Fort-\nübung]Fortübung"},
        {"EU-Kommis-\nsion", "EU|[Kommis-\nsion]Kommission"},
        {"öffentlich-\nrechtlich", "[öffentlich-\nrechtlich]öffentlichrechtlich"},
        {"Hun-\ndert", "[Hun-\ndert]Hundert"},
        {"Stun-\nden", "[Stun-\nden]Stunden"},
        {"Berufs-\nbild-\nund", "[Berufs-\nbild]Berufsbild|und"},
        {"be-\nundruckt", "[be-\nundruckt]beundruckt"},
        {"Ein-\nund Ausfuhr", "Ein|und|Ausfuhr"},
        {"Ein-\n  oder Ausfuhr", "Ein|oder|Ausfuhr"},
        {"Ein-\nbzw. Ausfuhr", "Ein|bzw|Ausfuhr"},
        {"Ein-\nsowie Ausfuhr", "Ein|sowie|Ausfuhr"},
        {"Ein-\nals auch", "Ein|als|auch"},
        {"Mon-\nbis", "Mon|bis"},
        {"Ein-\nu. Ausfuhr", "Ein|u|Ausfuhr"},
        {"EU-\nKommission", "EU|Kommission"},
        {"EU-\nweit", "EU|weit"},
        {"Bundes-\nÄmter", "Bundes|Ämter"},
        {"E-\nmail", "E|mail"},
        {"Kommis-sion", "Kommis|sion"},
        {"Kommis- sion", "Kommis|sion"},
        {"Kommis -\nsion", "Kommis|sion"},
        {"Kommis--\nsion", "Kommis|sion"},
        {"Kommis-\n\nsion", "Kommis|sion"},
        {"Kommis\nsion", "Kommis|sion"},
        {"Kommis-\n- sion", "Kommis|sion"},
        {"Kommis-\nsion2", "Kommis|sion2"},
        {"Kommis-\n7", "Kommis|7"},
        {"Kommis-\n", "Kommis"},
        {"Kommis-", "Kommis"},
        {"3D-\ndruck", "3D|druck"},
    });
    for (const PatternRow& row : rows) {
        CAPTURE(escaped(row.text));
        CHECK(shown_patterns(row.text) == row.shown);
    }
}

TEST_CASE("plain words are no patterns") {
    for (const std::string_view text :
         {"Haus", "Haus.", "Haus,", "Größe", "In", "I", "Москва", "Αθήνα", "東京", "ไทย", "א.ב.", "Tiếng",
          "Donau\u00ADdampf", "EU-Kommission", "e\u0301te\u0301", "Haus\u200Btür", "a", "7a", "B2B"}) {
        CAPTURE(escaped(text));
        CHECK_FALSE(match_token_pattern(text, 0));
    }
}

/// What is wrong with the patterns of `text`; empty when nothing is.
std::string fault_of_patterns(WordBreaker& breaker, const std::string& text) {
    std::vector<ByteRange> words;
    breaker.start(text);
    for (ByteRange word; breaker.next(word);) words.push_back(word);
    for (const ByteRange& word : words) {
        const auto pattern = match_token_pattern(text, word.begin);
        if (!pattern) continue;
        const std::string place = escaped(text) + " at " + std::to_string(word.begin);
        if (pattern->end <= word.begin || pattern->end > text.size()) return "end out of bounds: " + place;
        if (code_point_boundary(text, pattern->end) != pattern->end) return "end in a letter: " + place;
        if (pattern->forms.empty()) return "no form: " + place;
        for (const std::string& form : pattern->forms) {
            if (form.empty() || find_invalid_utf8(form)) return "no text as a form: " + place;
        }
        for (const ByteRange& other : words) {
            if (other.begin < pattern->end && pattern->end < other.end) return "end in a word: " + place;
        }
    }
    return {};
}

TEST_CASE("a pattern of any Unicode text ends behind its begin and in no other word") {
    RandomText random(31);
    WordBreaker breaker;
    for (int i = 0; i < 5'000; ++i) CHECK(fault_of_patterns(breaker, random.unicode(60)) == "");
}

TEST_CASE("a pattern of any text of signs that make patterns ends in no other word") {
    static constexpr auto common = std::to_array<std::string_view>(
        {"z", "B",  "Lehrer", "Ärzt", "Name", "innen", "in",  "Innen", "n", "s",  "sche",  "und",
         "1", "12", "19",     "000",  "200",  "2022",  "Mai", ".",     ".", ".",  ",",     ":",
         "*", "_",  "/",      "(",    ")",    "-",     "'",   " ",     " ", "\n", "\u00A0"});
    static constexpr auto rare = std::to_array<std::string_view>(
        {";",      "’",      "´",      "·",      "\\",     "\t",     "\r\n",   "\u202F",
         "\u2009", "\u00AD", "\u200B", "\u200D", "\u0301", "\u2060", "\uFEFF", "\u2011",
         "\u2027", "\u203F", "\u2044", "\"",     "א",      "東",     "カ",     "ไทย",
         "١",      "😀",      "…",      "–",      "€",      "²",      "É",      "ж"});
    RandomText random(47);
    WordBreaker breaker;
    std::vector<std::string> faults;
    std::size_t patterns = 0;
    for (int i = 0; i < 60'000 && faults.size() < 5; ++i) {
        const std::string text = random.pick(common, 5) + random.pick(rare, 1) + random.pick(common, 3);
        if (auto fault = fault_of_patterns(breaker, text); !fault.empty()) faults.push_back(fault);
        patterns += shown_patterns(breaker, text).find('[') != std::string::npos;
    }
    CHECK(faults == std::vector<std::string>{});
    CHECK(patterns > 1'000);
}

// What looked further than a bounded number of times at any place of these texts would not come to an end.
TEST_CASE("a long text of nothing but beginnings of patterns is read to its end") {
    for (const std::string_view piece :
         {"1 234 ", "1\u00A0234\u00A0", "a.", "a. ", "ab-\n", "a\u00AD", "aI", "aInnen", "Lehrer:", "ab×",
          "z. \t", "1. ", "a·", "1'000'", "1.234."}) {
        std::string text;
        while (text.size() < 500'000) text += piece;
        WordBreaker breaker;
        breaker.start(text);
        std::size_t patterns = 0;
        std::size_t words = 0;
        for (ByteRange word; breaker.next(word); ++words) {
            patterns += match_token_pattern(text, word.begin).has_value();
        }
        CHECK(patterns <= words);
    }
}

}  // namespace
}  // namespace fundstelle
