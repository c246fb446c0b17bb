#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "common/query/places.hpp"
#include "common/query/query.hpp"
#include "common/store/document_order.hpp"
#include "common/store/matcher.hpp"
#include "common/store/places_read.hpp"
#include "common/store/tables.hpp"

namespace fundstelle {

/// Adds to the scores of the best documents what the places of the query's words in them are worth.
class Rescoring {
  public:
    Rescoring(const Query& query, const Tables& tables, const PlaceWeights& weights);

    /// Adds to the scores of the first `most` documents and brings those into falling order of score, equal
    /// ones in `order`.
    void rescore(std::vector<ScoredDocument>& documents, std::size_t most, PlacesRead& places,
                 const DocumentOrder& order) const;

  private:
    void add(const QueryNode& word, std::size_t compound);

    const Tables& tables_;
    PlaceWeights weights_;
    std::vector<std::string> terms_;
    std::vector<WordPlaces> words_;  ///< of `terms_`, without places
};

}  // namespace fundstelle
