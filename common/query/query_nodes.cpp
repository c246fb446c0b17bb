#include "common/query/query_nodes.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace fundstelle {

QueryNode joined(QueryKind kind, std::vector<QueryNode> children) {
    std::vector<QueryNode> flat;
    for (QueryNode& child : children) {
        const bool same = child.kind == kind && (kind == QueryKind::any || kind == QueryKind::all);
        if (same) {
            append(std::move(child.children), flat);
        } else if (child.kind != QueryKind::nothing) {
            flat.push_back(std::move(child));
        }
    }
    if (kind == QueryKind::all) {
        std::stable_partition(flat.begin(), flat.end(),
                              [](const QueryNode& child) { return !narrows(child); });
    }
    if (flat.empty()) return {};
    if (flat.size() == 1) return std::move(flat.front());
    QueryNode node;
    node.kind = kind;
    node.children = std::move(flat);
    return node;
}

void take_literally(QueryNode& word) {
    word.children.clear();
    word.near = 0;
    word.terms.erase(std::remove_if(word.terms.begin(), word.terms.end(),
                                    [](const QueryTerm& term) { return term.kind == TermKind::variant; }),
                     word.terms.end());
}

std::vector<QueryNode> literal(std::vector<QueryNode> words) {
    const auto is_empty = [](const QueryNode& word) { return word.terms.empty() && !word.pattern; };
    for (QueryNode& word : words) {
        if (word.kind == QueryKind::word) take_literally(word);
    }
    words.erase(
        std::remove_if(words.begin(), words.end(),
                       [&](const QueryNode& word) { return word.kind == QueryKind::word && is_empty(word); }),
        words.end());
    return words;
}

bool narrows(const QueryNode& node) {
    switch (node.kind) {
        case QueryKind::dates:
            return true;
        case QueryKind::nothing:
            return false;
        case QueryKind::word:
        case QueryKind::phrase:
        case QueryKind::near:
            return node.field != QueryField::text;
        case QueryKind::prefer:
        case QueryKind::without:
            return narrows(node.children.front());
        case QueryKind::any:
        case QueryKind::all:
            break;
    }
    return std::all_of(node.children.begin(), node.children.end(), narrows);
}

bool is_exact_word(const QueryNode& node) {
    return node.kind == QueryKind::word && node.field == QueryField::text && node.children.empty() &&
           !node.terms.empty() &&
           std::all_of(node.terms.begin(), node.terms.end(),
                       [](const QueryTerm& term) { return term.kind == TermKind::exact; });
}

void append(std::vector<QueryNode> nodes, std::vector<QueryNode>& target) {
    std::move(nodes.begin(), nodes.end(), std::back_inserter(target));
}

}  // namespace fundstelle
