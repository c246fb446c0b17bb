#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "common/text/automaton_builder.hpp"

namespace fundstelle {

/// Whether a suggestion may be this folded word: it has at most Vocabulary::longest_word letters, and no
/// digit among them.
bool is_suggestible(std::string_view word);

/// Makes the stored form of a vocabulary, word by word. For one thread at a time.
class VocabularyBuilder {
  public:
    /// Adds a folded word that stands in so many documents, at least one. Words come in rising order of their
    /// bytes, each once; those that are not suggestible are passed over.
    void add(std::string_view word, std::uint32_t documents);

    std::size_t words() const { return words_; }

    /// Bytes of the stored form of the words so far, nearly.
    std::size_t bytes() const { return automaton_.size() * lexicon_format::arc_bytes; }

    /// The stored form; nothing is added behind that. Throws Error (kind input) when it is larger than the
    /// format allows, 32 MiB.
    std::string finish();

  private:
    AutomatonBuilder automaton_;
    std::uint32_t words_ = 0;
};

}  // namespace fundstelle
