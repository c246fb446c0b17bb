#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "common/text/byte_range.hpp"

namespace fundstelle {

/// Lines up to this many bytes end a sentence by themselves when the next begins with a capital: a headline,
/// a caption, an item of a list. Wrapped text has longer ones.
inline constexpr std::size_t short_line_bytes = 50;

/// Where what `begin` opens begins: before the opening signs (`„`, `(`, `§`, `€`, a minus) that stand
/// directly before it, or one space before it on their own, but not before `bound`.
std::size_t begin_with_signs(std::string_view text, std::size_t begin, std::size_t bound);

/// What a sentence has had so far: nothing but signs of items, or words too.
enum class ItemSigns : std::uint8_t { and_words, alone };

/// Says between which words of a text a sentence ends. It is asked for the words of the text in their order
/// and decides from what stands between them: `.` `!` `?` before white space and a capital (but not behind
/// numbers, single letters and abbreviations: `19. Dezember`, `z. B.`, `Abs. 3`), blank lines, headings and
/// list items, and the end of a line that is too short to be wrapped text. The sign of an item, `2.` or `b)`,
/// is never a sentence of its own while words follow.
class SentenceSplitter {
  public:
    /// `text`, valid UTF-8, must stay in place.
    explicit SentenceSplitter(std::string_view text) : text_(text) {}

    /// Goes on behind `word` as if it had been asked for all words up to it. `signs` is what it
    /// said of that word.
    void resume_behind(ByteRange word, ItemSigns signs) {
        previous_ = word;
        signs_ = signs;
    }
    /// Whether the last word and all before it in its sentence are the sign of an item.
    ItemSigns signs() const { return signs_; }

    /// Whether a word is the sign of an item, which needs the words behind it.
    bool is_item_sign(ByteRange word) const;

    /// Where the sentence of `word` begins, its opening signs included, if it is the first one of a sentence
    /// or of the text. To be called once for every word.
    std::optional<std::size_t> boundary_before(ByteRange word);

    /// The end of the signs that belong to a word ending at `word_end`: `…ende.“`, `5 €.`
    std::size_t end_with_punctuation(std::size_t word_end) const;

  private:
    bool begins_block(std::string_view gap) const;
    bool ends_between(std::string_view gap, ByteRange word) const;
    bool ends_short_line(std::string_view gap, ByteRange word) const;
    bool is_shortened(std::string_view gap) const;
    bool is_abbreviation(ByteRange word) const;

    std::string_view text_;
    std::optional<ByteRange> previous_;
    ItemSigns signs_ = ItemSigns::and_words;
};

}  // namespace fundstelle
