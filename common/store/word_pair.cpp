#include "common/store/word_pair.hpp"

#include <algorithm>
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

void WordPair::make_room(std::size_t documents) {
    if (documents <= room_) return;
    room_ = std::max(documents, 2 * room_);
    sketches_ = std::make_unique_for_overwrite<std::uint64_t[]>(3 * room_);
    numbers_ = std::make_unique_for_overwrite<std::uint32_t[]>(2 * room_);
}

bool WordPair::look_at(PlaceList& first, PlaceList& second, std::uint32_t distance,
                       std::span<const std::uint32_t> documents) {
    distance_ = distance;
    left_count_ = 0;
    make_room(documents.size());
    if (!first.sketch(documents, {sketches_.get(), documents.size()})) return false;
    if (!second.sketch(documents, {starts_of_all(), documents.size()})) return false;
    leave_possible(documents);
    if (left_count_ != 0) leave_fewer(first, second);
    places_.resize(2 * left_count_);
    if (left_count_ == 0) return true;
    first.at_hand(left_documents(), std::span(places_).first(left_count_));
    second.at_hand(left_documents(), std::span(places_).last(left_count_));
    return true;
}

void WordPair::leave_possible(std::span<const std::uint32_t> documents) {
    const auto apart = static_cast<int>(distance_ % PlaceList::modulus);
    const std::uint64_t* const first = sketches_.get();
    std::uint64_t* const starts = starts_of_all();
    std::uint32_t* const numbers = numbers_.get();
    std::size_t empty = 0;
    std::size_t count = 0;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        starts[i] = std::rotr(starts[i], apart) & first[i];
        numbers[count] = static_cast<std::uint32_t>(i);
        numbers[room_ + count] = documents[i];
        count += static_cast<std::size_t>(starts[i] != 0) |
                 static_cast<std::size_t>(first[i] == PlaceList::anywhere);
        empty += static_cast<std::size_t>(first[i] == 0);
    }
    left_count_ = count;
    // Where the first word has no place the second one is not read.
    lists_spared_ = 2 * (documents.size() - count) - empty;
}

/// Leaves fewer of them, by second sketches: one that deceives is seldom joined by the other.
void WordPair::leave_fewer(PlaceList& first, PlaceList& second) {
    const std::span firsts(sketches_.get(), left_count_);
    const std::span seconds(sketches_.get() + 2 * room_, left_count_);
    first.sketch_otherwise(left_documents(), firsts);
    second.sketch_otherwise(left_documents(), seconds);
    constexpr std::uint32_t bits = PlaceList::other_modulus;
    const std::uint32_t apart = distance_ < 1U << 31 ? distance_ % bits : bits - 1 - (~distance_) % bits;
    std::uint32_t* const numbers = numbers_.get();
    std::size_t count = 0;
    for (std::size_t i = 0; i < left_count_; ++i) {
        const bool may =
            (rotated_right(seconds[i], apart) & firsts[i]) != 0 || firsts[i] == PlaceList::anywhere;
        // The first word has places here, or the first sketches had left none.
        if (!may) lists_spared_ += 2;
        numbers[count] = numbers[i];
        numbers[room_ + count] = numbers[room_ + i];
        count += static_cast<std::size_t>(may);
    }
    left_count_ = count;
}

bool WordPair::stands(std::size_t left, std::uint32_t least) const {
    const std::uint64_t starts = starts_of_all()[numbers_[left]];
    std::span<const std::uint32_t> seconds = second_places(left);
    for (const std::uint32_t place : first_places(left)) {
        if (place <= least || (starts >> place % PlaceList::modulus & 1) == 0) continue;
        const std::uint32_t wanted = place + distance_;
        seconds = from_place(seconds, wanted);
        if (seconds.empty()) return false;
        if (seconds.front() == wanted) return true;
    }
    return false;
}

}  // namespace fundstelle
