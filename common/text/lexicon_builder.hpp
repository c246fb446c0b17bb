#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/text/lexicon.hpp"

namespace fundstelle {

/// Collects words for a lexicon. For one thread at a time.
class LexiconBuilder {
  public:
    /// Adds a folded word, or to the classes of one added before. An empty word, or one with a NUL, is passed
    /// over.
    void add(std::string_view word, WordClasses classes);

    /// Adds every word of `lexicon`.
    void add_all(const Lexicon& lexicon);

    /// The lexicon of all words added so far; the same words give the same bytes, in whatever order they
    /// came. `origin` is one line of at most 65,535 bytes.
    Lexicon build(std::string_view origin);

  private:
    std::vector<std::pair<std::string, WordClasses>> words_;
};

}  // namespace fundstelle
