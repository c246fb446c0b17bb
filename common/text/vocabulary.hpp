#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "common/text/near_words.hpp"

namespace fundstelle {

/// The folded words of an index, each with about how many documents it stands in: a minimal automaton that is
/// read in place (vocabulary_format.hpp). A view of its bytes, which must stay in place. Any thread.
class Vocabulary {
  public:
    static constexpr std::size_t longest_word = 64;  ///< letters; longer words are no suggestions

    /// Takes the bytes that `VocabularyBuilder` made. Throws Error (kind index) when they are damaged or of
    /// another format.
    explicit Vocabulary(std::string_view bytes);

    std::size_t words() const;

    bool contains(std::string_view word) const { return documents(word) != 0; }

    /// In how many documents the folded `word` stands: the greatest power of two that is not more. 0 when it
    /// is not known.
    std::uint32_t documents(std::string_view word) const;

    /// Whether a word begins with `beginning`.
    bool has_beginning(std::string_view beginning) const;

    /// Words like the folded `word` (near_words.hpp), itself among them, the nearest first, of equally near
    /// ones the most frequent; `value` is the binary logarithm of the number of documents.
    std::vector<NearWord> similar(std::string_view word, const NearOptions& options) const;

    /// Calls `use` with every word in the order of their bytes, and the number that `documents` says.
    void for_each(const std::function<void(std::string_view, std::uint32_t)>& use) const;

  private:
    WordAutomaton automaton() const;

    std::string_view bytes_;
};

}  // namespace fundstelle
