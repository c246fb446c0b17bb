#include "common/query/query_near.hpp"

#include <algorithm>
#include <utility>

#include "common/query/query_nodes.hpp"
#include "common/query/query_phrase.hpp"

namespace fundstelle {
namespace {

using WordLists = std::vector<std::vector<QueryNode>>;

/// The words that `node` stands for beside NAHE, each list of them one way to choose; nothing when it is more
/// than words.
std::optional<WordLists> word_lists(const QueryNode& node) {
    const bool placed = node.field == QueryField::text || node.field == QueryField::title;
    if (!placed || node.pattern || is_exact_word(node)) return std::nullopt;
    switch (node.kind) {
        case QueryKind::word:
            return WordLists{literal({node})};
        case QueryKind::phrase:
        case QueryKind::near:
            return WordLists{node.children};
        case QueryKind::prefer:
            return word_lists(node.children.front());
        case QueryKind::any: {
            WordLists lists;
            for (const QueryNode& child : node.children) {
                const auto more = word_lists(child);
                if (!more) return std::nullopt;
                for (const std::vector<QueryNode>& list : *more) {
                    if (!list.empty()) lists.push_back(list);  // a compound of neighbours is none
                }
            }
            return lists;
        }
        case QueryKind::nothing:
        case QueryKind::all:
        case QueryKind::without:
        case QueryKind::dates:
            break;
    }
    return std::nullopt;
}

/// Every way to choose one list of each of two.
WordLists combinations(const WordLists& left, const WordLists& right) {
    WordLists both;
    for (const std::vector<QueryNode>& first : left) {
        for (const std::vector<QueryNode>& second : right) {
            both.push_back(first);
            both.back().insert(both.back().end(), second.begin(), second.end());
        }
    }
    return both;
}

}  // namespace

std::optional<QueryNode> near_of(const std::vector<std::vector<QueryNode>>& operands, unsigned distance,
                                 std::size_t most_alternatives) {
    WordLists lists(1);
    for (const std::vector<QueryNode>& operand : operands) {
        for (const QueryNode& node : operand) {
            const auto more = word_lists(node);
            if (!more || more->size() * lists.size() > most_alternatives) return std::nullopt;
            lists = combinations(lists, *more);
        }
    }
    std::vector<QueryNode> nodes;
    for (std::vector<QueryNode>& list : lists) {
        const auto other = [&](const QueryNode& word) { return word.field != list.front().field; };
        if (list.empty() || std::any_of(list.begin(), list.end(), other)) return std::nullopt;
        nodes.push_back(near_node(std::move(list), distance));
    }
    if (nodes.empty()) return std::nullopt;
    return joined(QueryKind::any, std::move(nodes));
}

}  // namespace fundstelle
