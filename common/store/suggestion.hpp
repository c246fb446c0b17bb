#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "common/query/query.hpp"
#include "common/store/index_reader.hpp"
#include "common/text/analyzer.hpp"

namespace fundstelle {

/// So many words of a query are corrected at most, the first of them also in their parts: that takes up to a
/// hundredth of a second for each, the others about a millisecond.
inline constexpr std::size_t most_corrected_words = 6;
inline constexpr std::size_t most_corrected_compounds = 2;

/// Another query that may have been meant.
struct Suggestion {
    std::string query;  ///< as it would be typed
    bool sure =
        false;  ///< whether every word that it corrects stands in no document and is hardly another one
};

/// Which words of a query may be misspelt, of those that the word list of the index does not know as German.
enum class Suspicion {
    unknown,  ///< words that no document has, in any form, nor all of their parts
    rare,     ///< also words that hardly any document has
};

/// The query `text`, which was read as `query`, with its suspicious words as the texts of the index spell
/// what they are most like, other forms of the same words apart. Never suspicious are words of sources,
/// authors and the like, words that stand for others or not for themselves (QueryNode::source), words of up
/// to three letters or with digits, those that say little, and those behind the first most_corrected_words
/// that are suspicious. Nothing when none is, or nothing is like them. `analyzer` must be one of the index's
/// analysis. Throws Error (kind index) when the index is damaged.
std::optional<Suggestion> suggestion_for(std::string_view text, const Query& query, Suspicion suspicion,
                                         const IndexReader& index, Analyzer& analyzer);

}  // namespace fundstelle
