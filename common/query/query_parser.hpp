#pragma once
#include <string_view>
#include <vector>

#include "common/query/parser.hpp"
#include "common/query/query_level.hpp"
#include "common/query/query_notes.hpp"
#include "common/query/query_piece.hpp"
#include "common/text/analyzer.hpp"

namespace fundstelle {

/// What the pieces of the query `text` mean together: how its operators, signs and parentheses join them.
/// Takes their words, and notes in them what is ignored and how operators are read.
Meaning meaning_of(std::string_view text, std::vector<QueryPiece>& pieces, Analyzer& analyzer,
                   const ParseOptions& options, QueryNotes& notes);

}  // namespace fundstelle
