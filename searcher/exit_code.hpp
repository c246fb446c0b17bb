#pragma once

namespace fundstelle {

/// How `searcher` ends.
inline constexpr int exit_found = 0;
inline constexpr int exit_nothing_found = 1;
inline constexpr int exit_error = 2;

}  // namespace fundstelle
