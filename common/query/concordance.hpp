#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "common/corpus/cut.hpp"
#include "common/query/query.hpp"
#include "common/text/analyzer.hpp"

namespace fundstelle {

/// A word of a text that is asked for, or several words of a phrase that stand together, with what stands
/// around. One behind the other the three are a passage of the text, on one line and without markup.
struct Occurrence {
    std::string left;  ///< begins with a word
    std::string keyword;
    std::string right;  ///< ends with a word, and the signs that belong to it
};

/// What a concordance may read of several texts, in bytes: it becomes less with each of them.
struct ConcordanceRoom {
    std::size_t bytes = 0;
    std::size_t left_out = 0;  ///< of texts for which there was no room
};

/// Every occurrence in `text` (valid UTF-8), but for what `cuts` take out, of what `query` asks for, with up
/// to `context` code points on each side. A word that does not fit whole is left out, unless nothing else
/// fits: then it is cut between user-perceived characters.
std::vector<Occurrence> concordance(std::string_view text, const Query& query, Analyzer& analyzer,
                                    const std::vector<Cut>& cuts = {}, std::size_t context = 40);

/// The same as far as there is `room`: of a text for which there is too little, up to a line end, or else a
/// space, within it.
std::vector<Occurrence> concordance(std::string_view text, const Query& query, Analyzer& analyzer,
                                    const std::vector<Cut>& cuts, ConcordanceRoom& room);

/// What lines of a concordance are sorted by.
enum class ContextOrder {
    none,
    left,   ///< the words before the keyword, the nearest first; then as by right
    right,  ///< the keyword and the words behind it
};

/// By what `occurrence` is sorted: compare as bytes. Case and accents do not count, nor what is no letter or
/// digit; ä is sorted as a, ß as ss (DIN 5007-1).
std::string sort_key(const Occurrence& occurrence, ContextOrder order);

}  // namespace fundstelle
