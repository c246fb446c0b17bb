#pragma once
#include <cstdint>
#include <vector>

#include "common/query/query.hpp"

namespace fundstelle {

/// Where a word of a query stands in one document.
struct WordPlaces {
    double weight = 0;                     ///< what the word is worth: its share times how rare it is
    std::size_t compound = no_compound;    ///< which compound of the query it is a part of
    std::vector<std::uint32_t> positions;  ///< word numbers, ascending

    static constexpr std::size_t no_compound = static_cast<std::size_t>(-1);
};

/// What the places of words add to the score of a document whose text begins at `text_position` and whose
/// title stands before: words that stand near each other (after Rasolofo & Savoy 2003, "Term Proximity
/// Scoring for Keyword-Based Retrieval Systems"; parts count with the other parts of their compound only),
/// words at the beginning of the text, where German news and laws say what they are about, and words of the
/// title. The weights are measured, see bench/README.md.
double score_of_places(const std::vector<WordPlaces>& words, std::uint32_t text_position);

}  // namespace fundstelle
