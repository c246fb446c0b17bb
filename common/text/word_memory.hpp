#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace fundstelle {

/// Remembers bytes by a key, mostly a word, in bounded memory: what was not asked for during the last half of
/// what it holds is forgotten. Thousands of words share an allocation. For one thread.
class WordMemory {
  public:
    /// What is remembered; it stays in place until the next `make_room`.
    struct Entry {
        std::string_view key;
        std::string_view content;       ///< its first byte stands right behind the last one of `key`
        std::uint64_t* note = nullptr;  ///< for whoever asks; 0 when the entry is new
    };

    /// Where an entry may lie; valid until `make_room` forgets.
    using Hint = std::uint32_t;
    static constexpr Hint no_hint = 0;

    /// Holds about `bytes` bytes.
    explicit WordMemory(std::size_t bytes) : bytes_(bytes) {}

    /// What was remembered by `key`, if it was not forgotten.
    std::optional<Entry> find(std::string_view key) { return find(key, hash_of(key)); }
    /// The same, `hash` being hash_of(key); sooner with the hint of `call_for_entry`.
    std::optional<Entry> find(std::string_view key, std::uint32_t hash, Hint hint = no_hint);

    static std::uint32_t hash_of(std::string_view key);

    /// Calls for what `find` will read of a key with this hash, so that the memory has it in time: first
    /// where it may be found, and some time later what stands there.
    void call_for_slot(std::uint32_t hash) const;
    Hint call_for_entry(std::uint32_t hash) const;

    /// Remembers `content`, less than 4 GB, by `key`, which is not known yet.
    Entry insert(std::string_view key, std::string_view content);

    /// Forgets when there is too much, and says so. Call it where no entry is looked at any more.
    bool make_room() {
        const bool too_much = young_.bytes > bytes_ / 2;
        if (too_much) forget();
        return too_much;
    }

  private:
    /// Where an entry lies and what to know it by before it is read.
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t place = 0;  ///< in units, from 1; 0 in an empty slot
    };

    /// A table of entries with the memory they lie in.
    struct Generation {
        const Slot* find(std::string_view key, std::uint32_t hash) const;
        Slot& empty_slot(std::uint32_t hash);
        Entry at(std::uint32_t place) const;
        char* memory_of(std::uint32_t place) const;
        const Slot* first_like(std::uint32_t hash) const;
        Entry insert(std::string_view key, std::uint32_t hash, std::string_view content, std::uint64_t note);
        std::size_t take(std::size_t size);
        void grow();
        std::size_t first_slot(std::uint32_t hash) const {
            return static_cast<std::size_t>(std::uint64_t{hash} * slots.size() >> 32);
        }

        std::vector<Slot> slots;  ///< open addressing
        std::size_t used = 0;
        std::vector<std::unique_ptr<char[]>> blocks;  ///< a large one stands for several, the others are null
        std::size_t block_used = 0;                   ///< bytes of the last block
        std::size_t bytes = 0;
    };

    void forget();

    std::size_t bytes_;
    Generation young_;
    Generation old_;
};

}  // namespace fundstelle
