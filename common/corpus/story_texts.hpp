#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "common/corpus/story_signature.hpp"

namespace fundstelle {

/// A document as far as stories are concerned.
struct StoryDocument {
    std::uint32_t number = 0;  ///< in its index
    std::string id;
    std::string date;  ///< `story_date` of the article; counts when it is a date or an interval of two
    StorySignature signature;

    friend bool operator==(const StoryDocument&, const StoryDocument&) = default;
};

/// First and last day on which something may have been written, counted from 1970 on.
struct Days {
    int first = 0, last = 0;
};

/// The text of a document, and of all others that have the same words.
struct StoryText {
    const StorySignature* signature = nullptr;
    std::optional<Days> days;
    std::uint32_t first = 0;  ///< index of its first document
    double weight = 0;        ///< of its telling words together
    double lone_weight = 0;   ///< of those that no other text has
};

/// The different texts of some documents, and how much they have in common. For one thread.
class StoryTexts {
  public:
    /// Shorter texts have no versions but reprints.
    static constexpr std::uint32_t least_words = 50;

    /// `documents` must stay in place.
    explicit StoryTexts(std::span<const StoryDocument> documents);

    /// In the order of their first documents: by date, those without one last, then by id.
    std::span<const StoryText> texts() const { return texts_; }
    /// The documents in the same order.
    std::span<const std::uint32_t> order() const { return order_; }
    /// The text of a document.
    std::uint32_t text_of(std::uint32_t document) const { return text_of_[document]; }

    /// How alike two texts are: from 1 on they may be versions of one story.
    double likeness(std::uint32_t a, std::uint32_t b) const;
    /// How often that was asked.
    std::uint64_t compared() const { return compared_; }

    /// Whether by their dates two texts may be reports of one event in other words.
    bool may_report_one_event(std::uint32_t a, std::uint32_t b) const;

    /// In how many texts a telling word stands.
    std::uint32_t texts_with(std::uint32_t word) const;

    /// Sets when a text without a date was written.
    void set_days(std::uint32_t text, const std::optional<Days>& days) { texts_[text].days = days; }

  private:
    void add_texts();
    void count_words();
    double weight_of(std::uint32_t word) const;
    double shared_weight(const StoryText& a, const StoryText& b) const;
    double other_weight(const StoryText& a, const StoryText& b) const;
    double likeness_of_edits(const StoryText& a, const StoryText& b, double shingles, double shared) const;

    std::span<const StoryDocument> documents_;
    std::vector<std::uint32_t> order_;
    std::vector<std::uint32_t> text_of_;  ///< by document
    std::vector<StoryText> texts_;
    std::vector<std::pair<std::uint32_t, std::uint32_t>>
        counts_;  ///< in how many texts each word stands, of those in two or more
    mutable std::uint64_t compared_ = 0;
    std::vector<std::uint32_t> firsts_;  ///< where the counts begin of the words with the same upper bits
};

}  // namespace fundstelle
