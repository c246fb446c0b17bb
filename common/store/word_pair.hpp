#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
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
    std::span<const std::uint32_t> left() const { return {numbers_.get(), left_count_}; }
    /// How many lists of places would have to be read to see of the others that the words stand otherwise
    /// there.
    std::size_t lists_spared() const { return lists_spared_; }
    /// A sketch of the places of the first word that may do, in the document of `index`.
    std::uint64_t starts(std::size_t index) const { return starts_of_all()[index]; }
    /// Whether the places of both words in the document that is left as number `left` are at hand.
    bool is_at_hand(std::size_t left) const {
        return first_places(left).data() != nullptr && second_places(left).data() != nullptr;
    }
    /// Whether one of these places does, in the document that is left as number `left`; it must be at hand.
    /// Only places behind `least` count.
    bool stands(std::size_t left, std::uint32_t least) const;
    /// The places of a word in the document that is left as number `left`; without data when not at hand.
    /// They stay as long as nothing else is read of the lists.
    std::span<const std::uint32_t> first_places(std::size_t left) const { return places_[left]; }
    std::span<const std::uint32_t> second_places(std::size_t left) const {
        return places_[left_count_ + left];
    }

  private:
    void make_room(std::size_t documents);
    void leave_possible(std::span<const std::uint32_t> documents);
    void leave_fewer(PlaceList& first, PlaceList& second);
    std::uint64_t* starts_of_all() const { return sketches_.get() + room_; }
    std::span<std::uint32_t> left_documents() const { return {numbers_.get() + room_, left_count_}; }

    std::uint32_t distance_ = 0;
    std::size_t left_count_ = 0;
    std::size_t lists_spared_ = 0;
    // Most phrases ask for so little that the time goes where memory is asked for, or filled.
    std::size_t room_ = 0;  ///< for so many documents
    /// Three rooms: sketches of the first word, at first all, later the second ones of what is left; of where
    /// it may stand; second ones of the second word.
    std::unique_ptr<std::uint64_t[]> sketches_;
    std::unique_ptr<std::uint32_t[]> numbers_;  ///< two: indexes of what is left, and the documents
    std::vector<std::span<const std::uint32_t>>
        places_;  ///< in what is left: of the first word, of the second
};

}  // namespace fundstelle
