#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "common/text/analyzer.hpp"

namespace fundstelle {

/// The terms of words seen before, by their letters, in bounded memory: words that were not asked for during
/// the last half of what it holds are forgotten. For one thread.
class TermCache {
  public:
    /// Holds about `bytes` bytes.
    explicit TermCache(std::size_t bytes) : bytes_(bytes) {}

    /// The terms of a word that is known. They live until the next `make_room`.
    std::optional<std::span<const Term>> find(std::string_view letters);

    /// Keeps the terms of a word that is not known yet, and gives them back; they live until the next
    /// `make_room`.
    std::span<const Term> insert(std::string_view letters, std::span<const Term> terms);

    /// Forgets words when there are too many.
    void make_room();

  private:
    /// A word: `size` letters behind a number, the number of its terms, then these, then their letters.
    struct Slot {
        const char* memory = nullptr;
        std::uint32_t hash = 0;
        std::uint32_t size = 0;

        std::string_view letters() const;
        std::span<const Term> terms() const;
    };

    /// A table of words with the memory they lie in.
    struct Generation {
        const Slot* find(std::string_view letters, std::uint32_t hash) const;
        const Slot& insert(std::string_view letters, std::uint32_t hash, std::span<const Term> terms);
        void grow();
        char* take(std::size_t size);

        std::vector<Slot> slots;  ///< open addressing; a power of two of them, or none
        std::size_t used = 0;
        std::vector<std::unique_ptr<char[]>> blocks;
        std::size_t block_left = 0;
        std::size_t bytes = 0;
    };

    std::size_t bytes_;
    Generation young_;
    Generation old_;
};

}  // namespace fundstelle
