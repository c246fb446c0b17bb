#pragma once
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "common/query/markup.hpp"
#include "common/query/sentences.hpp"
#include "common/text/byte_range.hpp"

namespace fundstelle {

/// A sentence as a reader sees it: where it is, with its opening and closing signs, and its words.
struct Sentence {
    ByteRange source;
    std::size_t first_word = 0;
    std::size_t end_word = 0;
    bool begins_block = false;  ///< whether a blank line stands before it
};

/// Finds single sentences of a text whose words are known, each split off when it is first asked for.
class SentenceFinder {
  public:
    /// `words` (all of `text`, valid UTF-8, in their order) and `markup` (of `text`) must stay in place.
    SentenceFinder(std::string_view text, const std::vector<ByteRange>& words,
                   const std::vector<Markup>& markup);

    /// The sentence that holds the word of this number.
    const Sentence& holding(std::size_t word);
    /// The next one of which a reader sees anything; null behind the last one.
    const Sentence* first() { return words_.empty() ? nullptr : visible_from(0); }
    const Sentence* behind(const Sentence& sentence) { return visible_from(sentence.end_word); }
    /// The one before; null before the first one.
    const Sentence* before(const Sentence& sentence);

    /// How many code points at most are written for what stands from `begin` to `end`, without markup.
    std::size_t room_between(std::size_t begin, std::size_t end) const;

    /// What fits in `room` of a sentence around `core`, as fit_around finds it; less of it where markup is
    /// written as more than its letters: the end of a headline.
    ByteRange fit(ByteRange sentence, ByteRange core, std::size_t room) const;

  private:
    /// What is known of a word: whether a sentence begins with it, and what the splitter says of it.
    struct Boundary {
        bool known = false;
        bool begins = false;
        ItemSigns signs = ItemSigns::and_words;
    };

    const Boundary& boundary(std::size_t word);
    void find_boundary(std::size_t word);
    Sentence split_from(std::size_t first_word);
    const Sentence* visible_from(std::size_t word);
    std::vector<Markup>::const_iterator next_markup(std::size_t offset) const;
    bool is_markup(ByteRange word) const;
    std::size_t end_behind(ByteRange word) const;
    std::size_t end_before(std::size_t word) const;

    std::string_view text_;
    const std::vector<ByteRange>& words_;
    const std::vector<Markup>& markup_;
    SentenceSplitter splitter_;
    std::vector<Boundary> boundaries_;           ///< by word
    std::map<std::size_t, Sentence> sentences_;  ///< by their first words
};

}  // namespace fundstelle
