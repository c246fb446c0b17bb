#pragma once
#include <string>
#include <string_view>

namespace fundstelle {

/// Appends `line` (UTF-8) to `out` with a space before, between and behind its words: letters in lower case,
/// ß as ss, every number as `0`, no other signs. ` 0 interaktionen ` of `2 Interaktionen`. Empty when there
/// is no letter and no digit.
void append_normal_form(std::string_view line, std::string& out);

/// The numbers of `line`, which its normal form does not tell apart, each with a space behind it: `3 2020 `
/// of `Urteil 3/2020`.
std::string numbers_of(std::string_view line);

/// Whether `line` ends as sentences do, quotes and brackets behind it passed over.
bool ends_sentence(std::string_view line);

}  // namespace fundstelle
