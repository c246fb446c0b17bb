#pragma once
#include <string_view>
#include <vector>

#include "common/text/byte_range.hpp"

namespace fundstelle {

/// Signs of Markdown in a text, which a reader is not shown.
struct Markup {
    ByteRange source;
    bool separates = false;  ///< whether it parts blocks: before a heading or an item, between cells
};

/// The markup of `text` (valid UTF-8), ascending and apart from each other: the signs before headings, items
/// and quotations, lines that are rulers, fences or delimiter rows, the bars of tables, signs of emphasis and
/// escapes, the brackets of links and images with their targets. Never what prose uses the same signs for:
/// `3 | 4`, `a_b`, `Bürger*innen`, `[sic]`. In a text without clear Markdown (a heading, a link, a table, a
/// fence, words between `**`, an escaped `1\.` at the beginning of a line) only rulers, and the signs of
/// items where there are several: the rest of it may mean itself, `2**3**4`, `__init__`.
std::vector<Markup> find_markup(std::string_view text);

}  // namespace fundstelle
