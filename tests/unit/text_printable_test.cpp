#include <catch2/catch.hpp>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/printable.hpp"
#include "common/text/utf8.hpp"
#include "tests/unit/random_text.hpp"

namespace fundstelle {
namespace {

using namespace std::string_view_literals;

/// Whether a terminal may act on `code_point` instead of showing it (C0, DEL, C1; UAX 9).
bool is_dangerous(char32_t code_point) {
    return code_point < 0x20 || (code_point >= 0x7F && code_point <= 0x9F) || code_point == 0x061C ||
           code_point == 0x200E || code_point == 0x200F || (code_point >= 0x202A && code_point <= 0x202E) ||
           (code_point >= 0x2066 && code_point <= 0x2069);
}

/// What is wrong with a text that goes to a terminal, or nothing.
std::string fault_of(std::string_view shown) {
    for (std::size_t offset = 0; offset < shown.size();) {
        const char32_t code_point = next_code_point(shown, offset);
        if (code_point == invalid_code_point) return "invalid UTF-8";
        if (is_dangerous(code_point)) return "control character";
    }
    return {};
}

TEST_CASE("text comes out printable on one line") {
    struct Row {
        std::string_view text, shown;
    };
    static constexpr std::array rows = {
        Row{"", ""},
        Row{"Größe: 5 € 😀 東京", "Größe: 5 € 😀 東京"},
        Row{"\x1B[31mrot\x1B[0m", "\uFFFD[31mrot\uFFFD[0m"},
        Row{"\x1B]0;Titel\x07", "\uFFFD]0;Titel\uFFFD"},
        Row{"\0\x01\x08\x7F"sv, "\uFFFD\uFFFD\uFFFD\uFFFD"},
        Row{"\u0080\u009B31m\u009F", "\uFFFD\uFFFD31m\uFFFD"},
        Row{"eine\nzweite\r\ndritte\tvierte", "eine zweite  dritte vierte"},
        Row{"\v\f\u0085\u2028\u2029", "     "},
        Row{"a\u00A0b\u3000c", "a b c"},
        Row{"\u202Efdp.exe\u202C", "\uFFFDfdp.exe\uFFFD"},
        Row{"\u200E\u200F\u061C", "\uFFFD\uFFFD\uFFFD"},
        Row{"\u202A\u202B\u202D", "\uFFFD\uFFFD\uFFFD"},
        Row{"\u2066\u2067\u2068\u2069", "\uFFFD\uFFFD\uFFFD\uFFFD"},
        Row{"Gr\xF6\xDF\x65", "Gr\uFFFD\uFFFDe"},
        Row{"ab\xE2\x82", "ab\uFFFD"},
        Row{"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},
        Row{"\uFFFD", "\uFFFD"},
        Row{"Schiff\u200Bfahrt e\u0301", "Schiff\u200Bfahrt e\u0301"},
    };
    for (const Row& row : rows) {
        CAPTURE(escaped(row.text));
        CHECK(printable(row.text) == row.shown);
    }
}

TEST_CASE("printable text is put behind what is there already") {
    std::string out = "zuvor\n";
    append_printable("a\nb", out);
    CHECK(out == "zuvor\na b");
}

TEST_CASE("no bytes whatever become a control character or invalid UTF-8") {
    RandomText random(11);
    std::vector<std::string> faults;
    for (int i = 0; i < 40'000 && faults.size() < 5; ++i) {
        const std::string text = i % 2 == 0 ? random.bytes(24) : random.unicode(12);
        const std::string shown = printable(text);
        const std::string fault = fault_of(shown);
        if (!fault.empty()) faults.push_back(fault + " of " + escaped(text));
        if (printable(shown) != shown) faults.push_back("changes again: " + escaped(text));
    }
    for (char32_t code_point = 0; code_point <= 0xFFFF; ++code_point) {
        if (code_point >= 0xD800 && code_point <= 0xDFFF) continue;
        std::string text;
        append_code_point(code_point, text);
        if (!fault_of(printable(text)).empty()) faults.push_back(escaped(text));
    }
    CHECK(faults == std::vector<std::string>{});
}

}  // namespace
}  // namespace fundstelle
