#pragma once
#include <cstdint>
#include <string_view>

#include "common/query/parser.hpp"
#include "common/query/places.hpp"
#include "common/steps.hpp"

namespace fundstelle {

/// A step of searching that can be left out to measure what it brings.
enum class SearchStep : std::uint8_t {
    neighbours,  ///< compounds of neighbouring words (neighbours.hpp)
    lone_parts,  ///< parts of compounds on their own
    parts,       ///< all parts of a compound together
    names,       ///< names in the spellings of other languages
    synonyms,    ///< built in and of the user
    near,        ///< words near each other (places.hpp)
    near_parts,  ///< parts of a compound near each other
    beginning,   ///< words early in the text
    title,       ///< words in the title, beyond what they count as words of the article
    exact,       ///< exact spellings
    stop_words,  ///< words that say little; without it they weigh as others, but decide nothing all the same
};

/// The steps of searching, all unless some are left out.
using SearchSteps = Steps<SearchStep>;

/// All steps but those named in `list` (`names,lone-parts`), or all for `none`. Throws Error (kind usage),
/// which tells the names, when one is another.
SearchSteps search_without(std::string_view list);

/// The weights with which parse_query takes `steps`; synonyms are not its part.
QueryWeights query_weights(const SearchSteps& steps);

/// The weights with which IndexReader::search takes `steps`.
PlaceWeights place_weights(const SearchSteps& steps);

}  // namespace fundstelle
