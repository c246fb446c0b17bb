#pragma once
#include <string>
#include <string_view>

namespace fundstelle {

/// `key` as names of fields are compared: without capitals, of ASCII and of the German umlauts (UTF-8), and
/// without spaces, `-` and `_`: `publishedat` of `Published At`.
std::string field_name(std::string_view key);

}  // namespace fundstelle
