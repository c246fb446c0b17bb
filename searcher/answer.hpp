#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "common/query/match.hpp"
#include "common/query/query.hpp"
#include "common/query/snippet.hpp"
#include "common/store/index_reader.hpp"
#include "common/text/byte_range.hpp"
#include "searcher/explanation.hpp"
#include "searcher/kwic.hpp"

namespace fundstelle {

/// Another query that may have been meant.
struct OtherQuery {
    std::string text;
    bool answered = false;       ///< whether the results are its, for want of any to the query that was asked
    std::size_t read_bytes = 0;  ///< of `valid_utf8(text)`: behind them words were left out
};

/// How many of all documents that match have each value of one sort.
struct Facet {
    DocumentValue value = DocumentValue::source;
    std::vector<FacetCount> counts;  ///< the most frequent first
};

/// A query with everything a person is shown in answer to it.
struct Answer {
    std::string qid;                  ///< name of the query in a file of queries, else empty
    std::string text;                 ///< as it was asked
    std::size_t read_bytes = 0;       ///< of `valid_utf8(text)`: behind them words were left out
    std::optional<std::string> like;  ///< id of the document that others are to be like, instead of a text
    std::optional<std::string> versions;  ///< id of the document whose versions the matches are
    Query query;                          ///< the one that is answered
    std::optional<OtherQuery> other;      ///< what may have been meant
    Results results;
    std::vector<Snippet> snippets;  ///< one for each match; none where the format shows none
    std::vector<std::vector<ByteRange>> title_marks;  ///< letters of each title that matched; none likewise
    std::optional<QueryExplanation> explanation;      ///< of `query`, and below of each match: when asked for
    std::vector<MatchExplanation> explanations;
    std::vector<KwicLine> kwic;          ///< the concordance of the matches, when asked for
    std::vector<Facet> facets;           ///< those that were asked for
    std::optional<DocumentValue> group;  ///< by what the matches are grouped
    std::size_t offset = 0;              ///< matches passed over
    double milliseconds = 0;             ///< from the text of the query to the last snippet
};

}  // namespace fundstelle
