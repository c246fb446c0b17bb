#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "common/query/query_piece.hpp"

namespace fundstelle {

/// How a piece of the query `text` that has words was read, in the language of queries, with its signs:
/// `-titel:Minsk`, `seit:2022-12-01`.
std::string reading_of(const QueryPiece& piece, std::string_view text);

/// How the query `text` was read whose pieces these are: what is left of them when those without a part in it
/// are ignored, each with its reading.
std::string reading_of(const std::vector<QueryPiece>& pieces, std::string_view text);

}  // namespace fundstelle
