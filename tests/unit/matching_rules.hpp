#pragma once
#include <vector>

#include "common/query/query.hpp"
#include "common/store/matcher.hpp"
#include "tests/unit/database_model.hpp"

namespace fundstelle {

/// All documents that match `query`, best first, found by looking at every document with what query.hpp says
/// of each kind of node: what our own matcher is held against.
std::vector<ScoredDocument> best_by_rules(const DatabaseModel& model, const Query& query);

}  // namespace fundstelle
