#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

#include "common/query/query_file.hpp"

namespace fundstelle {

/// Queries that cost a search engine as much as `bytes` bytes can; the qid says of
/// which kind it is: the most frequent German words in every operator, patterns that stand for very many
/// words, the longest compounds, misspelt words, signs without end, and all of these by chance, the same ones
/// for the same `seed`.
std::vector<NamedQuery> hostile_queries(std::size_t bytes, std::uint64_t seed);

}  // namespace fundstelle
