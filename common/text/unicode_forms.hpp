#pragma once
#include <string>
#include <string_view>

namespace fundstelle {

/// Other ways to write the UTF-8 text `text`: in capitals (full case mapping, so that ß becomes SS), and with
/// every letter taken apart from its marks (Unicode's form D). Throw Error (kind system) when ICU's data is
/// missing. Any thread.
std::string in_capitals(std::string_view text);
std::string decomposed(std::string_view text);

}  // namespace fundstelle
