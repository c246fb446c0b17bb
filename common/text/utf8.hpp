#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace fundstelle {

/// What `next_code_point` returns for bytes that are no UTF-8.
inline constexpr char32_t invalid_code_point = 0xFFFFFFFF;

/// The code point of `text` that begins at byte `offset`, which is moved behind it. An ill-formed sequence
/// (Unicode 15, table 3-7) gives `invalid_code_point` and is passed as its maximal subpart.
/// `offset` must be less than the size of `text`.
char32_t next_code_point(std::string_view text, std::size_t& offset);

/// Appends the UTF-8 form of `code_point`, a Unicode scalar value.
void append_code_point(char32_t code_point, std::string& out);

/// The offset of the first byte of `text` that is not UTF-8; nothing when all of it is.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

/// `text` with a space for each ill-formed sequence.
std::string valid_utf8(std::string_view text);

/// How many code points the UTF-8 text `text` has.
std::size_t count_code_points(std::string_view text);

/// The largest offset up to `offset` at which a code point of the UTF-8 text `text` begins (or its end).
std::size_t code_point_boundary(std::string_view text, std::size_t offset);

/// `text` without what exceeds `bytes` bytes, cut between code points.
inline std::string_view cut_utf8(std::string_view text, std::size_t bytes) {
    return text.size() <= bytes ? text : text.substr(0, code_point_boundary(text, bytes));
}

/// `text` without white space (White_Space property) at both ends.
std::string_view trim(std::string_view text);

/// Whether `code_point` is a letter, a digit, or a space (general categories L*, Nd; property White_Space).
bool is_letter(char32_t code_point);
bool is_digit(char32_t code_point);
bool is_space(char32_t code_point);
bool is_upper_case(char32_t code_point);

/// Whether the first letter of the UTF-8 text `word` is a capital, and whether it holds letters and nothing
/// else, at least one.
bool begins_with_capital(std::string_view word);
bool holds_only_letters(std::string_view word);

/// Whether a break between user-perceived characters (Unicode 15, UAX 29) lies in the UTF-8 text `text` at
/// `offset`, judged by the code points on both sides: combining marks, joiners and what they join, variation
/// selectors and emoji modifiers continue the character before them.
bool is_grapheme_start(std::string_view text, std::size_t offset);

}  // namespace fundstelle
