#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "common/query/markup.hpp"
#include "common/query/snippet.hpp"
#include "common/text/byte_range.hpp"

namespace fundstelle {

/// What stands for a blank line, and between cells, in a passage that is written on one line.
inline constexpr std::string_view block_separator = " · ";
inline constexpr std::size_t separator_code_points = 3;

/// How many code points `text` takes at most when it is written, a line end or a bar becoming a block
/// separator.
std::size_t room_for(std::string_view text);

/// The part of `sentence` with room for it in `room` that has `core` in its middle as far as the ends of the
/// sentence allow. It begins and ends between words, unless a single one is longer than the room: then
/// between user-perceived characters. It never begins behind a sign or number that belongs to its
/// first word, nor ends with one that belongs to the next, `vom 20.`, unless `core` does. When `core` itself
/// is too long its beginning is kept.
ByteRange fit_around(std::string_view text, ByteRange sentence, ByteRange core, std::size_t room);

/// Writes `source` of `text` and its marks (ascending, within `source`, outside markup) to `passage`: runs of
/// white space become one space, or a separator over a blank line; `markup` (of all of `text`) is left out,
/// what separates gives a separator.
void write_clean(std::string_view text, ByteRange source, const std::vector<Markup>& markup,
                 const std::vector<ByteRange>& marks, Passage& passage);

}  // namespace fundstelle
