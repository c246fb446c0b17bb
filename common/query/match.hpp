#pragma once
#include <cstddef>
#include <vector>

#include "common/corpus/article.hpp"

namespace fundstelle {

/// One document that matches a query.
struct Match {
    std::size_t rank = 0;  ///< from 1, counted over all pages
    double score = 0;      ///< comparable within one query only
    Article article;       ///< as stored; its text only when it was asked for
};

/// One page of the answer to a query.
struct Results {
    std::size_t matched = 0;      ///< how many documents match, or at least match
    bool matched_exactly = true;  ///< whether no more than `matched` do
    std::vector<Match> matches;
};

}  // namespace fundstelle
