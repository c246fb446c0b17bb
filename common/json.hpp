#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "common/fields.hpp"

namespace fundstelle {

/// `text` as a JSON string (RFC 8259) with its quotes. Bytes that are not UTF-8 become U+FFFD, so that the
/// result is always valid UTF-8.
std::string json_string(std::string_view text);

/// Reads `text` as one JSON object. Throws Error (kind input, with the byte, counted from 1) when `text` is
/// not one JSON object or is nested deeper than `depth`. Any thread.
Members parse_json_object(std::string_view text, std::size_t depth);

/// Every object in the JSON `text`, nested ones too, each before what it holds; none when `text` is no JSON
/// or is nested deeper than `depth`. Any thread.
std::vector<Members> json_objects(std::string_view text, std::size_t depth);

}  // namespace fundstelle
