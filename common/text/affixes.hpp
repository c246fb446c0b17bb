#pragma once
#include <string_view>

namespace fundstelle {

/// Which strings of letters are no parts of compounds though they stand in word lists: prefixes, suffixes and
/// accidental endings; and which of three letters and fewer are. Words are folded. Any thread.
/// Without such lists a splitter finds more wrong parts than right ones.

/// Whether `letters` cannot be a first or middle part: `ver`, `heit`.
bool is_never_first(std::string_view letters);

/// Whether `letters` cannot be the last part: `ung`, `nahme`.
bool is_never_last(std::string_view letters);

/// Whether the three letters or fewer `letters` are a first part of compounds: `öl`, `bau`.
bool is_short_first(std::string_view letters);

/// Whether the three letters `letters` are a last part of compounds: `amt`, `rat`.
bool is_short_last(std::string_view letters);

/// Whether `letters` is a prefix of verbs and of what is derived of them: `ver`, `unter`, `zusammen`.
bool is_verb_prefix(std::string_view letters);

/// Whether names of places and families end in `letters`: `burg`, `heim`.
bool is_place_ending(std::string_view letters);

/// Whether `letters` is a form of an adjective that ends compounds by the hundred: `fähig`, `pflichtigen`.
bool is_adjective_of_compounds(std::string_view letters);

/// The length of the inseparable verb prefix that `word` begins with; 0 when it begins with none.
std::size_t inseparable_prefix_bytes(std::string_view word);

}  // namespace fundstelle
