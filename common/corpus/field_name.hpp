#pragma once
#include <string>
#include <string_view>

namespace fundstelle {

/// `key` as names of fields are compared: in small ASCII letters, umlauts (UTF-8) and ß written out, without
/// spaces, `-` and `_`: `publishedat` of `Published At`, `absaetze` of `Absätze`.
std::string field_name(std::string_view key);

}  // namespace fundstelle
