#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "common/corpus/article.hpp"
#include "common/query/query.hpp"
#include "common/text/byte_range.hpp"

namespace fundstelle {

/// What a term of a query adds to the score of one document.
struct ScoreShare {
    const QueryNode* word =
        nullptr;  ///< of the query that was asked: a word, or one of the parts of a compound
    const QueryTerm* term = nullptr;  ///< of `word`; null for the nearness of its parts
    double score = 0;
};

/// One document that matches a query.
struct Match {
    std::size_t rank = 0;  ///< from 1, counted over all pages
    double score = 0;      ///< comparable within one query only
    Article article;       ///< as stored; its text only when it was asked for
    ByteRange part;        ///< of a long text: where most of the query's words stand; empty for all of it
    std::vector<ScoreShare> shares;  ///< in the order of the query; only when they were asked for
    double places = 0;               ///< what the places of the words add to the score
    std::size_t versions = 0;  ///< how many other documents that match have the same value, when grouped
    std::string story;  ///< when grouped by stories, the id of the first document of its one; empty when it
                        ///< has no other versions
};

/// One page of the answer to a query.
struct Results {
    std::size_t matched = 0;      ///< how many documents match, or at least match
    bool matched_exactly = true;  ///< whether no more than `matched` do
    std::vector<Match> matches;
};

/// How many of the documents that match have a value.
struct FacetCount {
    std::string value;  ///< empty for those that have none
    std::size_t documents = 0;

    friend bool operator==(const FacetCount&, const FacetCount&) = default;
};

}  // namespace fundstelle
