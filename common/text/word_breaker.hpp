#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

#include "common/text/byte_range.hpp"
#include "common/text/word_segments.hpp"

namespace fundstelle {

/// Finds the words of a text by the default word boundaries of Unicode 15 (UAX 29) with ICU's German locale
/// (WordSegments), and what zero-width spaces join to them, or small digits (CO₂). Beside letters a segment
/// of these rules may hold narrow no-break spaces (U+202F), which separate words for a reader
/// (19.\u202FDezember), and underscores at its ends, which are marks of Markdown: both are no part of a word.
/// Not for two threads at once.
class WordBreaker {
  public:
    /// Begins a text, valid UTF-8, which must stay in place until its last word is read.
    void start(std::string_view text);

    /// The next word of the text as a range of its bytes; false at the end.
    bool next(ByteRange& word);

    /// The next word if it is a common one that stands between spaces (WordSegments::next_between_spaces).
    std::optional<ByteRange> next_between_spaces() {
        return pending_.empty() ? segments_.next_between_spaces() : std::nullopt;
    }

  private:
    bool next_piece(ByteRange& piece);
    bool take_piece(ByteRange& piece);
    void add_joined(ByteRange& word);

    WordSegments segments_;
    std::string_view text_;
    ByteRange pending_;  ///< what is left of the last segment
};

}  // namespace fundstelle
