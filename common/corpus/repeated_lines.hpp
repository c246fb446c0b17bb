#pragma once
#include <cstddef>

#include "common/corpus/article.hpp"
#include "common/corpus/page_lines.hpp"

namespace fundstelle {

/// Cuts the title of `article` where it stands once more above its prose, as a name of a file too, and long
/// lines that are the one directly before again, to the letter: one with other numbers says something else.
/// Verses and the lines of litanies are repeated by their author. `head_end` is the first line of prose.
void cut_repeated_lines(const Article& article, std::size_t head_end, Page& page);

}  // namespace fundstelle
