#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "common/query/places.hpp"
#include "common/query/query.hpp"
#include "common/store/xapian_door.hpp"

namespace fundstelle {

/// A document that matches, with its score.
struct ScoredDocument {
    Xapian::docid id = 0;
    double score = 0;
};

/// Adds to the scores of the best documents what the places of the query's words in them are worth. For the
/// store's own files only.
class Rescoring {
  public:
    Rescoring(const Query& query, const Xapian::Database& database, const PlaceWeights& weights);

    /// Adds to the scores of the first `most` documents and brings those into falling order of score, equal
    /// ones as they stand.
    void rescore(std::vector<ScoredDocument>& documents, std::size_t most) const;

  private:
    void add(const QueryNode& word, std::size_t compound);

    const Xapian::Database& database_;
    PlaceWeights weights_;
    std::vector<std::string> terms_;
    std::vector<WordPlaces> words_;  ///< of `terms_`, without places
};

}  // namespace fundstelle
