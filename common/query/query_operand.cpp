#include "common/query/query_operand.hpp"

#include <algorithm>
#include <utility>

#include "common/query/query_nodes.hpp"

namespace fundstelle {

Meaning meaning_of(Operand operand) {
    const auto common = std::stable_partition(operand.nodes.begin(), operand.nodes.end(), is_telling);
    if (common != operand.nodes.begin()) operand.nodes.erase(common, operand.nodes.end());
    return {joined(QueryKind::all, std::move(operand.nodes)), std::move(operand.excluded)};
}

void add_operand(Operand operand, Operand& all) {
    Meaning meaning = meaning_of(std::move(operand));
    if (meaning.node.kind != QueryKind::nothing) all.nodes.push_back(std::move(meaning.node));
    append(std::move(meaning.excluded), all.excluded);
}

void take_together(Operand& all) {
    QueryNode node = joined(QueryKind::all, std::move(all.nodes));
    all.nodes.clear();
    if (node.kind != QueryKind::nothing) all.nodes.push_back(std::move(node));
}

}  // namespace fundstelle
