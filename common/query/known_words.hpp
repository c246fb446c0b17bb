#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/limits.hpp"
#include "common/query/query.hpp"

namespace fundstelle {

/// A word of an index, folded, and how many documents have it.
struct KnownWord {
    std::string text;
    std::uint32_t documents = 0;
};

/// The words of an index: exact spellings; of titles stems; of paths all that a document may be asked for by.
class KnownWords {
  public:
    KnownWords() = default;
    KnownWords(const KnownWords&) = delete;
    KnownWords& operator=(const KnownWords&) = delete;
    virtual ~KnownWords() = default;

    /// Up to `most` words of `field` that begin with `prefix` (folded), the most frequent first.
    virtual std::vector<KnownWord> with_prefix(QueryField field, std::string_view prefix,
                                               std::size_t most) const = 0;

    /// Up to `most` words of the text that differ from `folded` in up to `distance` letters, the nearest
    /// first, itself before all where it is known.
    virtual std::vector<KnownWord> similar(std::string_view folded, unsigned distance,
                                           std::size_t most) const = 0;
};

/// What a word that is only spelt nearly as typed counts, where the typed one counts 1.
inline constexpr double similar_weight = 0.5;

/// Gives every word of `query` that stands for others the terms that it stands for, up to
/// Limits::pattern_words each and Limits::query_pattern_words in all; behind Limits::query_patterns of them
/// itself only. The notes say where these bite, and what stands for no word.
void expand_patterns(Query& query, const KnownWords& words, const Limits& limits = {});

}  // namespace fundstelle
