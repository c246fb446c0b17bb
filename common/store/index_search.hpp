#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/query/match.hpp"
#include "common/query/places.hpp"
#include "common/query/query.hpp"
#include "common/store/index_columns.hpp"
#include "common/store/index_reader.hpp"
#include "common/store/landmarks.hpp"
#include "common/store/matcher.hpp"
#include "common/store/places_read.hpp"
#include "common/store/tables.hpp"

namespace fundstelle {

/// Answers one query from the tables of an index. For one thread; every function throws Error (kind index)
/// when the index is damaged.
class IndexSearch {
  public:
    /// All must stay in place.
    IndexSearch(const Query& query, const Tables& tables, IndexColumns& columns);

    /// The matches of `page`.
    Results matches(const Page& page, const PlaceWeights& places);

    /// How many of the matches have each of `values`, as IndexReader::facets says.
    std::vector<std::vector<FacetCount>> facets(const std::vector<DocumentValue>& values);

  private:
    std::vector<ScoredDocument> ranked(const Page& page, const PlaceWeights& places, Results& results);
    std::vector<ScoredDocument> best(std::size_t most, const PlaceWeights& places, Results& results);
    std::vector<ScoredDocument> by_date(MatchOrder order, Results& results);
    std::vector<ScoredDocument> grouped(const Page& page, const PlaceWeights& places, Results& results);
    Match match(const ScoredDocument& document, const Page& page);
    std::string story_name(std::uint32_t document);
    ByteRange part_of(std::uint32_t document, std::string_view record, std::string_view text);
    std::vector<WordsAt> phrases_in(std::uint32_t document);

    const Query& query_;
    const Tables& tables_;
    IndexColumns& columns_;
    MatchTree tree_;
    PlacesRead places_read_;
    std::vector<std::uint32_t> versions_;  ///< of the documents of a page, when grouped
};

}  // namespace fundstelle
