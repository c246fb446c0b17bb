#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "common/query/query.hpp"

namespace fundstelle {

/// Where a word of a query stands in one document.
struct WordPlaces {
    double weight = 0;                         ///< what the word is worth: its share times how rare it is
    std::size_t compound = no_compound;        ///< which compound of the query it is a part of
    std::span<const std::uint32_t> positions;  ///< word numbers, ascending

    static constexpr std::size_t no_compound = static_cast<std::size_t>(-1);
};

/// What a place adds of what the word is worth; 0: nothing. Measured, see bench/README.md.
struct PlaceWeights {
    double near = 0.4;        ///< of two words side by side; less, the farther apart they are
    double near_parts = 1;    ///< of two parts of a compound side by side; less, the farther apart
    double beginning = 0.15;  ///< of the first word of a text; less, the later it stands
    double title = 0.1;
};

/// What the places of words add to the score of a document whose text begins at `text_position` and whose
/// title stands before: words that stand near each other (after Rasolofo & Savoy 2003, "Term Proximity
/// Scoring for Keyword-Based Retrieval Systems"; parts count with the other parts of their compound only),
/// words at the beginning of the text, where German news and laws say what they are about, and words of the
/// title.
double score_of_places(const std::vector<WordPlaces>& words, std::uint32_t text_position,
                       const PlaceWeights& weights = {});

}  // namespace fundstelle
