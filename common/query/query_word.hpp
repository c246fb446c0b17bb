#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

#include "common/query/parser.hpp"
#include "common/query/query.hpp"
#include "common/text/analyzer.hpp"

namespace fundstelle {

/// What the capital letter tells that a word begins with.
enum class Capital : std::uint8_t {
    of_noun,      ///< the word is a noun
    of_sentence,  ///< nothing: the first word of a query has one where that is a sentence
};

/// The analysed `word` of `text` with its terms and their weights.
QueryNode word_node(const Word& word, std::string_view text, Capital capital, const QueryWeights& weights);

/// What a word of sentences stands for beside others, as a word of its own, by which `word` is not looked for
/// any more: mitteilen of the `mit` in `teilt ... mit`, Einfuhr of the `Ein-` in `Ein- und Ausfuhr`. Nothing
/// where `word` tells something itself or stands for nothing else.
std::optional<QueryNode> completed_word(QueryNode& word, const QueryWeights& weights);

}  // namespace fundstelle
