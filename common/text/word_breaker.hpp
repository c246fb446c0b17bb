#pragma once
#include <memory>
#include <string_view>

#include "common/text/byte_range.hpp"

namespace fundstelle {

/// Finds the words of a text by the default word boundaries of Unicode 15 (UAX 29) with ICU's German locale:
/// a word is a segment that holds a letter, a digit, a kana or an ideograph, and what zero-width spaces join
/// to it. Not for two threads at once.
class WordBreaker {
  public:
    WordBreaker();
    WordBreaker(WordBreaker&&) noexcept;
    WordBreaker& operator=(WordBreaker&&) noexcept;
    ~WordBreaker();

    /// Begins a text, valid UTF-8, which must stay in place until its last word is read.
    void start(std::string_view text);

    /// The next word of the text as a range of its bytes; false at the end.
    bool next(ByteRange& word);

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace fundstelle
