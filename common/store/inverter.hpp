#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/corpus/article.hpp"
#include "common/corpus/story_signature.hpp"
#include "common/store/landmarks.hpp"
#include "common/text/analyzer.hpp"

namespace fundstelle {

/// A term in a document.
struct Posting {
    std::uint32_t document = 0;   ///< number in its batch, from 0
    std::uint32_t frequency = 0;  ///< how often it occurs: the within-document frequency (wdf)
    std::uint32_t positions = 0;  ///< how many of its places are indexed
};

/// A term of the schema with all its postings in a batch of documents.
struct InvertedTerm {
    std::string_view text;                     ///< with its prefix
    std::span<const Posting> postings;         ///< documents ascending
    std::span<const std::uint32_t> positions;  ///< those of the first posting, of the second ...; ascending
};

/// Whether an inverter makes signatures of the documents too.
enum class Signatures : std::uint8_t { none, made };

/// Turns articles into the terms of the schema, a batch of them at a time: counts words and sorts numbers,
/// with texts touched once for every word of a batch. It keeps its memory from one batch to the next and
/// serves one thread.
class Inverter {
  public:
    explicit Inverter(Signatures signatures = Signatures::none);
    Inverter(Inverter&&) noexcept;
    Inverter& operator=(Inverter&&) noexcept;
    ~Inverter();

    /// Adds `article`, whose texts are valid UTF-8, to the batch, as its next document; returns the landmarks
    /// of its text. In a batch all go through the same analyzer.
    std::vector<Landmark> add(const Article& article, Analyzer& analyzer);

    /// What the words of the document that was added last are known by, title and text; without any word
    /// where none are made.
    const StorySignature& signature() const;

    /// All terms of the batch, ascending by their bytes; they live until the next call of `clear`, which must
    /// come before that of `add`.
    std::span<const InvertedTerm> terms();

    /// Begins the next batch.
    void clear();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace fundstelle
