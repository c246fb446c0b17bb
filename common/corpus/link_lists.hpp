#pragma once
#include <cstddef>
#include <string_view>

#include "common/corpus/page_lines.hpp"

namespace fundstelle {

/// Cuts the links to other articles that stand below a line which says so, `Lesen Sie auch`, with that line:
/// a list or a box amid the text, all the rest behind the article. `head_end` is the first line of prose of
/// the article in the lines of `text`.
void cut_link_lists(std::string_view text, std::size_t head_end, Page& page);

}  // namespace fundstelle
