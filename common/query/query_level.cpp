#include "common/query/query_level.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "common/query/query_nodes.hpp"

namespace fundstelle {
namespace {

/// `first` with the others beside it, in one form of several that mean the same.
QueryNode beside(QueryKind kind, QueryNode first, std::vector<QueryNode> others) {
    if (others.empty() || first.kind == QueryKind::nothing) return first;
    if (first.kind == kind) {
        append(std::move(others), first.children);
        return first;
    }
    if (kind == QueryKind::prefer && first.kind == QueryKind::without) {
        first.children.front() = beside(kind, std::move(first.children.front()), std::move(others));
        return first;
    }
    QueryNode node;
    node.kind = kind;
    node.children.push_back(std::move(first));
    append(std::move(others), node.children);
    return node;
}

}  // namespace

QueryNode node_of(Meaning meaning) {
    return beside(QueryKind::without, std::move(meaning.node), std::move(meaning.excluded));
}

Meaning opposite_of(Meaning meaning) {
    if (meaning.node.kind == QueryKind::nothing)
        return {joined(QueryKind::any, std::move(meaning.excluded)), {}};
    QueryNode node = node_of(std::move(meaning));
    if (node.kind == QueryKind::any) return {{}, std::move(node.children)};
    Meaning opposite;
    opposite.excluded.push_back(std::move(node));
    return opposite;
}

void QueryLevel::add_loose(std::vector<QueryNode> nodes) {
    for (QueryNode& node : nodes) {
        if (node.kind == QueryKind::any) {
            append(std::move(node.children), loose_);
        } else {
            loose_.push_back(std::move(node));
        }
    }
}

void QueryLevel::add_excluded(std::vector<QueryNode> nodes) {
    append(std::move(nodes), excluded_);
}

void QueryLevel::pass(const QueryNode& word) {
    if (purpose_ == Purpose::wanted && weights_.neighbours_compound != 0) neighbours_.add(word);
}

/// Adds each outer part of a compound as a word of its own, which says less than all of them together, and
/// leaves the word its parts where they are asked for together.
void QueryLevel::take_lone_parts(QueryNode& node, std::vector<QueryNode>& parts) const {
    if (node.kind == QueryKind::any || node.kind == QueryKind::all) {
        for (QueryNode& child : node.children) take_lone_parts(child, parts);
    }
    if (node.kind != QueryKind::word || node.field != QueryField::text) return;
    for (const QueryNode& together : node.children) {
        if (weights_.lone_part == 0) break;
        QueryNode part = together;
        part.children.clear();
        part.near = 0;
        for (QueryTerm& term : part.terms)
            term.weight = factor_of(node.weight, weights_) * weights_.lone_part;
        part.weight = WordWeight::part;
        parts.push_back(std::move(part));
    }
    if (weights_.part == 0) {
        node.children.clear();
        node.near = 0;
    }
}

/// Compounds of neighbouring words and single parts of compounds.
std::vector<QueryNode> QueryLevel::helpful() {
    std::vector<QueryNode> nodes = neighbours_.take();
    for (std::vector<QueryNode>* words : {&required_, &loose_}) {
        for (QueryNode& word : *words) take_lone_parts(word, nodes);
    }
    return nodes;
}

/// What must match decides; without it any of the telling words; only without those the common ones, which
/// else would match nearly every document.
QueryNode QueryLevel::deciding() {
    const auto common = std::stable_partition(loose_.begin(), loose_.end(), is_telling);
    const bool all = words_ == WordsMode::all && common != loose_.begin();
    const bool only_common = required_.empty() && filters_.empty() && common == loose_.begin();
    const auto taken = all || required_.empty() ? (only_common ? loose_.end() : common) : loose_.begin();
    std::vector<QueryNode> words(std::make_move_iterator(loose_.begin()), std::make_move_iterator(taken));
    loose_.erase(loose_.begin(), taken);
    if (all || !required_.empty()) {
        append(std::move(words), required_);
    } else if (!words.empty()) {
        required_.push_back(joined(QueryKind::any, std::move(words)));
    }
    append(std::move(filters_), required_);
    return joined(QueryKind::all, std::move(required_));
}

Meaning QueryLevel::meaning() {
    std::vector<QueryNode> helpful = this->helpful();
    QueryNode node = deciding();
    if (purpose_ == Purpose::wanted) {
        append(std::move(helpful), loose_);
        node = beside(QueryKind::prefer, std::move(node), std::move(loose_));
    }
    if (node.kind == QueryKind::nothing) return {{}, std::move(excluded_)};
    return {beside(QueryKind::without, std::move(node), std::move(excluded_)), {}};
}

}  // namespace fundstelle
