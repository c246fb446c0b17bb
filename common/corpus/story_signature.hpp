#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace fundstelle {

/// What is kept of a document's words to know its other versions: some 500 bytes, whatever its length.
struct StorySignature {
    static constexpr std::size_t samples = 64;
    static constexpr std::size_t most_telling = 160;

    std::uint64_t content = 0;  ///< of all words in their order: equal for reprints
    std::uint32_t words = 0;
    /// A sample of the shingles, runs of three words: MinHash (Broder 1997), made in one pass by one
    /// permutation (Li, Owen & Zhang 2012), empty places filled from others (Shrivastava 2017), 16 bits of
    /// each (Li & König 2010).
    std::array<std::uint16_t, samples> shingles = {};
    std::vector<std::uint32_t> telling;  ///< hashes of its most frequent telling words, ascending

    friend bool operator==(const StorySignature&, const StorySignature&) = default;
};

/// About which share of the shingles of two texts both have (Jaccard), from 0 to 1, give or take 0.06.
double shingle_similarity(const StorySignature& a, const StorySignature& b);

/// Makes the signatures of one document after the other. For one thread.
class StorySigner {
  public:
    StorySigner();

    /// The next word of the document, as the hash of its stem.
    void add(std::uint64_t word);

    /// That a word that tells what a text is about, none such as `der`, stands in the document `count` times;
    /// once for each of its spellings.
    void add_telling(std::uint64_t word, std::uint32_t count);

    /// The signature of the document; the next one begins.
    StorySignature finish();

  private:
    struct Counted {
        std::uint32_t hash = 0;
        std::uint32_t count = 0;
    };

    std::array<std::uint64_t, StorySignature::samples> least_ = {};
    std::uint64_t content_ = 0;
    std::uint64_t before_ = 0;       ///< the last word
    std::uint64_t long_before_ = 0;  ///< the one before it
    std::uint32_t words_ = 0;
    std::vector<Counted> telling_;
};

}  // namespace fundstelle
