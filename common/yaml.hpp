#pragma once

#include <string>
#include <string_view>

#include "common/fields.hpp"

namespace fundstelle {

/// Reads `text` as one YAML 1.1 mapping and returns its top-level scalar members as text; nested values are
/// passed over, of a repeated key the last one counts. Throws Error (kind input, with the line number counted
/// from 1) when `text` is not a YAML mapping. Any thread.
Fields parse_yaml_fields(std::string_view text);

}  // namespace fundstelle
