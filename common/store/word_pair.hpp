#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "common/store/tables.hpp"

namespace fundstelle {

/// Two words of a phrase in many documents at once: in which of these one may stand at its distance behind
/// the other, as the sketches of their places say, and these places as far as they are at hand. For one
/// thread at a time.
class WordPair {
  public:
    /// Looks at `documents`, which ascend; `distance` is how far `second` has to stand behind `first`, modulo
    /// 2^32. Returns false, and what it says is of no use, where a list has no sketches at hand.
    bool look_at(PlaceList& first, PlaceList& second, std::uint32_t distance,
                 std::span<const std::uint32_t> documents);

    /// Indexes of those of the documents that the sketches leave, ascending.
    std::span<const std::uint32_t> left() const { return {left_.data(), left_count_}; }
    /// How many lists of places would have to be read to see of the others that the words stand otherwise
    /// there.
    std::size_t lists_spared() const { return lists_spared_; }
    /// A sketch of the places of the first word that may do, in the document of `index`.
    std::uint64_t starts(std::size_t index) const { return starts_[index]; }
    /// Whether the places of both words in the document that is left as number `left` are at hand.
    bool is_at_hand(std::size_t left) const {
        return first_places_[left].data() != nullptr && second_places_[left].data() != nullptr;
    }
    /// Whether one of these places does, in the document that is left as number `left`; it must be at hand.
    /// Only places behind `least` count.
    bool stands(std::size_t left, std::uint32_t least) const;
    /// The places of a word in the document that is left as number `left`; without data when not at hand.
    /// They stay as long as nothing else is read of the lists.
    std::span<const std::uint32_t> first_places(std::size_t left) const { return first_places_[left]; }
    std::span<const std::uint32_t> second_places(std::size_t left) const { return second_places_[left]; }

  private:
    void leave_possible(std::span<const std::uint32_t> documents);
    void leave_fewer(PlaceList& first, PlaceList& second);

    std::uint32_t distance_ = 0;
    std::size_t left_count_ = 0;
    std::size_t lists_spared_ = 0;
    // Of the documents, with room for more:
    std::vector<std::uint64_t> first_sketches_;
    std::vector<std::uint64_t> starts_;  ///< at first sketches of the second word
    std::vector<std::uint32_t> left_;    ///< indexes of those that are left
    // Of these:
    std::vector<std::uint32_t> left_documents_;
    std::vector<std::uint64_t> other_firsts_;
    std::vector<std::uint64_t> other_seconds_;
    std::vector<std::span<const std::uint32_t>> first_places_;
    std::vector<std::span<const std::uint32_t>> second_places_;
};

}  // namespace fundstelle
