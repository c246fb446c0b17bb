#pragma once
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "common/store/bit_set.hpp"

namespace fundstelle {

/// Documents as bits, that also say the number of each among them (rank: Jacobson 1989). Nothing is searched
/// for, so that documents that lie anywhere cost the same.
class RankedBits {
  public:
    static constexpr std::uint32_t no_document = std::numeric_limits<std::uint32_t>::max();
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    RankedBits() = default;
    /// Of documents that ascend.
    explicit RankedBits(std::span<const std::uint32_t> documents) {
        if (documents.empty()) return;
        words_.reserve(words_for(documents.back()));
        before_.reserve(words_.capacity());
        for (const std::uint32_t document : documents) append(document);
    }

    /// Whether the bits of documents that ascend take no more memory than a list of them.
    static bool is_small_for(std::span<const std::uint32_t> documents) {
        return !documents.empty() && words_for(documents.back()) * sizeof(std::uint64_t) <=
                                         documents.size() * sizeof(std::uint32_t);
    }

    /// Bytes of memory for documents up to `last`.
    static std::size_t bytes_for(std::uint32_t last) {
        return words_for(last) * (sizeof(std::uint64_t) + sizeof(std::uint32_t));
    }

    /// Adds a document that lies behind all that there are.
    void append(std::uint32_t document) {
        if (words_for(document) > words_.size()) {
            words_.resize(words_for(document));
            before_.resize(words_.size(), count_);
        }
        words_.back() |= std::uint64_t{1} << document % bits_of_a_word;
        ++count_;
    }

    bool empty() const { return count_ == 0; }
    /// A bit for each document from 0 on, the lowest of the first word first.
    std::span<const std::uint64_t> words() const { return words_; }
    std::size_t bytes() const { return words_.size() * (sizeof(std::uint64_t) + sizeof(std::uint32_t)); }

    /// The number of `document`, from 0 on; `none` when it is not there.
    std::size_t number_of(std::uint32_t document) const {
        const std::size_t word = document / bits_of_a_word;
        if (word >= words_.size()) return none;
        const std::uint64_t up_to = words_.data()[word] << (bits_of_a_word - 1 - document % bits_of_a_word);
        if (up_to >> (bits_of_a_word - 1) == 0) return none;
        return before_.data()[word] + count_bits(up_to) - 1;
    }

    /// Calls `take` with the index of each of `documents`, the number of that one, from 0 on, and 1: or with
    /// 0 and 0 when it is not there. That is not decided by a branch, which would mostly be guessed wrong.
    /// Processors that count bits in one instruction, as nearly all do, need two thirds of the time.
    template <typename Take>
    void for_each_number(std::span<const std::uint32_t> documents, Take&& take) const {
        const auto go = [&]() __attribute__((always_inline)) {
            const std::span<const std::uint64_t> words = words_;
            const std::uint32_t* const before = before_.data();
            for (std::size_t i = 0; i < documents.size(); ++i) {
                const std::size_t word = documents[i] / bits_of_a_word;
                if (word >= words.size()) {
                    take(i, std::size_t{0}, std::size_t{0});
                    continue;
                }
                const std::uint64_t up_to = words.data()[word]
                                            << (bits_of_a_word - 1 - documents[i] % bits_of_a_word);
                const std::size_t is_there = up_to >> (bits_of_a_word - 1);
                take(i, (before[word] + std::size_t{count_bits(up_to)} - 1) * is_there, is_there);
            }
        };
#ifdef __x86_64__
        if (__builtin_cpu_supports("popcnt")) {
            [&]() __attribute__((target("popcnt"))) {
                go();
            }
            ();
            return;
        }
#endif
        go();
    }

    /// Leaves those of `documents`, which ascend, that are there.
    void leave(std::vector<std::uint32_t>& documents) const {
        const std::span<const std::uint64_t> words = words_;
        std::uint32_t* const document = documents.data();
        std::size_t left = 0;
        for (std::size_t i = 0; i < documents.size(); ++i) {
            const std::uint32_t one = document[i];
            if (one / bits_of_a_word >= words.size()) break;
            document[left] = one;
            left += words.data()[one / bits_of_a_word] >> one % bits_of_a_word & 1;
        }
        documents.resize(left);
    }

    /// Makes those of `held` 1 whose one of `documents`, which ascend and are as many, is there.
    void mark_held(std::span<const std::uint32_t> documents, std::span<std::uint8_t> held) const {
        const std::span<const std::uint64_t> words = words_;
        for (std::size_t i = 0; i < documents.size(); ++i) {
            const std::size_t word = documents[i] / bits_of_a_word;
            if (word >= words.size()) return;
            held[i] |= static_cast<std::uint8_t>(words.data()[word] >> documents[i] % bits_of_a_word & 1);
        }
    }

    /// The first document from `from` on; `no_document` when there is none.
    std::uint32_t next(std::uint32_t from) const {
        std::size_t word = from / bits_of_a_word;
        if (word >= words_.size()) return no_document;
        std::uint64_t rest = words_[word] & ~std::uint64_t{0} << from % bits_of_a_word;
        while (rest == 0) {
            if (++word == words_.size()) return no_document;
            rest = words_[word];
        }
        return static_cast<std::uint32_t>(word * bits_of_a_word) +
               static_cast<std::uint32_t>(std::countr_zero(rest));
    }

  private:
    static constexpr std::uint32_t bits_of_a_word = 64;

    static std::size_t words_for(std::uint32_t last) {
        return last / bits_of_a_word + std::size_t{1};
    }

    std::vector<std::uint64_t> words_;
    std::vector<std::uint32_t> before_;  ///< of each word: how many documents lie before it
    std::uint32_t count_ = 0;
};

}  // namespace fundstelle
