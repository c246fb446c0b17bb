#include "common/store/word_pair.hpp"

#include <bit>

#include "common/store/from_place.hpp"

namespace fundstelle {
namespace {

/// Rotates the lowest PlaceList::other_modulus bits of `sketch` by less than as many.
std::uint64_t rotated_right(std::uint64_t sketch, std::uint32_t by) {
    constexpr std::uint32_t bits = PlaceList::other_modulus;
    return (sketch >> by | sketch << (bits - by)) & ((std::uint64_t{1} << bits) - 1);
}

}  // namespace

bool WordPair::look_at(PlaceList& first, PlaceList& second, std::uint32_t distance,
                       std::span<const std::uint32_t> documents) {
    const std::size_t count = documents.size();
    if (left_.size() < count) {
        // It stays, as it takes time to fill it.
        first_sketches_.resize(count);
        starts_.resize(count);
        left_.resize(count);
    }
    distance_ = distance;
    if (!first.sketch(documents, std::span(first_sketches_).first(count))) return false;
    if (!second.sketch(documents, std::span(starts_).first(count))) return false;
    leave_possible(documents);
    if (left_count_ != 0) leave_fewer(first, second);
    first_places_.resize(left_count_);
    second_places_.resize(left_count_);
    if (left_count_ == 0) return true;
    first.at_hand(left_documents_, first_places_);
    second.at_hand(left_documents_, second_places_);
    return true;
}

void WordPair::leave_possible(std::span<const std::uint32_t> documents) {
    const auto apart = static_cast<int>(distance_ % 64);
    const std::uint64_t* const first = first_sketches_.data();
    std::uint64_t* const starts = starts_.data();
    std::uint32_t* left = left_.data();
    std::size_t empty = 0;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        starts[i] = std::rotr(starts[i], apart) & first[i];
        *left = static_cast<std::uint32_t>(i);
        left += static_cast<int>(starts[i] != 0) | static_cast<int>(first[i] == PlaceList::anywhere);
        empty += static_cast<std::size_t>(first[i] == 0);
    }
    left_count_ = static_cast<std::size_t>(left - left_.data());
    // Where the first word has no place the second one is not read.
    lists_spared_ = 2 * (documents.size() - left_count_) - empty;
    left_documents_.clear();
    for (std::size_t i = 0; i < left_count_; ++i) left_documents_.push_back(documents[left_[i]]);
}

/// Leaves fewer of them, by second sketches: one that deceives is seldom joined by the other.
void WordPair::leave_fewer(PlaceList& first, PlaceList& second) {
    other_firsts_.resize(left_count_);
    other_seconds_.resize(left_count_);
    first.sketch_otherwise(left_documents_, other_firsts_);
    second.sketch_otherwise(left_documents_, other_seconds_);
    constexpr std::uint32_t bits = PlaceList::other_modulus;
    const std::uint32_t apart = distance_ < 1U << 31 ? distance_ % bits : bits - 1 - (~distance_) % bits;
    std::size_t count = 0;
    for (std::size_t i = 0; i < left_count_; ++i) {
        const std::uint64_t sketch = other_firsts_[i];
        const bool may =
            (rotated_right(other_seconds_[i], apart) & sketch) != 0 || sketch == PlaceList::anywhere;
        // The first word has places here, or the first sketches had left none.
        if (!may) lists_spared_ += 2;
        left_[count] = left_[i];
        left_documents_[count] = left_documents_[i];
        count += static_cast<std::size_t>(may);
    }
    left_count_ = count;
    left_documents_.resize(count);
}

bool WordPair::stands(std::size_t left, std::uint32_t least) const {
    const std::uint64_t starts = starts_[left_[left]];
    std::span<const std::uint32_t> seconds = second_places_[left];
    for (const std::uint32_t place : first_places_[left]) {
        if (place <= least || (starts >> place % 64 & 1) == 0) continue;
        const std::uint32_t wanted = place + distance_;
        seconds = from_place(seconds, wanted);
        if (seconds.empty()) return false;
        if (seconds.front() == wanted) return true;
    }
    return false;
}

}  // namespace fundstelle
