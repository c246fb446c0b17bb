#pragma once
#include <string_view>

#include "common/text/byte_range.hpp"

namespace fundstelle {

/// The letters of `written`, a word as a text has it, that a part of it is marked by: those that `part` has
/// in `modern`, the modern spelling of `folded`, which is what the word folds into (fold.hpp). A soft hyphen
/// between two parts belongs to neither.
ByteRange letters_of_part(ByteRange part, std::string_view modern, std::string_view folded,
                          std::string_view written);

}  // namespace fundstelle
