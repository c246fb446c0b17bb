#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "common/error.hpp"
#include "common/text/decode_text.hpp"

namespace fundstelle {
namespace {

using namespace std::string_literals;

std::string shown(const std::string& bytes, std::string_view declared = {}) {
    try {
        return decode_text(bytes, declared);
    } catch (const Error& error) {
        return "! " + error.message();
    }
}

std::string utf16(std::u16string_view text, bool big_endian) {
    std::string bytes;
    for (const char16_t unit : text) {
        const char high = static_cast<char>(unit >> 8);
        const char low = static_cast<char>(unit & 0xFF);
        bytes += big_endian ? high : low;
        bytes += big_endian ? low : high;
    }
    return bytes;
}

TEST_CASE("a text is decoded from whatever German is saved in") {
    struct Row {
        const char* what;
        std::string bytes, text;
    };
    const std::vector<Row> rows = {
        {"UTF-8", "Größe", "Größe"},
        {"UTF-8 with its mark", "\xEF\xBB\xBFGröße", "Größe"},
        {"UTF-8 with two marks", "\xEF\xBB\xBF\xEF\xBB\xBFGröße", "Größe"},
        {"UTF-16 with two marks", "\xFF\xFE" + utf16(u"\uFEFFGröße „so“", false), "Größe „so“"},
        {"Windows-1252", "Stra\xDF\x65, Gr\xFC\xDF\x65 und \x84gute\x93 Zeit \x96 f\xFCr 5 \x80",
         "Straße, Grüße und „gute“ Zeit – für 5 €"},
        {"ISO-8859-15 for its euro", "F\xFCr 5 \xA4 \xFC\x62\x65r Nacht", "Für 5 € über Nacht"},
        {"Windows-1252 for its fractions", "\xDC\x62\x65r \xBD Liter", "Über ½ Liter"},
        {"the code page of DOS", "Stra\xE1\x65 f\x81r sch\x94ne B\x84ume", "Straße für schöne Bäume"},
        {"Mac OS Roman", "Stra\xA7\x65 f\x9Fr sch\x9Ane B\x8Aume", "Straße für schöne Bäume"},
        {"a single letter that is no German one", "Das Caf\xE9 am Markt hat heute den ganzen Tag offen",
         "Das Café am Markt hat heute den ganzen Tag offen"},
        {"UTF-16, little-endian, with its mark", "\xFF\xFE" + utf16(u"Größe „so“", false), "Größe „so“"},
        {"UTF-16, big-endian, with its mark", "\xFE\xFF" + utf16(u"Größe „so“", true), "Größe „so“"},
        {"UTF-16, little-endian, without", utf16(u"Der Pegel der Elbe", false), "Der Pegel der Elbe"},
        {"UTF-16, big-endian, without", utf16(u"Über „so“ einen Pegel", true), "Über „so“ einen Pegel"},
        {"UTF-32", "\xFF\xFE\0\0G\0\0\0\xFC\0\0\0"s, "Gü"},
        {"nothing", "", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.what);
        CHECK(shown(row.bytes) == row.text);
    }
}

TEST_CASE("a declared charset is believed where the bytes bear it out") {
    struct Row {
        std::string declared, bytes, text;
    };
    const std::vector<Row> rows = {
        {"windows-1251", "\xCF\xF0\xE8\xE2\xE5\xF2", "Привет"},
        {"ISO-8859-2", "Wa\xB3\xEAsa", "Wałęsa"},
        // What says Latin-1 of itself is in Windows-1252, with its quotation marks.
        {"iso-8859-1", "\x84Gr\xFC\xDF\x65\x93", "„Grüße“"},
        {"ISO-8859-15", "Stra\xDF\x65 \x84nah\x93", "Straße „nah“"},
        {"ISO-8859-15", "\xA6koda", "Škoda"},
        // Bytes that are UTF-8 are so by more than chance, whatever a page's template says.
        {"iso-8859-1", "Größe", "Größe"},
        {"utf-8", "Gr\xF6\xDF\x65", "Größe"},
        {"no such charset", "Gr\xF6\xDF\x65", "Größe"},
        {"UTF-8,version=1", "Gr\xF6\xDF\x65", "Größe"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.declared, row.text);
        CHECK(shown(row.bytes, row.declared) == row.text);
    }
}

TEST_CASE("texts of other languages are taken for what they are") {
    const std::string russian =
        "\xCF\xF0\xE5\xE7\xE8\xE4\xE5\xED\xF2 \xEF\xF0\xE8\xE5\xF5\xE0\xEB \xE2 \xCC\xE8\xED\xF1\xEA, "
        "\xF7\xF2\xEE\xE1\xFB \xE3\xEE\xE2\xEE\xF0\xE8\xF2\xFC \xEE \xE3\xE0\xE7\xE5 \xE8 "
        "\xED\xE5\xF4\xF2\xE8";
    CHECK(shown(russian) == "Президент приехал в Минск, чтобы говорить о газе и нефти");
    CHECK(shown("L'\xE9l\xE8ve a \xE9t\xE9 re\xE7u \xE0 l'\xE9\x63ole") == "L'élève a été reçu à l'école");
}

TEST_CASE("a character of UTF-8 that is cut off at the end is told") {
    CHECK(cut_character("Die Tür f\xC3") == 1);
    CHECK(cut_character("Die Tür \xE2\x80") == 2);
    CHECK(cut_character("Die Tür \xF0\x9F\x98") == 3);
    CHECK(cut_character("Die Tür für") == 0);
    CHECK(cut_character("Die Tür \xC3\xBC") == 0);
    // All else may be of another charset.
    CHECK(cut_character("Das Caf\xE9") == 0);
    CHECK(cut_character("Die T\xFCr f\xC3") == 0);
    CHECK(cut_character("\xC3") == 0);
    CHECK(cut_character("") == 0);
}

TEST_CASE("what cannot be decoded soundly is refused with the reason") {
    struct Row {
        std::string bytes, reason;
    };
    const std::string binary = "! is a binary file, not text";
    std::string noise;
    for (unsigned i = 0; i < 400; ++i) noise += static_cast<char>(0x80 + (i * 73 + i / 7) % 0x80);
    const std::vector<Row> rows = {
        {"%PDF-1.4 \x01\x02\x03"s + '\0', binary},
        {"\x01\x02\x03\x7FText", binary},
        {"Größe\nSchön und s\xC3",
         "! is UTF-8 but for byte 0xC3 in line 2; mend it, e.g. with iconv -c -f UTF-8 -t UTF-8"},
        {"Die Stra\xC3\x9F"
         "e f\xC3\xBChrt nach K\xF6ln. Es ist gl\xE4tter als m\xF6glich.",
         "! is UTF-8 but for byte 0xF6 in line 1; mend it, e.g. with iconv -c -f UTF-8 -t UTF-8"},
        {"\xEF\xBB\xBFGr\xF6\xDF\x65",
         "! is UTF-8 but for byte 0xF6 in line 1; mend it, e.g. with iconv -c -f UTF-8 -t UTF-8"},
        {"\xFF\xFE" + std::string("\xFF\xD8\x00\xDC\x01\xE0", 6),
         "! looks like UTF-16LE but holds what is no text in it"},
        {"Ein \xFF Wort",
         "! is in no charset that can be told: byte 0xFF in line 1 is not UTF-8; convert it, e.g. "
         "with iconv -f IBM852 -t UTF-8"},
        {noise,
         "! is in no charset that can be told: byte 0x80 in line 1 is not UTF-8; convert it, e.g. with "
         "iconv -f IBM852 -t UTF-8"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.bytes.substr(0, 10));
        CHECK(shown(row.bytes) == row.reason);
    }
}

}  // namespace
}  // namespace fundstelle
