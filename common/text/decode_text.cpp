#include "common/text/decode_text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

#include "common/error.hpp"
#include "common/text/charset.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t looked_at = 8 << 10;      // of a file, to tell whether it is text
constexpr std::size_t compared = 64 << 10;      // of a file, to choose among charsets
constexpr std::size_t least_controls = 4;       // a single odd one makes no binary of a short text
constexpr double least_plausibility = 0.8;      // of German
constexpr double least_share_of_letters = 0.4;  // of other languages, whose letters count half
constexpr std::size_t bytes_a_rare_sign = 10;   // of languages that write Latin letters

Error not_text() {
    return {ErrorKind::input, "is a binary file, not text"};
}

bool is_control(char byte) {
    constexpr std::string_view in_texts = "\t\n\v\f\r\b\x1B";
    const auto value = static_cast<unsigned char>(byte);
    return (value < 0x20 && in_texts.find(byte) == std::string_view::npos) || value == 0x7F;
}

bool is_binary(std::string_view bytes) {
    const std::string_view beginning = bytes.substr(0, looked_at);
    const auto controls =
        static_cast<std::size_t>(std::count_if(beginning.begin(), beginning.end(), is_control));
    const bool many = controls >= least_controls && controls * 10 > beginning.size();
    return many || beginning.find('\0') != std::string_view::npos;
}

/// The form of Unicode that the byte order mark at the beginning of `bytes` says, and the mark's length.
std::pair<std::string_view, std::size_t> marked_charset(std::string_view bytes) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> marks = {
        {{"\xFF\xFE\0\0"sv, "UTF-32LE"sv},
         {"\0\0\xFE\xFF"sv, "UTF-32BE"sv},
         {"\xFF\xFE"sv, "UTF-16LE"sv},
         {"\xFE\xFF"sv, "UTF-16BE"sv},
         {"\xEF\xBB\xBF"sv, "UTF-8"sv}}};
    for (const auto& [mark, charset] : marks) {
        if (bytes.starts_with(mark)) return {charset, mark.size()};
    }
    return {};
}

/// UTF-16 without a mark: texts of Latin letters have a zero in most of their pairs, always on the same side.
std::string_view unmarked_utf16(std::string_view bytes) {
    constexpr std::size_t least_pairs = 2;
    const std::size_t pairs = std::min(bytes.size(), looked_at) / 2;
    if (pairs < least_pairs || bytes.size() % 2 != 0) return {};
    std::array<std::size_t, 2> zeros{};
    for (std::size_t at = 0; at < pairs * 2; ++at) {
        if (bytes[at] == '\0') ++zeros.at(at % 2);
    }
    for (const std::size_t high : {0U, 1U}) {
        if (zeros.at(1 - high) == 0 && zeros.at(high) * 4 >= pairs * 3)
            return high == 0 ? "UTF-16BE" : "UTF-16LE";
    }
    return {};
}

/// Without byte order marks: what was joined or converted by careless programs has several.
std::string without_marks(std::string text) {
    constexpr std::string_view mark = "\uFEFF";
    std::size_t begin = 0;
    while (std::string_view(text).substr(begin).starts_with(mark)) begin += mark.size();
    text.erase(0, begin);
    return text;
}

/// Throws Error (kind input) when there is no text in `charset`.
std::string decoded_unicode(std::string_view bytes, std::string_view charset) {
    auto text = decoded(bytes, charset);
    if (text && !is_garbage(*text)) return without_marks(*std::move(text));
    throw Error(ErrorKind::input, "looks like " + std::string(charset) + " but holds what is no text in it",
                "mend it, or convert it to UTF-8");
}

/// Whether `bytes`, which are not UTF-8, were once, or are in part: most of what is beyond ASCII is
/// well-formed, or some of it as German letters, which in other charsets hardly ever stand so.
bool is_broken_utf8(std::string_view bytes) {
    constexpr std::u32string_view umlauts = U"äöüÄÖÜß";
    constexpr std::size_t most_bad = 4;  // for one letter
    std::size_t good = 0;
    std::size_t bad = 0;
    std::size_t german = 0;
    for (std::size_t offset = 0; offset < bytes.size();) {
        const char32_t character = next_code_point(bytes, offset);
        if (character == invalid_code_point) {
            ++bad;
        } else if (character >= 0x80) {
            ++good;
            german += umlauts.find(character) != std::u32string_view::npos;
        }
    }
    return good > bad || (german > 1 && german * most_bad > bad);
}

/// The place of the first byte that is not UTF-8.
std::string fault_place(std::string_view bytes) {
    const std::size_t fault = find_invalid_utf8(bytes).value_or(0);
    const auto line = std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(fault), '\n') + 1;
    const auto byte = static_cast<unsigned char>(bytes[fault]);
    const std::string digits = {"0123456789ABCDEF"[byte >> 4], "0123456789ABCDEF"[byte & 15]};
    return "byte 0x" + digits + " in line " + std::to_string(line);
}

/// The charset of the name that a document gives its own. Latin-1 and ASCII are what documents in
/// Windows-1252 say of themselves (WHATWG, Encoding); between it and its successor the bytes decide.
std::string_view read_charset(std::string_view name, std::string_view bytes) {
    std::string plain;
    for (const char c : name) {
        if (c >= 'A' && c <= 'Z') plain += static_cast<char>(c | 0x20);
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) plain += c;
    }
    constexpr std::array western = {"iso88591"sv, "latin1"sv,      "l1"sv,   "usascii"sv,   "ascii"sv,
                                    "cp1252"sv,   "windows1252"sv, "ansi"sv, "iso885915"sv, "latin9"sv};
    if (std::find(western.begin(), western.end(), plain) == western.end()) return name;
    // ISO-8859-15 has control characters where Windows-1252 has quotation marks, and the euro where that has
    // a sign that nobody writes.
    const bool quotes = std::any_of(bytes.begin(), bytes.end(), [](char c) {
        return static_cast<unsigned char>(c) >= 0x80 && static_cast<unsigned char>(c) < 0xA0;
    });
    const bool names_successor = plain == "iso885915" || plain == "latin9";
    const bool euro = bytes.find('\xA4') != std::string_view::npos;
    return !quotes && (names_successor || euro) ? "ISO-8859-15" : "windows-1252";
}

std::optional<std::string> plausible(std::string_view bytes, std::string_view charset) {
    auto text = decoded(bytes, charset);
    if (!text || is_garbage(*text)) return std::nullopt;
    return text;
}

/// Whether the UTF-8 text `text` holds a letter that only German has beside ASCII.
bool holds_umlaut(std::string_view text) {
    constexpr std::array letters = {"ä"sv, "ö"sv, "ü"sv, "Ä"sv, "Ö"sv, "Ü"sv, "ß"sv};
    return std::any_of(letters.begin(), letters.end(),
                       [&](std::string_view letter) { return text.find(letter) != std::string_view::npos; });
}

/// `bytes` in the charset in which they are German, of those that German is written in.
std::optional<std::string> read_as_german(std::string_view bytes) {
    const std::string_view western = read_charset("windows-1252", bytes);
    const std::string_view sample = bytes.substr(0, compared);
    std::string_view best;
    double most = least_plausibility;
    for (const std::string_view charset : {western, "IBM850"sv, "macintosh"sv}) {
        const auto text = decoded(sample, charset);
        // Signs alone are no reason to take a text for one of an old computer.
        const bool tells = text && (charset == western || holds_umlaut(*text));
        const double share = tells ? german_plausibility(*text) : 0;
        if (share < most || (!best.empty() && share == most)) continue;
        most = share;
        best = charset;
    }
    return best.empty() ? std::nullopt : plausible(bytes, best);
}

std::optional<std::string> read_as_detected(std::string_view bytes) {
    const std::string name = detected_charset(bytes);
    if (name.empty() || name.starts_with("UTF-")) return std::nullopt;
    auto text = plausible(bytes, read_charset(name, bytes));
    return text && german_plausibility(*text) >= least_share_of_letters ? text : std::nullopt;
}

/// A text of few signs beyond ASCII, of which nothing tells more than that.
std::optional<std::string> read_as_western(std::string_view bytes) {
    const auto beyond = static_cast<std::size_t>(std::count_if(
        bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }));
    if (beyond * bytes_a_rare_sign > bytes.size()) return std::nullopt;
    auto text = plausible(bytes, read_charset("windows-1252", bytes));
    return text && german_plausibility(*text) >= least_share_of_letters ? text : std::nullopt;
}

}  // namespace

std::size_t cut_character(std::string_view bytes) {
    constexpr std::size_t longest = 3;  // of a character of four bytes
    std::size_t cut = 0;
    for (std::size_t length = 1; length <= std::min(longest, bytes.size()); ++length) {
        const auto first = static_cast<unsigned char>(bytes[bytes.size() - length]);
        if (first < 0x80) break;
        if (first < 0xC0) continue;
        const std::size_t whole = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
        if (length < whole) cut = length;
        break;
    }
    if (cut == 0) return 0;
    const std::string_view rest = bytes.substr(0, bytes.size() - cut);
    const bool beyond_ascii =
        std::any_of(rest.begin(), rest.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    return beyond_ascii && !find_invalid_utf8(rest) ? cut : 0;
}

std::string decode_text(std::string bytes, std::string_view declared) {
    const auto [marked, mark] = marked_charset(bytes);
    if (marked.starts_with("UTF-16") || marked.starts_with("UTF-32"))
        return decoded_unicode(std::string_view(bytes).substr(mark), marked);
    if (const auto utf16 = unmarked_utf16(bytes); !utf16.empty()) return decoded_unicode(bytes, utf16);
    if (is_binary(bytes)) throw not_text();
    if (!find_invalid_utf8(bytes)) return without_marks(std::move(bytes));
    if (mark != 0 || is_broken_utf8(bytes)) {
        throw Error(ErrorKind::input, "is UTF-8 but for " + fault_place(bytes) +
                                          "; mend it, e.g. with iconv -c -f UTF-8 -t UTF-8");
    }
    if (auto text = plausible(bytes, read_charset(declared, bytes))) return *std::move(text);
    if (auto text = read_as_german(bytes)) return *std::move(text);
    if (auto text = read_as_detected(bytes)) return *std::move(text);
    if (auto text = read_as_western(bytes)) return *std::move(text);
    throw Error(ErrorKind::input, "is in no charset that can be told: " + fault_place(bytes) +
                                      " is not UTF-8; convert it, e.g. with iconv -f IBM852 -t UTF-8");
}

}  // namespace fundstelle
