#pragma once
#include <cstddef>
#include <string_view>

namespace fundstelle {

class RuleText;

inline bool is_ascii_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

inline bool is_ascii_letter(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

/// Whether two UTF-8 texts are the same but for the case of a to z, ä, ö and ü.
bool equal_ignoring_case(std::string_view a, std::string_view b);

/// Where the letters of `text` that begin at `offset` end: Latin, Greek and Cyrillic ones, with combining
/// marks and soft hyphens between and behind them.
std::size_t skip_letters(std::string_view text, std::size_t offset);

/// How many letters `word` has when it holds nothing else (see skip_letters); otherwise 0.
std::size_t count_letters(std::string_view word);

/// The length of the space at byte `offset` of `text` that may stand within a number or a date: a plain, a
/// no-break (U+00A0, U+202F) or a thin one (U+2009); 0 when there is none.
std::size_t space_bytes_at(std::string_view text, std::size_t offset);

/// The length of the hyphen at byte `offset` of `text`: of ASCII, U+2010 or U+2011; 0 when there is none.
std::size_t hyphen_bytes_at(std::string_view text, std::size_t offset);

/// Where what begins behind the white space at `offset` begins: spaces and tabs with at most one line end
/// between them are skipped.
std::size_t skip_gap(std::string_view text, std::size_t offset);

/// Whether a word of `text` that ends at byte `end` with a letter or an ASCII digit also ends there by the
/// rules of WordBreaker; false when in doubt.
bool ends_word(std::string_view text, std::size_t end);

/// Adds the lists of separating signs to those that the fingerprint covers (analysis_rules.hpp).
void add_word_edge_rules(RuleText& rules);

}  // namespace fundstelle
