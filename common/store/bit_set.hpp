#pragma once
#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>

namespace fundstelle {

/// A set of some of the indexes from 0 on, at most 64 times `most_words` of them: a bit for each, the lowest
/// of the first word first. Sets that are used together are of as many indexes.
template <std::size_t most_words>
class BitSet {
  public:
    BitSet() = default;
    /// An empty set of so many indexes.
    explicit BitSet(std::size_t indexes) : count_((indexes + 63) / 64) {
        std::fill_n(words_.begin(), count_, 0);
    }
    BitSet(const BitSet& other) : count_(other.count_) { copy(other); }
    BitSet& operator=(const BitSet& other) {
        count_ = other.count_;
        if (this != &other) copy(other);
        return *this;
    }
    ~BitSet() = default;

    std::span<std::uint64_t> words() { return {words_.data(), count_}; }
    std::span<const std::uint64_t> words() const { return {words_.data(), count_}; }

  private:
    void copy(const BitSet& other) { std::copy_n(other.words_.begin(), count_, words_.begin()); }

    std::size_t count_ = 0;
    std::array<std::uint64_t, most_words> words_;  ///< the first of them say something
};

/// How many bits are set: as std::popcount, which is a call where the processor need not have it.
inline std::uint32_t count_bits(std::uint64_t word) {
    word -= word >> 1 & 0x5555555555555555;
    word = (word & 0x3333333333333333) + (word >> 2 & 0x3333333333333333);
    word = (word + (word >> 4)) & 0x0F0F0F0F0F0F0F0F;
    return static_cast<std::uint32_t>(word * 0x0101010101010101 >> 56);
}

/// Whether the index is set.
template <std::size_t most>
bool test(const BitSet<most>& bits, std::uint32_t index) {
    return (bits.words().data()[index / 64] >> (index % 64) & 1) != 0;
}

/// Sets an index.
template <std::size_t most>
void mark(BitSet<most>& bits, std::uint32_t index) {
    bits.words().data()[index / 64] |= std::uint64_t{1} << (index % 64);
}

/// Whether any index is set.
template <std::size_t most>
bool any(const BitSet<most>& bits) {
    const auto words = bits.words();
    return std::any_of(words.begin(), words.end(), [](std::uint64_t word) { return word != 0; });
}

/// How many indexes are set.
template <std::size_t most>
std::size_t count(const BitSet<most>& bits) {
    std::size_t sum = 0;
    for (const std::uint64_t word : bits.words()) {
        // Mostly all or nearly none are.
        if (word != 0) sum += count_bits(word);
    }
    return sum;
}

/// Calls `take` with each word of `bits`, to be changed, and the same of `others`.
template <std::size_t most, typename Take>
void for_each_word(BitSet<most>& bits, const BitSet<most>& others, Take&& take) {
    std::uint64_t* const words = bits.words().data();
    const std::uint64_t* const other_words = others.words().data();
    const std::size_t count = std::min(bits.words().size(), others.words().size());
    for (std::size_t i = 0; i < count; ++i) take(words[i], other_words[i]);
}

/// Leaves those that are set in `others` too.
template <std::size_t most>
void keep(BitSet<most>& bits, const BitSet<most>& others) {
    for_each_word(bits, others, [](std::uint64_t& word, std::uint64_t other) { word &= other; });
}

/// Adds those that are set in `others`.
template <std::size_t most>
void unite(BitSet<most>& bits, const BitSet<most>& others) {
    for_each_word(bits, others, [](std::uint64_t& word, std::uint64_t other) { word |= other; });
}

/// Leaves those that are not set in `others`.
template <std::size_t most>
void remove(BitSet<most>& bits, const BitSet<most>& others) {
    for_each_word(bits, others, [](std::uint64_t& word, std::uint64_t other) { word &= ~other; });
}

/// Whether all that are set are set in `others` too.
template <std::size_t most>
bool is_within(const BitSet<most>& bits, const BitSet<most>& others) {
    const auto words = bits.words();
    const std::uint64_t* const other_words = others.words().data();
    std::uint64_t beyond = 0;
    for (std::size_t i = 0; i < words.size(); ++i) beyond |= words.data()[i] & ~other_words[i];
    return beyond == 0;
}

/// Whether the same indexes are set.
template <std::size_t most>
bool is_same(const BitSet<most>& bits, const BitSet<most>& others) {
    const auto words = bits.words();
    return std::equal(words.begin(), words.end(), others.words().begin(), others.words().end());
}

/// Calls `take` with every index that is set.
template <std::size_t most, typename Take>
void for_each(const BitSet<most>& bits, Take&& take) {
    const auto words = bits.words();
    for (std::size_t i = 0; i < words.size(); ++i) {
        for (std::uint64_t word = words.data()[i]; word != 0; word &= word - 1)
            take(static_cast<std::uint32_t>(i * 64 + static_cast<unsigned>(std::countr_zero(word))));
    }
}

/// Whether fewer than `limit` indexes are set.
template <std::size_t most>
bool fewer_than(const BitSet<most>& bits, std::uint64_t limit) {
    std::uint64_t count = 0;
    for (std::uint64_t word : bits.words()) {
        for (; word != 0 && count < limit; word &= word - 1) ++count;
    }
    return count < limit;
}

}  // namespace fundstelle
