#pragma once
#include <vector>

#include "common/query/parser.hpp"
#include "common/query/query_level.hpp"
#include "common/query/query_lexer.hpp"
#include "common/text/analyzer.hpp"

namespace fundstelle {

/// What the words of a piece mean that belong together: because they stand in quotation marks, or because of
/// the sign, the field or the hyphens of what they are written as. `distance` is that of words which only
/// have to be near each other, `"..."~5`.
QueryNode phrase_of(std::vector<QueryNode> words, const QueryToken& token, Purpose purpose, unsigned distance,
                    Analyzer& analyzer, const QueryWeights& weights);

/// The words in any order, near each other; of one word the word.
QueryNode near_node(std::vector<QueryNode> words, unsigned distance);

}  // namespace fundstelle
