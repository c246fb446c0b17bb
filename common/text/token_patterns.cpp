#include "common/text/token_patterns.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "common/text/abbreviations.hpp"
#include "common/text/byte_range.hpp"
#include "common/text/conjunctions.hpp"
#include "common/text/gender_forms.hpp"
#include "common/text/number_patterns.hpp"
#include "common/text/rule_text.hpp"
#include "common/text/utf8.hpp"
#include "common/text/word_edges.hpp"

namespace fundstelle {
namespace {

// ---- genitives

/// The length of the apostrophe, or of what is typed for one, at `offset`.
std::size_t apostrophe_bytes_at(std::string_view text, std::size_t offset) {
    const std::string_view rest = text.substr(offset);
    if (rest.starts_with('\'') || rest.starts_with('`')) return 1;
    if (rest.starts_with("´")) return 2;
    return rest.starts_with("’") || rest.starts_with("‘") ? 3 : 0;
}

/// Of adjectives that are made of names: Grimm'sche.
constexpr auto adjective_endings =
    std::to_array<std::string_view>({"sche", "schen", "scher", "sches", "schem"});

bool is_adjective_ending(std::string_view letters) {
    return std::find(adjective_endings.begin(), adjective_endings.end(), letters) != adjective_endings.end();
}

/// Putin's, Grimm'sche
std::optional<TokenPattern> match_genitive(std::string_view text, ByteRange name) {
    const std::size_t ending = name.end + apostrophe_bytes_at(text, name.end);
    const std::size_t end = skip_letters(text, ending);
    if (ending == name.end || end == ending || !ends_word(text, end)) return std::nullopt;
    if (count_letters(name.of(text)) < 2) return std::nullopt;
    const std::string_view letters = text.substr(ending, end - ending);
    const bool adjective = is_adjective_ending(letters);
    if (!adjective && letters != "s" && letters != "S") return std::nullopt;
    std::vector<std::string> forms;
    if (adjective) forms.push_back(std::string(name.of(text)).append(letters));
    forms.emplace_back(name.of(text));
    return TokenPattern{TokenPatternKind::genitive, end, std::move(forms)};
}

// ---- broken lines

/// A word is joined over at most so many line ends.
constexpr std::size_t most_line_breaks = 4;

/// The length of the hyphen, which may be a soft one, at `offset`.
std::size_t breaking_hyphen_bytes_at(std::string_view text, std::size_t offset) {
    return text.substr(offset).starts_with("\u00AD") ? 2 : hyphen_bytes_at(text, offset);
}

/// The word on the next line that continues the one that ends at `offset` with a hyphen.
ByteRange continuation(std::string_view text, std::size_t offset) {
    constexpr ByteRange none;
    const std::size_t hyphen = breaking_hyphen_bytes_at(text, offset);
    if (hyphen == 0) return none;
    const std::size_t begin = skip_gap(text, offset + hyphen);
    if (text.substr(offset, begin - offset).find('\n') == std::string_view::npos) return none;
    const ByteRange word{begin, skip_letters(text, begin)};
    if (count_letters(word.of(text)) < 2) return none;
    std::size_t next = begin;
    if (is_upper_case(next_code_point(text, next))) return none;
    // The hyphen then stands for letters that follow later: Ein- und Ausfuhr.
    return joins_cut_short_words(word.of(text)) ? none : word;
}

bool has_small_letter(std::string_view word) {
    for (std::size_t offset = 0; offset < word.size();) {
        const char32_t letter = next_code_point(word, offset);
        if (is_letter(letter) && !is_upper_case(letter)) return true;
    }
    return false;
}

/// Kommis-, and sion on the next line.
std::optional<TokenPattern> match_broken_line(std::string_view text, ByteRange first) {
    ByteRange next = continuation(text, first.end);
    if (next.empty() || count_letters(first.of(text)) < 2 || !has_small_letter(first.of(text))) {
        return std::nullopt;
    }
    std::array<ByteRange, most_line_breaks> parts;
    std::size_t count = 0;
    for (; count < parts.size() && !next.empty(); ++count) {
        parts[count] = next;
        next = continuation(text, next.end);
    }
    const std::size_t end = parts[count - 1].end;
    if (!ends_word(text, end)) return std::nullopt;
    std::string joined(first.of(text));
    for (const ByteRange& part : std::span(parts).first(count)) joined += part.of(text);
    return TokenPattern{TokenPatternKind::broken_line, end, {std::move(joined)}};
}

// ---- which of them

/// No sign behind more letters than these is looked for: the scan of a word ends, whatever stands in the
/// text.
constexpr std::size_t longest_word = 256;

/// What a byte says about the word it follows.
enum class ByteKind : std::uint8_t {
    letter,     ///< of ASCII, Latin, Greek or Cyrillic
    capital_i,  ///< maybe of LehrerInnen
    wide_sign,  ///< the first byte of a sign beside ASCII's, or of a letter that is rare
    full_stop,
    apostrophe,
    gender_sign,
    hyphen,
    end,
};

constexpr std::array<ByteKind, 256> byte_kinds() {
    std::array<ByteKind, 256> kinds{};
    for (auto& kind : kinds) kind = ByteKind::end;
    for (std::size_t letter = 'a'; letter <= 'z'; ++letter) kinds[letter] = ByteKind::letter;
    for (std::size_t letter = 'A'; letter <= 'Z'; ++letter) kinds[letter] = ByteKind::letter;
    for (std::size_t byte = 0x80; byte <= 0xD4; ++byte) kinds[byte] = ByteKind::letter;
    kinds['I'] = ByteKind::capital_i;
    kinds[0xC2] = kinds[0xE1] = kinds[0xE2] = ByteKind::wide_sign;
    kinds['.'] = ByteKind::full_stop;
    kinds['-'] = ByteKind::hyphen;
    kinds['\''] = kinds['`'] = ByteKind::apostrophe;
    kinds[':'] = kinds['*'] = kinds['_'] = ByteKind::gender_sign;
    kinds['/'] = kinds['('] = kinds['\\'] = ByteKind::gender_sign;
    return kinds;
}

std::optional<TokenPattern> match_at_wide_sign(std::string_view text, ByteRange word) {
    if (breaking_hyphen_bytes_at(text, word.end) > 0) return match_broken_line(text, word);
    if (apostrophe_bytes_at(text, word.end) > 0) return match_genitive(text, word);
    return match_gender_form(text, word);
}

/// The pattern that the sign at the end of `word`, not empty, makes of it.
std::optional<TokenPattern> match_at_sign(std::string_view text, ByteRange word, ByteKind kind) {
    switch (kind) {
        case ByteKind::full_stop:
            return word.size() == 1 ? match_abbreviation(text, word.begin) : std::nullopt;
        case ByteKind::apostrophe:
            return match_genitive(text, word);
        case ByteKind::capital_i:
        case ByteKind::gender_sign:
            return match_gender_form(text, word);
        case ByteKind::hyphen:
            return match_broken_line(text, word);
        case ByteKind::wide_sign:
            return match_at_wide_sign(text, word);
        default:
            return std::nullopt;
    }
}

constexpr auto kinds_of_bytes = byte_kinds();

ByteKind kind_at(std::string_view text, std::size_t offset) {
    return kinds_of_bytes[static_cast<unsigned char>(text[offset])];
}

/// Where the first byte from `offset` on that is no common letter stands; at most `last`.
std::size_t skip_common_letters(std::string_view text, std::size_t offset, std::size_t last) {
    while (offset < last && kind_at(text, offset) == ByteKind::letter) ++offset;
    return offset;
}

/// Whether the word goes on with what stands at `offset`, no common letter.
bool is_in_word(std::string_view text, std::size_t offset) {
    const ByteKind kind = kind_at(text, offset);
    if (kind != ByteKind::wide_sign) return kind == ByteKind::capital_i;
    return text.substr(offset).starts_with("\u00AD") || skip_letters(text, offset) > offset;
}

/// The pattern of the word from `begin` whose common letters end at `end`, before `last`.
std::optional<TokenPattern> match_at_signs(std::string_view text, std::size_t begin, std::size_t end,
                                           std::size_t last) {
    while (end < last) {
        if (end > begin) {
            if (auto pattern = match_at_sign(text, {begin, end}, kind_at(text, end))) return pattern;
        }
        if (!is_in_word(text, end)) return std::nullopt;
        end = skip_common_letters(text, end + 1, last);
    }
    return std::nullopt;
}

}  // namespace

std::optional<TokenPattern> match_token_pattern(std::string_view text, std::size_t begin) {
    if (is_ascii_digit(text[begin])) return match_digits(text, begin);
    // Nearly every word ends here, at a space or a comma.
    const std::size_t last = std::min(text.size(), begin + longest_word);
    const std::size_t end = skip_common_letters(text, begin, last);
    if (end == last || kind_at(text, end) == ByteKind::end) return std::nullopt;
    return match_at_signs(text, begin, end, last);
}

void add_token_pattern_rules(RuleText& rules) {
    rules.add("token_patterns.adjective_endings", adjective_endings);
}

}  // namespace fundstelle
