#pragma once
#include <string_view>

#include "common/text/byte_range.hpp"

namespace fundstelle {

/// Whether the word at `word` of the valid UTF-8 `query` stands there as a word, as far as the signs around
/// it tell: not as a piece of one with wildcards (`*insk`, `M?nsk`), between the brackets of another language
/// (`[Minsk TO Putin]`) or in an address.
bool is_plain_word(std::string_view query, ByteRange word);

}  // namespace fundstelle
