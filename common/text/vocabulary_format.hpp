#pragma once
#include <cstddef>
#include <string_view>

/// The stored form of a vocabulary, shared by its reader and its builder. Numbers are little-endian.
///
///     bytes    what
///     0..7     `FSWORD01`
///     8..39    XXH3 128-bit hash of all that follows, in hexadecimal digits
///     40..43   number of words
///     44..47   node where every word begins
///     then     arcs, as in a lexicon (lexicon_format.hpp); that which ends a word carries the binary
///              logarithm of the number of its documents, rounded down
namespace fundstelle::vocabulary_format {

inline constexpr std::string_view magic = "FSWORD01";
inline constexpr std::size_t hash_at = 8;
inline constexpr std::size_t hashed_from = 40;
inline constexpr std::size_t word_count_at = 40;
inline constexpr std::size_t root_at = 44;
inline constexpr std::size_t arcs_at = 48;

}  // namespace fundstelle::vocabulary_format
