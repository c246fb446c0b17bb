#include <catch2/catch.hpp>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/icu_segments.hpp"
#include "common/text/word_segments.hpp"
#include "tests/unit/random_text.hpp"

namespace fundstelle {
namespace {

using namespace std::string_view_literals;

/// The words of `text` by ICU alone, as offsets.
std::vector<ByteRange> words_by_icu(IcuSegments& icu, std::string_view text) {
    std::vector<ByteRange> words;
    icu.start(text);
    for (std::size_t begin = 0; begin < text.size();) {
        const IcuSegments::Segment segment = icu.at(begin);
        if (segment.word) words.push_back({begin, segment.end});
        begin = segment.end;
    }
    return words;
}

std::vector<ByteRange> words_of(WordSegments& segments, std::string_view text) {
    std::vector<ByteRange> words;
    segments.start(text);
    for (WordSegment word; segments.next(word);) {
        // Underscores alone are a word for the one or the other, but for no reader.
        if (word.range.of(text).find_first_not_of('_') != std::string_view::npos) words.push_back(word.range);
    }
    return words;
}

/// The same with the shortcut for words between spaces wherever it is open.
std::vector<ByteRange> words_by_shortcut(WordSegments& segments, std::string_view text) {
    std::vector<ByteRange> words;
    segments.start(text);
    for (WordSegment word;;) {
        if (const auto common = segments.next_between_spaces()) {
            words.push_back(*common);
        } else if (!segments.next(word)) {
            return words;
        } else if (word.range.of(text).find_first_not_of('_') != std::string_view::npos) {
            words.push_back(word.range);
        }
    }
}

bool is_underscore(std::string_view text, ByteRange word) {
    return word.of(text).find_first_not_of('_') == std::string_view::npos;
}

void check_alike(std::string_view text) {
    static IcuSegments icu;
    static WordSegments segments;
    std::vector<ByteRange> expected = words_by_icu(icu, text);
    std::erase_if(expected, [&](ByteRange word) { return is_underscore(text, word); });
    INFO(escaped(text));
    REQUIRE(words_of(segments, text) == expected);
    REQUIRE(words_by_shortcut(segments, text) == expected);
}

}  // namespace

TEST_CASE("words are those of ICU, to the byte") {
    for (const std::string_view text :
         {"Der Hund bellt."sv, "z.B. U.S.A. 3,5 3;5 3:5 a:b a.1 1.a a,b"sv, "a'b a''b 'a' 1'000 a'1"sv,
          "_ __ _a a_ a_b 1_a"sv, "r’s ‚r’ ‘r‘ 6’000 l·l 5·6"sv, "Größe ÄÖÜ × ÷ a×b ª º µm ¹² ½"sv,
          "§5 5€ 5 € »a« „b“ …c –d"sv, "a\u00ADb a\u0301b \u0301a !\u0301a"sv,
          "a.\u00ADb a.\u0301b a\u200Bb a\u200Db a\u202Fb"sv, "я.a a.я аа’а"sv, "\r\n\ra\n\u0301a"sv,
          "ア_ a_ア 漢字kana"sv, "שלום ש\"ל ש'"sv, "👍🏽 👩\u200D💻 🇩🇪🇦🇹a"sv, "a"sv,
          "."sv, "a."sv, "1,"sv, ""sv}) {
        check_alike(text);
    }
}

TEST_CASE("words of random texts are those of ICU") {
    RandomText random(29);
    static constexpr std::array pool = {
        "a"sv,      "B"sv,      "1"sv,      "9"sv,      "ä"sv,      "ß"sv,      "é"sv,      "ő"sv,
        "."sv,      ","sv,      ";"sv,      ":"sv,      "'"sv,      "’"sv,      "‘"sv,      "·"sv,
        "_"sv,      " "sv,      "\n"sv,     "-"sv,      "–"sv,      "„"sv,      "“"sv,      "…"sv,
        "§"sv,      "€"sv,      "©"sv,      "×"sv,      "\u00AD"sv, "\u0308"sv, "\u200B"sv, "\u200D"sv,
        "\u202F"sv, "\u00A0"sv, "\u2019"sv, "\u2024"sv, "\u2027"sv, "\u203F"sv, "я"sv,      "ア"sv,
        "漢"sv,     "ש"sv,      "😀"sv,      "\u0E01"sv, "\0"sv,     "\u0085"sv, "`"sv,      "´"sv};
    for (int i = 0; i < 20'000; ++i) check_alike(random.pick(pool, 12));
    for (int i = 0; i < 5'000; ++i) check_alike(random.unicode(40));
}

TEST_CASE("every character between letters, digits and signs is read as ICU reads it") {
    for (char32_t code_point = 1; code_point < 0x3100; ++code_point) {
        std::string sign;
        append_code_point(code_point, sign);
        check_alike("a" + sign + "b 1" + sign + "2 " + sign + " a" + sign + " " + sign + "a." + sign + "'" +
                    sign + "1");
    }
}

TEST_CASE("segments go on wherever they are asked to") {
    WordSegments segments;
    segments.start("ab я cd");
    WordSegment word;
    REQUIRE(segments.next(word));
    REQUIRE(segments.next(word));
    REQUIRE(segments.next(word));
    CHECK(word.plain);
    segments.seek(3);
    REQUIRE(segments.next(word));
    CHECK(word.range == ByteRange{3, 5});
    CHECK_FALSE(word.plain);
    segments.start("x");
    REQUIRE(segments.next(word));
    CHECK(word.range == ByteRange{0, 1});
}

}  // namespace fundstelle
