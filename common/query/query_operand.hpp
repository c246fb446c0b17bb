#pragma once
#include <vector>

#include "common/query/query.hpp"
#include "common/query/query_level.hpp"

namespace fundstelle {

/// What stands between operators, or is joined by them.
struct Operand {
    enum class Standing { loose, filter, required };

    std::vector<QueryNode> nodes;  ///< what must match, all of it
    std::vector<QueryNode> excluded;
    Standing standing = Standing::loose;

    bool empty() const { return nodes.empty() && excluded.empty(); }
};

/// What an operand means beside others: of words with hyphens those that tell something.
Meaning meaning_of(Operand operand);

/// Adds what joins with others to `all` of them.
void add_operand(Operand operand, Operand& all);

/// Makes one node of those that were added, of which none is left out any more.
void take_together(Operand& all);

}  // namespace fundstelle
