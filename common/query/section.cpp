#include "common/query/section.hpp"

#include <algorithm>
#include <array>

#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

using namespace std::string_view_literals;

/// Headings are no longer.
constexpr std::size_t most_heading_bytes = 160;
constexpr std::size_t most_number_signs = 6;

/// What divisions of laws and books are called. Sorted.
constexpr std::array divisions = {"Abschnitt"sv, "Abteilung"sv, "Anhang"sv,        "Anlage"sv,
                                  "Art."sv,      "Artikel"sv,   "Buch"sv,          "Kapitel"sv,
                                  "Teil"sv,      "Titel"sv,     "Unterabschnitt"sv};
static_assert(std::is_sorted(divisions.begin(), divisions.end()));

/// Behind a number they refer to a place within the division: `§ 12 Absatz 3`. Sorted.
constexpr std::array places = {"Abs."sv,   "Absatz"sv, "Buchst."sv, "Buchstabe"sv, "Nr."sv,
                               "Nummer"sv, "Satz"sv,   "Ziff."sv,   "Ziffer"sv};
static_assert(std::is_sorted(places.begin(), places.end()));

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& words, std::string_view word) {
    return std::binary_search(words.begin(), words.end(), word);
}

bool is_digit_byte(char byte) {
    return byte >= '0' && byte <= '9';
}

/// Takes the first word, up to a space, off `line`, and the space too.
std::string_view take_word(std::string_view& line) {
    const std::string_view word = line.substr(0, line.find(' '));
    line.remove_prefix(std::min(word.size() + 1, line.size()));
    return word;
}

/// `12`, `12a`, `1.2.3`, `3.`, `IV`, `IV.`
bool is_number(std::string_view word) {
    if (word.empty() || word.size() > 2 * most_number_signs) return false;
    if (word.find_first_not_of("IVXL.") == std::string_view::npos) return word.front() != '.';
    if (!is_digit_byte(word.front())) return false;
    if (word.back() >= 'a' && word.back() <= 'z') word.remove_suffix(1);
    return std::all_of(word.begin(), word.end(),
                       [](char sign) { return is_digit_byte(sign) || sign == '.'; });
}

/// Whether `rest`, what stands behind a number, may name it: nothing, or words from a capital or a bracket
/// on.
bool may_name(std::string_view rest) {
    if (rest.empty()) return true;
    std::string_view words = rest;
    if (is_one_of(places, take_word(words))) return false;
    std::size_t offset = 0;
    const char32_t first = next_code_point(rest, offset);
    return is_upper_case(first) || first == U'(' || first == U'„' || first == U'[';
}

/// Whether a line, not empty, names a division: `§ 12 Kündigung`, `Artikel 3`, `Erster Abschnitt`.
bool names_division(std::string_view line) {
    std::string_view rest = line;
    const std::string_view first = take_word(rest);
    if (first == "§" || first == "§§" || is_one_of(divisions, first)) {
        return is_number(take_word(rest)) && may_name(rest);
    }
    if (first.starts_with("§") && is_number(first.substr("§"sv.size()))) return may_name(rest);
    if (is_number(first)) return !rest.empty() && may_name(rest);
    const std::string_view second = take_word(rest);
    const bool ordinal = begins_with_capital(first) && (first.ends_with("er") || first.ends_with("es"));
    return ordinal && is_one_of(divisions, second) && may_name(rest);
}

/// The line that holds `offset`, without white space at its ends.
ByteRange line_at(std::string_view text, std::size_t offset) {
    const std::size_t before = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
    ByteRange line{before == std::string_view::npos ? 0 : before + 1,
                   std::min(text.find('\n', offset), text.size())};
    while (line.begin < line.end && " \t\r"sv.find(text[line.begin]) != std::string_view::npos) ++line.begin;
    while (line.begin < line.end && " \t\r"sv.find(text[line.end - 1]) != std::string_view::npos) --line.end;
    return line;
}

/// Whether the line before `line` is blank, or ends as the last one of a paragraph does.
bool begins_paragraph(std::string_view text, ByteRange line) {
    const std::size_t end = text.substr(0, line.begin).rfind('\n');
    if (end == std::string_view::npos) return true;
    const std::string_view before = line_at(text, end).of(text);
    return before.empty() || ".;:!?"sv.find(before.back()) != std::string_view::npos;
}

/// What a reader sees of the heading that `line` is; nothing when it is none.
std::optional<ByteRange> heading_in(std::string_view text, ByteRange line) {
    const std::string_view written = line.of(text);
    if (written.empty() || written.size() > most_heading_bytes) return std::nullopt;
    if (written.front() == '#') {
        const std::size_t words = written.find_first_not_of("# ");
        const bool marked =
            written.substr(0, written.find(' ')).find_first_not_of('#') == std::string_view::npos;
        if (!marked || words == std::string_view::npos) return std::nullopt;
        return ByteRange{line.begin + words, line.end};
    }
    if (".,;:"sv.find(written.back()) != std::string_view::npos) return std::nullopt;
    if (!names_division(written) || !begins_paragraph(text, line)) return std::nullopt;
    return line;
}

}  // namespace

bool is_in_heading(std::string_view text, std::size_t offset) {
    return heading_in(text, line_at(text, offset)).has_value();
}

std::optional<ByteRange> find_heading(std::string_view text, std::size_t offset) {
    if (is_in_heading(text, offset)) return std::nullopt;
    for (std::size_t end = text.substr(0, offset).rfind('\n'); end != std::string_view::npos;
         end = text.substr(0, end).rfind('\n')) {
        if (const auto heading = heading_in(text, line_at(text, end))) return heading;
    }
    return std::nullopt;
}

}  // namespace fundstelle
