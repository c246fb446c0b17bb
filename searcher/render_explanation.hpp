#pragma once
#include <string>

#include "searcher/explanation.hpp"

namespace fundstelle {

/// How the query was read and what is looked for, for a person, with a line for each node and each term.
/// Made printable.
std::string text_explanation(const Query& query, const QueryExplanation& explanation);

/// Why a document matches, for a person: a line for each word with its share of the score. Made printable.
std::string text_explanation(const MatchExplanation& explanation);

/// The same as JSON objects; their members are described in searcher/README.md.
std::string json_explanation(const Query& query, const QueryExplanation& explanation);
std::string json_explanation(const MatchExplanation& explanation);

}  // namespace fundstelle
