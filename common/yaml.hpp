#pragma once

#include <string>
#include <string_view>

#include "common/fields.hpp"

namespace fundstelle {

/// Reads `text` as one YAML 1.1 mapping and returns its members as text; aliases say nothing, members whose
/// keys are no scalars or empty are passed over. Throws Error (kind input, with the line number counted from
/// 1) when `text` is not a YAML mapping. Any thread.
Members parse_yaml_fields(std::string_view text);

}  // namespace fundstelle
