#pragma once
#include <vector>

#include "common/query/query.hpp"

namespace fundstelle {

/// The children as one node: `nothing` for none, a single one as it is. What narrows the others of an
/// all stands behind them; an any within an any, or an all within an all, is taken apart.
QueryNode joined(QueryKind kind, std::vector<QueryNode> children);

/// Leaves of a word what it says itself: who quotes or excludes a compound does not mean its parts.
void take_literally(QueryNode& word);

/// The words taken literally, those left out of which nothing remains then: the verb of a separated prefix.
std::vector<QueryNode> literal(std::vector<QueryNode> words);

/// Whether a node, as part of a query, narrows what the rest of it finds: it asks for dates or for words of a
/// field only.
bool narrows(const QueryNode& node);

/// Whether the word is asked for by its exact spelling only, in the text.
bool is_exact_word(const QueryNode& node);

/// Moves `nodes` to the end of `target`.
void append(std::vector<QueryNode> nodes, std::vector<QueryNode>& target);

}  // namespace fundstelle
