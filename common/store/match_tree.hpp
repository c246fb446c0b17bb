#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "common/query/query.hpp"
#include "common/store/tables.hpp"

namespace fundstelle {

/// A word that has its place in a phrase or near other words.
struct PlacedWord {
    std::vector<std::size_t> terms;  ///< one of them stands there; numbers in MatchTree::terms
    std::uint32_t offset = 0;        ///< in a phrase: how many words stand before it
};

/// A condition on documents; others are named by their numbers in MatchTree::nodes.
struct MatchNode {
    enum class Kind : std::uint8_t {
        nothing,  ///< no document
        term,     ///< has `term`
        any,      ///< one of `children`
        all,      ///< all of `children`
        without,  ///< the first of `children`, none of the others
        phrase,   ///< all of `children`, and `words` one behind the other
        near,     ///< all of `children`, and `words` within `room` places, in any order
        dates,    ///< its whole date lies within `dates`
    };
    Kind kind = Kind::nothing;
    std::size_t term = 0;  ///< number in MatchTree::terms
    std::vector<std::size_t> children;
    std::vector<PlacedWord> words;        ///< the rarest first
    QueryField field = QueryField::text;  ///< phrase, near: the title only, or both
    std::uint32_t room = 0;
    DateRange dates;
    std::uint64_t most = 0;  ///< of how many documents it may hold, at most
    bool by_lists = false;   ///< whether lists of documents alone say what it holds of: term, any, all
};

/// What a term adds to the score of a document: its weight times BM25.
struct Contribution {
    std::size_t term = 0;
    double factor = 0;                ///< of tf / (tf + norm): weight, inverse document frequency, k1 + 1
    std::vector<std::size_t> scope;   ///< nodes that must hold as well
    bool decides = false;             ///< whether the tree of conditions asks for it too
    const QueryNode* word = nullptr;  ///< whose term it is
    const QueryTerm* why = nullptr;   ///< which of its terms; null for the nearness of its parts
};

/// The constants of BM25 (Robertson & Zaragoza 2009).
struct Bm25 {
    double k1 = 0.9;  ///< saturation of the term frequency
    double b = 0.75;  ///< how far the length of a document counts against it
};

/// A query, ready to be matched against tables: which documents it asks for, as a tree of conditions, and
/// what each of its terms adds to their scores.
struct MatchTree {
    std::vector<std::string> terms;                   ///< each once, with prefix
    std::vector<std::unique_ptr<PostingList>> lists;  ///< of `terms`
    std::vector<std::uint32_t> counts;                ///< of `terms`: in how many documents
    std::vector<MatchNode> nodes;
    std::size_t root = 0;                ///< what decides
    std::vector<std::size_t> preferred;  ///< other nodes that hold conditions of contributions
    std::vector<Contribution> contributions;
};

/// The query and the tables must stay in place as long as the tree is used.
MatchTree match_tree(const Query& query, const Tables& tables, const Bm25& bm25);

}  // namespace fundstelle
