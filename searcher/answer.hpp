#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "common/query/match.hpp"
#include "common/query/query.hpp"
#include "common/query/snippet.hpp"
#include "common/text/byte_range.hpp"

namespace fundstelle {

/// A query with everything a person is shown in answer to it.
struct Answer {
    std::string qid;   ///< name of the query in a file of queries, else empty
    std::string text;  ///< as it was asked
    Query query;
    Results results;
    std::vector<Snippet> snippets;  ///< one for each match; none where the format shows none
    std::vector<std::vector<ByteRange>> title_marks;  ///< letters of each title that matched; none likewise
    std::size_t offset = 0;                           ///< matches passed over
    double milliseconds = 0;                          ///< from the text of the query to the last snippet
};

}  // namespace fundstelle
