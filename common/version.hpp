#pragma once
#include <string_view>

namespace fundstelle {

/// The version of this program, e.g. "0.1.0" (semantic versioning 2.0.0).
std::string_view version();

}  // namespace fundstelle
