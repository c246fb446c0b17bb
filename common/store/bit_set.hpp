#pragma once
#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace fundstelle {

/// A set of the indexes from 0 to 64 times `words` - 1, a bit for each, the lowest of the first word first.
template <std::size_t words>
using BitSet = std::array<std::uint64_t, words>;

/// Whether the index is set.
template <std::size_t words>
bool test(const BitSet<words>& bits, std::uint32_t index) {
    return (bits[index / 64] >> (index % 64) & 1) != 0;
}

/// Sets an index.
template <std::size_t words>
void mark(BitSet<words>& bits, std::uint32_t index) {
    bits[index / 64] |= std::uint64_t{1} << (index % 64);
}

/// Whether any index is set.
template <std::size_t words>
bool any(const BitSet<words>& bits) {
    return std::any_of(bits.begin(), bits.end(), [](std::uint64_t word) { return word != 0; });
}

/// How many indexes are set.
template <std::size_t words>
std::size_t count(const BitSet<words>& bits) {
    std::size_t sum = 0;
    for (const std::uint64_t word : bits) sum += static_cast<std::size_t>(std::popcount(word));
    return sum;
}

/// Leaves those that are set in `others` too.
template <std::size_t words>
void keep(BitSet<words>& bits, const BitSet<words>& others) {
    for (std::size_t i = 0; i < bits.size(); ++i) bits[i] &= others[i];
}

/// Adds those that are set in `others`.
template <std::size_t words>
void unite(BitSet<words>& bits, const BitSet<words>& others) {
    for (std::size_t i = 0; i < bits.size(); ++i) bits[i] |= others[i];
}

/// Whether all that are set are set in `others` too.
template <std::size_t words>
bool is_within(const BitSet<words>& bits, const BitSet<words>& others) {
    std::uint64_t beyond = 0;
    for (std::size_t i = 0; i < bits.size(); ++i) beyond |= bits[i] & ~others[i];
    return beyond == 0;
}

/// Calls `take` with every index that is set.
template <std::size_t words, typename Take>
void for_each(const BitSet<words>& bits, Take&& take) {
    for (std::size_t i = 0; i < bits.size(); ++i) {
        for (std::uint64_t word = bits[i]; word != 0; word &= word - 1)
            take(static_cast<std::uint32_t>(i * 64 + static_cast<unsigned>(std::countr_zero(word))));
    }
}

/// Whether fewer than `most` indexes are set.
template <std::size_t words>
bool fewer_than(const BitSet<words>& bits, std::uint64_t most) {
    std::uint64_t count = 0;
    for (std::uint64_t word : bits) {
        for (; word != 0 && count < most; word &= word - 1) ++count;
    }
    return count < most;
}

}  // namespace fundstelle
