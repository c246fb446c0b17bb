#pragma once
#include <algorithm>
#include <string_view>

namespace fundstelle {

/// Whether `word` is in `table`, a short one.
template <typename Table>
bool holds(const Table& table, std::string_view word) {
    return std::find(table.begin(), table.end(), word) != table.end();
}

}  // namespace fundstelle
