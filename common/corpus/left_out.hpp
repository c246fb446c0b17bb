#pragma once
#include <vector>

#include "common/corpus/html_tree.hpp"
#include "common/corpus/left_out_part.hpp"
#include "common/corpus/page_text.hpp"

namespace fundstelle {

/// Which nodes of `page`, whose text `text` is, hold something else than an article, whatever the main text
/// is found to be, with all that stands in them.
std::vector<LeftOut> left_out_of(const HtmlTree& page, const PageText& text);

}  // namespace fundstelle
