#include <catch2/catch.hpp>

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/text/utf8.hpp"
#include "common/text/word_breaker.hpp"
#include "tests/unit/random_text.hpp"

namespace fundstelle {
namespace {

using namespace std::string_view_literals;

/// The words of `text`, a bar between them.
std::string words(WordBreaker& breaker, std::string_view text) {
    std::string shown;
    breaker.start(text);
    for (ByteRange word; breaker.next(word);) {
        if (!shown.empty()) shown += '|';
        shown += word.of(text);
    }
    return shown;
}

TEST_CASE("German text falls into its words, without signs and spaces") {
    struct Row {
        std::string_view text, words;
    };
    static constexpr std::array rows = {
        Row{"", ""},
        Row{std::string_view(), ""},
        Row{"Haus", "Haus"},
        Row{"Der Hund bellt.", "Der|Hund|bellt"},
        Row{"»Größe«, sagte er – „gut“!", "Größe|sagte|er|gut"},
        Row{" \t\n...!?--- ", ""},
        Row{"Am 19.12.2022 um 12:30 Uhr", "Am|19.12.2022|um|12|30|Uhr"},
        Row{"200.000 oder 1.000,50", "200.000|oder|1.000,50"},
        Row{"z.B. U.S.A. usw.", "z.B|U.S.A|usw"},
        Row{"EU-Kommission, E-Mail", "EU|Kommission|E|Mail"},
        Row{"Ein- und Ausgang", "Ein|und|Ausgang"},
        Row{"Putin's Hans’ Auto", "Putin's|Hans|Auto"},
        Row{"B2B, §5 und 5€", "B2B|5|und|5"},
        Row{"Zeile\r\nnächste\u2028dritte", "Zeile|nächste|dritte"},
        Row{"Donau\u00ADdampf", "Donau\u00ADdampf"},
        Row{"Ha\u0308user a\u030Bb", "Ha\u0308user|a\u030Bb"},
        Row{"😀 Haus 👩\u200D💻 auf 👍🏽", "Haus|auf"},
        Row{"Москва, Αθήνα", "Москва|Αθήνα"},
        Row{"a\0b"sv, "a|b"},
    };
    WordBreaker breaker;
    for (const Row& row : rows) {
        CAPTURE(escaped(row.text));
        CHECK(words(breaker, row.text) == row.words);
    }
}

TEST_CASE("words of scripts without spaces leave no letter out") {
    WordBreaker breaker;
    for (const std::string_view text : {"東京に行く", "ไทยแลนด์", "カタカナ", "한국어"}) {
        std::string letters;
        breaker.start(text);
        for (ByteRange word; breaker.next(word);) letters += word.of(text);
        CHECK(letters == text);
    }
}

TEST_CASE("a word is given as its bytes in the text") {
    WordBreaker breaker;
    breaker.start("„Öl“ 😀 ist");
    std::vector<ByteRange> ranges;
    for (ByteRange word; breaker.next(word);) ranges.push_back(word);
    CHECK((ranges == std::vector<ByteRange>{{3, 6}, {15, 18}}));
}

TEST_CASE("a breaker goes from text to text, also when it moved or left one unfinished") {
    WordBreaker breaker;
    CHECK(words(breaker, "eins zwei") == "eins|zwei");
    ByteRange word;
    breaker.start("drei vier fünf");
    CHECK(breaker.next(word));
    CHECK(words(breaker, "sechs") == "sechs");
    CHECK_FALSE(breaker.next(word));
    CHECK_FALSE(breaker.next(word));

    const std::string text = "sieben acht";
    breaker.start(text);
    CHECK(breaker.next(word));
    WordBreaker moved = std::move(breaker);
    CHECK(moved.next(word));
    CHECK(word.of(text) == "acht");
    CHECK(words(moved, "neun, zehn") == "neun|zehn");
}

TEST_CASE("words of any Unicode text ascend and begin and end between code points") {
    RandomText random(23);
    WordBreaker breaker;
    std::vector<std::string> faults;
    for (int i = 0; i < 5'000 && faults.size() < 5; ++i) {
        const std::string text = random.unicode(60);
        std::size_t end = 0;
        breaker.start(text);
        for (ByteRange word; breaker.next(word); end = word.end) {
            const bool ordered = word.begin >= end && word.end > word.begin && word.end <= text.size();
            if (!ordered || code_point_boundary(text, word.begin) != word.begin ||
                code_point_boundary(text, word.end) != word.end) {
                faults.push_back(escaped(text));
            }
        }
    }
    CHECK(faults == std::vector<std::string>{});
}

}  // namespace
}  // namespace fundstelle
