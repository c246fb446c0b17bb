#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/query/stop_words.hpp"
#include "common/text/analyzer.hpp"

namespace fundstelle {

/// A term to look up, with its share in the score of a match.
struct QueryTerm {
    std::string text;
    TermKind kind = TermKind::stem;
    double weight = 1;
};

enum class QueryKind : std::uint8_t {
    nothing,  ///< matches no document
    word,    ///< any of `terms`, or all of `children`, the parts of a compound (words), which belong together
    phrase,  ///< `children` (words) one behind the other
    any,     ///< at least one of `children`; the more, the better
    all,     ///< every one of `children`
    prefer,  ///< the first of `children`; the others only raise the score
    without,  ///< the first of `children`, but none of the others
};

/// A node of a parsed query.
struct QueryNode {
    QueryKind kind = QueryKind::nothing;
    std::string text;                      ///< word: as it was typed
    WordWeight weight = WordWeight::full;  ///< word: how much it tells
    std::vector<QueryTerm> terms;          ///< word: in falling order of weight
    double near = 0;  ///< word: share in the score of all its parts near each other, beside theirs
    std::vector<QueryNode> children;
};

/// What somebody asked, ready to be matched.
struct Query {
    QueryNode root;
    std::vector<std::string> notes;  ///< what the parser read differently than typed, in English

    /// Whether there is nothing to look for.
    bool empty() const { return root.kind == QueryKind::nothing; }
};

/// The tree in the form tests and explanations show:
/// `without(any(haus(haus^1 =haus^0.2), phrase(..)), hund(..))`.
std::string shown(const Query& query);

/// Brings the terms of a word into falling order of weight, equal ones as they stand.
void sort_terms(QueryNode& word);

/// Whether a node asks for more than words that stand in nearly every text.
bool is_telling(const QueryNode& node);

/// Every word of the tree that a match may contain, in the order of the tree: not what stands behind a minus.
std::vector<const QueryNode*> wanted_words(const Query& query);

}  // namespace fundstelle
