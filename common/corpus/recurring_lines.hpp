#pragma once
#include <string_view>

#include "common/corpus/page_lines.hpp"

namespace fundstelle {

/// Cuts the lines of `text` that many documents have. At its beginning and its end these are all such lines,
/// amid it only long ones, and sentences only where they speak of a page: laws, minutes, prayers and reports
/// of one event have sentences in common, which are their own. What reprints of one article have in common
/// is no litter: of a text that would lose most of its sentences, or without any most of its other lines,
/// nothing is cut.
void cut_recurring_lines(std::string_view text, Page& page);

}  // namespace fundstelle
