#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "common/query/snippet.hpp"
#include "common/text/byte_range.hpp"

namespace fundstelle {

/// The part of `sentence` of at most `room` code points that has `core` in its middle as far as the ends of
/// the sentence allow. It begins and ends between words, unless a single one is longer than the room: then
/// between user-perceived characters. When `core` itself is too long its beginning is kept.
ByteRange fit_around(std::string_view text, ByteRange sentence, ByteRange core, std::size_t room);

/// What stands for a blank line in a passage that is written on one line.
inline constexpr std::string_view block_separator = " · ";

/// Writes `source` of `text` and its marks (ascending, within `source`) to `snippet`: runs of white space
/// become one space, marks of Markdown (`##`, `*`, `-`, `>`, `|` at the beginning of a line, `**`) are left
/// out.
void write_clean(std::string_view text, ByteRange source, const std::vector<ByteRange>& marks,
                 Snippet& snippet);

}  // namespace fundstelle
