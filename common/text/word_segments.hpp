#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

#include "common/text/byte_range.hpp"
#include "common/text/icu_segments.hpp"

namespace fundstelle {

/// A segment that is a word.
struct WordSegment {
    ByteRange range;
    bool plain = true;  ///< whether it consists of Latin letters, digits and what joins them
};

/// The segments of a text that are words by the rules of IcuSegments, the same ones but many times faster:
/// where there are only Latin letters, digits and the signs of German texts it reads the rules of UAX 29
/// itself; it asks ICU for everything else. For one text at a time, not for two threads at once.
class WordSegments {
  public:
    /// Begins a text, valid UTF-8, which must stay in place until its last word is read.
    void start(std::string_view text);

    /// Goes on at byte `begin` of a text that was begun, where a segment begins.
    void seek(std::size_t begin) { position_ = begin; }

    /// The next word of the text; false at the end.
    bool next(WordSegment& word);

    /// The next word if it is nothing but Latin letters between two spaces or ends of lines, the first of
    /// them where the last word ended, without a capital I behind its first letter; else nothing, and nothing
    /// is passed.
    std::optional<ByteRange> next_between_spaces();

  private:
    std::size_t end_of_plain(std::size_t begin) const;

    IcuSegments icu_;
    std::string_view text_;
    std::size_t position_ = 0;
};

}  // namespace fundstelle
