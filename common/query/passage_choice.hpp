#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "common/query/hits.hpp"
#include "common/query/sentence_finder.hpp"
#include "common/text/byte_range.hpp"

namespace fundstelle {

/// A run of sentences that is chosen for a snippet, or a part of one that is too long.
struct Choice {
    ByteRange source;
    double score = 0;  ///< 0 without a hit
    Sentence first;    ///< of those that it has a part of
    Sentence last;
};

/// Chooses passages of a text: those with the most different wishes, the weightier ones first; of equal ones
/// that where different ones stand near each other, then the one that is more of sentences than of captions,
/// then the first. Sentences are split only where the hits promise the best passage.
class PassageChooser {
  public:
    /// What a passage must keep to.
    struct Frame {
        std::size_t room = 0;   ///< code points
        std::size_t begin = 0;  ///< of the first sentence it may have
    };

    /// All must stay in place; `wishes` is WantedTerms::wish_count.
    PassageChooser(std::string_view text, const std::vector<Hit>& hits, SentenceFinder& sentences,
                   std::size_t wishes);

    /// The best passage with a hit; its score is 0 when there is none.
    Choice best(const Frame& frame);
    /// The first run of whole sentences that fits, or the beginning of one that does not.
    Choice beginning(const Frame& frame);

    /// What a choice shows is no longer asked for, and no later choice overlaps it.
    void take(const Choice& choice);
    /// Asks for all again.
    void take_back();

    /// The sum of the weights of different wishes that the text has, and that what was taken shows.
    double weight_of_all() { return weight({0, text_.size()}); }
    double weight_taken() const { return weight_taken_; }

  private:
    struct HitRange {
        std::size_t begin = 0, end = 0;
    };

    void bound_scores(const Frame& frame);
    Choice of_sentence(const Sentence& sentence, const Frame& frame);
    Choice run_from(const Sentence& sentence, std::size_t room);
    Choice part_of(const Sentence& sentence, std::size_t room);
    HitRange hits_in(ByteRange source) const;
    double score(HitRange hits, std::size_t begin);
    double weight(ByteRange source);
    bool is_taken(ByteRange source) const;
    double without_captions(double score, const Choice& run) const;

    std::string_view text_;
    const std::vector<Hit>& hits_;
    SentenceFinder& sentences_;
    std::vector<ByteRange> taken_;
    double weight_taken_ = 0;
    std::vector<char> shown_;  ///< by wish: whether what was taken shows it

    // Scratch.
    struct Bound {
        double score = 0;
        std::size_t hit = 0;
    };
    std::vector<Bound> bounds_;
    std::vector<char> tried_;          ///< by hit: whether its sentence was looked at
    std::vector<std::size_t> ends_;    ///< by hit: room up to its end
    std::vector<std::uint32_t> seen_;  ///< by wish: the last count that met it
    std::uint32_t count_ = 0;
};

}  // namespace fundstelle
