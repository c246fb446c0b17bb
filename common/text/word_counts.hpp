#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "common/limits.hpp"

namespace fundstelle {

/// How often a word was met, and how it was written.
struct WordCount {
    std::uint32_t small = 0;      ///< without a capital
    std::uint32_t capital = 0;    ///< with a capital inside a sentence, as nouns and names are
    std::uint32_t unclear = 0;    ///< with a capital where any word may have one
    std::uint32_t cut_short = 0;  ///< before a hyphen and a space: `Ein- und Ausfuhr`

    /// How often it was met as a whole word.
    std::uint64_t whole() const { return std::uint64_t{small} + capital + unclear; }

    /// How often it was met at all.
    std::uint64_t all() const { return whole() + cut_short; }

    WordCount& operator+=(const WordCount& more);
};

/// A word and what was counted of it, by its folded form.
using FoldedCounts = std::unordered_map<std::string, WordCount>;

/// Counts the words of texts, cheaply: a word is a run of letters; abbreviations in capitals are passed over.
/// For one thread at a time.
class WordCounts {
  public:
    /// Remembers words in at most Limits::counted_words_bytes; beyond that the rarest are forgotten.
    explicit WordCounts(const Limits& limits = {}) : most_bytes_(limits.counted_words_bytes) {}

    /// Counts the words of a text, valid UTF-8.
    void add(std::string_view text);

    /// The counts of all words by their folded forms, ae, oe, ue read as umlauts.
    FoldedCounts folded() const;

  private:
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };

    WordCount& counted(std::string_view word);
    void forget_rare_words();

    std::unordered_map<std::string, WordCount, TextHash, std::equal_to<>> words_;  ///< as they are written
    std::size_t bytes_ = 0;
    std::size_t most_bytes_;
};

}  // namespace fundstelle
