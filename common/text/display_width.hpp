#pragma once
#include <cstddef>
#include <string_view>

namespace fundstelle {

/// How many columns of a terminal the UTF-8 text `text` takes, which is one line of what can be shown: two
/// for wide letters (Unicode's East_Asian_Width), none for combining marks and invisible signs. Any thread.
std::size_t display_width(std::string_view text);

}  // namespace fundstelle
