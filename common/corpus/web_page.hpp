#pragma once
#include <string_view>

#include "common/corpus/article.hpp"
#include "common/limits.hpp"

namespace fundstelle {

/// Fills `article` from a web page, valid UTF-8: its main text, or all of its text, as `pages` says, and what
/// it says of itself (see `page_metadata`), that text itself where the page has clearly less of it. Without a
/// title there, the first meaningful line of the text is the title. Throws Error (kind input) when the page
/// holds no text, or is nested too deep to be read.
void read_web_page(std::string_view page, const Limits& limits, Article& article,
                   const PageReading& pages = {});

}  // namespace fundstelle
