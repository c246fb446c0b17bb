#include <catch2/catch.hpp>

#include <array>
#include <cstdio>
#include <optional>
#include <string>
#include <string_view>

#include "common/text/utf8.hpp"
#include "tests/unit/random_text.hpp"

namespace fundstelle {
namespace {

using namespace std::string_view_literals;

/// The code points of `text`, each with the bytes it was read from: `U+41/1 bad/2`.
std::string decoded(std::string_view text) {
    std::string shown;
    for (std::size_t offset = 0; offset < text.size();) {
        const std::size_t start = offset;
        const char32_t code_point = next_code_point(text, offset);
        std::array<char, 16> form{};
        std::snprintf(form.data(), form.size(), "U+%X", static_cast<unsigned>(code_point));
        if (!shown.empty()) shown += ' ';
        shown += code_point == invalid_code_point ? "bad" : form.data();
        shown += '/' + std::to_string(offset - start);
    }
    return shown;
}

TEST_CASE("UTF-8 is read code point by code point and ill-formed bytes by maximal subparts") {
    struct Row {
        std::string_view text, code_points;
    };
    static constexpr std::array rows = {
        Row{""sv, ""},
        Row{"aZ"sv, "U+61/1 U+5A/1"},
        Row{"\0\x7F"sv, "U+0/1 U+7F/1"},
        Row{"äß"sv, "U+E4/2 U+DF/2"},
        Row{"€ẞ"sv, "U+20AC/3 U+1E9E/3"},
        Row{"😀"sv, "U+1F600/4"},
        Row{"\xC2\x80\xDF\xBF"sv, "U+80/2 U+7FF/2"},
        Row{"\xE0\xA0\x80\xED\x9F\xBF\xEE\x80\x80\xEF\xBF\xBF"sv, "U+800/3 U+D7FF/3 U+E000/3 U+FFFF/3"},
        Row{"\xF0\x90\x80\x80\xF4\x8F\xBF\xBF"sv, "U+10000/4 U+10FFFF/4"},
        // The four examples of Unicode 15, section 3.9: overlong forms, surrogates, above U+10FFFF,
        // truncated.
        Row{"\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41"sv,
            "bad/1 bad/1 bad/1 bad/1 bad/1 bad/1 bad/1 bad/1 U+41/1"},
        Row{"\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41"sv,
            "bad/1 bad/1 bad/1 bad/1 bad/1 bad/1 bad/1 bad/1 U+41/1"},
        Row{"\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42"sv,
            "bad/1 bad/1 bad/1 bad/1 bad/1 U+41/1 bad/1 bad/1 U+42/1"},
        Row{"\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41"sv, "bad/2 bad/1 bad/3 bad/2 U+41/1"},
        Row{"\xC3"sv, "bad/1"},
        Row{"\xC3\xC3\xA4"sv, "bad/1 U+E4/2"},
        Row{"a\xE2\x82"sv, "U+61/1 bad/2"},
        Row{"\xF0\x9F\x98"sv, "bad/3"},
        Row{"\xE4\xF6\xFC"sv, "bad/1 bad/1 bad/1"},
        Row{"\xFE\xFF"sv, "bad/1 bad/1"},
    };
    for (const Row& row : rows) {
        CAPTURE(escaped(row.text));
        CHECK(decoded(row.text) == row.code_points);
    }
}

TEST_CASE("every Unicode scalar value is written and read back") {
    std::string text;
    std::size_t count = 0;
    std::size_t wrong = 0;
    for (char32_t code_point = 0; code_point <= 0x10FFFF; ++code_point) {
        if (code_point >= 0xD800 && code_point <= 0xDFFF) continue;
        const std::size_t start = text.size();
        append_code_point(code_point, text);
        std::size_t offset = start;
        wrong += next_code_point(text, offset) != code_point || offset != text.size();
        ++count;
    }
    CHECK(wrong == 0);
    CHECK_FALSE(find_invalid_utf8(text));
    CHECK(count_code_points(text) == count);
}

TEST_CASE("the first byte that is not UTF-8 is found") {
    struct Row {
        std::string_view text;
        std::optional<std::size_t> offset;
    };
    static const std::array rows = {
        Row{"", std::nullopt},       Row{"Größe € 😀"sv, std::nullopt},
        Row{"a\0b"sv, std::nullopt}, Row{"\xFF"sv, 0},
        Row{"Gr\xF6\xDF\x65"sv, 2},  Row{"Größe\xC3"sv, 7},
        Row{"ab\xED\xA0\x80"sv, 2},  Row{"ä\xE2\x82"sv, 2},
        Row{"ok \xC0\x80"sv, 3},     Row{"ok \xF4\x90\x80\x80"sv, 3},
    };
    for (const Row& row : rows) {
        CAPTURE(escaped(row.text));
        CHECK(find_invalid_utf8(row.text) == row.offset);
    }
}

TEST_CASE("any bytes are read to their end, a step at a time") {
    RandomText random(3);
    std::size_t stuck = 0;
    std::size_t disagreeing = 0;
    for (int i = 0; i < 20'000; ++i) {
        const std::string text = random.bytes(16);
        std::optional<std::size_t> first_bad;
        for (std::size_t offset = 0; offset < text.size();) {
            const std::size_t start = offset;
            const bool bad = next_code_point(text, offset) == invalid_code_point;
            if (bad && !first_bad) first_bad = start;
            stuck += offset <= start || offset > text.size();
        }
        disagreeing += find_invalid_utf8(text) != first_bad;
    }
    CHECK(stuck == 0);
    CHECK(disagreeing == 0);
}

TEST_CASE("code points are counted, not bytes") {
    CHECK(count_code_points("") == 0);
    CHECK(count_code_points("Haus") == 4);
    CHECK(count_code_points("Größe") == 5);
    CHECK(count_code_points("€ 😀") == 3);
    CHECK(count_code_points("a\u0308") == 2);
    std::string letters;
    for (std::size_t count = 0; count < 700; ++count) {
        REQUIRE(count_code_points(letters) == count);
        letters += count % 3 == 0 ? "€" : count % 5 == 0 ? "😀" : "a";
    }
}

TEST_CASE("a text is cut between code points and never longer than asked") {
    const std::string_view text = "aä€😀";
    constexpr std::array<std::size_t, 13> boundaries = {0, 1, 1, 3, 3, 3, 6, 6, 6, 6, 10, 10, 10};
    for (std::size_t bytes = 0; bytes < boundaries.size(); ++bytes) {
        CAPTURE(bytes);
        CHECK(code_point_boundary(text, bytes) == boundaries[bytes]);
        CHECK(cut_utf8(text, bytes) == text.substr(0, boundaries[bytes]));
    }
    CHECK(cut_utf8("", 5).empty());
}

TEST_CASE("white space of every kind goes from both ends and stays within") {
    struct Row {
        std::string_view text, trimmed;
    };
    static constexpr std::array rows = {
        Row{"", ""},
        Row{" ", ""},
        Row{" \t\r\n\v\f", ""},
        Row{"a", "a"},
        Row{"  zwei  Worte\n", "zwei  Worte"},
        Row{"\u00A0Ölpreis\u00A0", "Ölpreis"},
        Row{"\u2003\u3000\u2028東京\u2029\u202F\u1680", "東京"},
        Row{"\u0085a\u0085", "a"},
        Row{"\u00A0\u2003", ""},
        Row{"\u200Ba\uFEFF", "\u200Ba\uFEFF"},
        Row{" \0 "sv, "\0"sv},
    };
    for (const Row& row : rows) {
        CAPTURE(escaped(row.text));
        CHECK(trim(row.text) == row.trimmed);
    }
}

TEST_CASE("letters, digits, spaces and capitals are told apart in any script") {
    struct Row {
        char32_t code_point;
        std::string_view kinds;
    };
    static constexpr std::array rows = {
        Row{U'a', "letter"},
        Row{U'Z', "letter upper"},
        Row{U'ß', "letter"},
        Row{U'Ä', "letter upper"},
        Row{U'ẞ', "letter upper"},
        Row{U'Д', "letter upper"},
        Row{U'東', "letter"},
        Row{U'7', "digit"},
        Row{U'٣', "digit"},
        Row{U'²', ""},
        Row{U' ', "space"},
        Row{U'\t', "space"},
        Row{0x00A0, "space"},
        Row{0x3000, "space"},
        Row{0x200B, ""},
        Row{0x0308, ""},
        Row{U'-', ""},
        Row{U'😀', ""},
        Row{0x0378, ""},
        Row{invalid_code_point, ""},
    };
    for (const Row& row : rows) {
        std::string kinds;
        if (is_letter(row.code_point)) kinds += "letter";
        if (is_digit(row.code_point)) kinds += "digit";
        if (is_space(row.code_point)) kinds += "space";
        if (is_upper_case(row.code_point)) kinds += " upper";
        CAPTURE(static_cast<std::uint32_t>(row.code_point));
        CHECK(kinds == row.kinds);
    }
}

TEST_CASE("a cut is allowed before a character, not before what continues one") {
    /// `text` with a bar at every offset that starts a character.
    const auto with_bars = [](std::string_view text) {
        std::string shown;
        for (std::size_t offset = 0; offset < text.size(); ++offset) {
            if (is_grapheme_start(text, offset)) shown += '|';
            shown += text[offset];
        }
        return shown;
    };
    CHECK(with_bars("abä") == "|a|b|ä");
    CHECK(with_bars("a\u0308b") == "|a\u0308|b");
    CHECK(with_bars("e\u0301\u0323x") == "|e\u0301\u0323|x");
    CHECK(with_bars("€😀") == "|€|😀");
    CHECK(with_bars("👍🏽!") == "|👍🏽|!");
    CHECK(with_bars("❤\uFE0Fx") == "|❤\uFE0F|x");
    CHECK(with_bars("👩\u200Dx") == "|👩\u200D|x");
    CHECK(with_bars("कि") == "|कि");
    CHECK(with_bars("\u0308a") == "|\u0308|a");
    CHECK(is_grapheme_start("", 0));
    CHECK(is_grapheme_start("ä", 2));
    CHECK(is_grapheme_start("ä", 9));
}

TEST_CASE("trimming keeps bytes that are not UTF-8") {
    CHECK(trim("a \x80") == "a \x80");
    CHECK(trim(" \x80") == "\x80");
}

}  // namespace
}  // namespace fundstelle
