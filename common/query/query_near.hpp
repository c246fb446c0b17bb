#pragma once
#include <cstddef>
#include <optional>
#include <vector>

#include "common/query/query.hpp"

namespace fundstelle {

/// All words of the operands (each one or several nodes that belong together) near each other; where an
/// operand is any of several words, each way to choose one. Nothing when an operand is more than words of one
/// field, or there are more than `most_alternatives` ways.
std::optional<QueryNode> near_of(const std::vector<std::vector<QueryNode>>& operands, unsigned distance,
                                 std::size_t most_alternatives);

}  // namespace fundstelle
