#include "common/text/word_memory.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

namespace fundstelle {
namespace {

constexpr std::size_t first_slots = 64;
constexpr std::size_t block_bytes = 64 << 10;
constexpr std::size_t unit_bytes = alignof(std::uint64_t);
constexpr std::size_t block_units = block_bytes / unit_bytes;

/// In front of the key and the content of an entry.
struct Header {
    std::uint64_t note = 0;
    std::uint32_t key_bytes = 0;
    std::uint32_t content_bytes = 0;
};

std::uint64_t eight_bytes(const char* from) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, from, sizeof bytes);
    return bytes;
}

std::uint64_t four_bytes(const char* from) {
    std::uint32_t bytes = 0;
    std::memcpy(&bytes, from, sizeof bytes);
    return bytes;
}

char* copy(std::string_view text, char* to) {
    if (!text.empty()) std::memcpy(to, text.data(), text.size());
    return to + text.size();
}

}  // namespace

/// Words are short: a multiplication for eight bytes, the last of them taken twice where it does not come
/// out.
std::uint32_t WordMemory::hash_of(std::string_view key) {
    constexpr std::uint64_t odd = 0x9E3779B97F4A7C15;
    std::uint64_t hash = key.size() * odd;
    const auto mix = [&](std::uint64_t bytes) {
        hash = (hash ^ bytes) * odd;
        hash ^= hash >> 32;
    };
    if (key.size() < sizeof hash) {
        // Two halves that may overlap, or up to three bytes.
        const auto byte = [&](std::size_t at) { return std::uint64_t{static_cast<unsigned char>(key[at])}; };
        if (key.size() >= sizeof(std::uint32_t)) {
            const char* const last = key.data() + key.size() - sizeof(std::uint32_t);
            mix(four_bytes(key.data()) << 32 | four_bytes(last));
        } else if (!key.empty()) {
            mix(byte(0) << 16 | byte(key.size() / 2) << 8 | byte(key.size() - 1));
        }
    } else {
        for (std::size_t at = 0; at + sizeof hash < key.size(); at += sizeof hash) {
            mix(eight_bytes(key.data() + at));
        }
        mix(eight_bytes(key.data() + key.size() - sizeof hash));
    }
    return static_cast<std::uint32_t>(hash * odd >> 32);
}

/// `place` is that of a slot.
char* WordMemory::Generation::memory_of(std::uint32_t place) const {
    const std::size_t unit = place - 1;
    return blocks[unit / block_units].get() + unit % block_units * unit_bytes;
}

WordMemory::Entry WordMemory::Generation::at(std::uint32_t place) const {
    char* const memory = memory_of(place);
    Header header;
    std::memcpy(&header, memory, sizeof header);
    void* const note = memory;
    const char* const key = memory + sizeof header;
    return {{key, header.key_bytes},
            {key + header.key_bytes, header.content_bytes},
            static_cast<std::uint64_t*>(note)};
}

const WordMemory::Slot* WordMemory::Generation::find(std::string_view key, std::uint32_t hash) const {
    if (slots.empty()) return nullptr;
    for (std::size_t i = first_slot(hash);; i = i + 1 == slots.size() ? 0 : i + 1) {
        if (slots[i].place == 0) return nullptr;
        if (slots[i].hash == hash && at(slots[i].place).key == key) return &slots[i];
    }
}

/// The first entry that may be one with this hash; null when there is none.
const WordMemory::Slot* WordMemory::Generation::first_like(std::uint32_t hash) const {
    if (slots.empty()) return nullptr;
    for (std::size_t i = first_slot(hash);; i = i + 1 == slots.size() ? 0 : i + 1) {
        if (slots[i].place == 0) return nullptr;
        if (slots[i].hash == hash) return &slots[i];
    }
}

void WordMemory::call_for_slot(std::uint32_t hash) const {
    for (const Generation* generation : {&young_, &old_}) {
        if (!generation->slots.empty()) __builtin_prefetch(&generation->slots[generation->first_slot(hash)]);
    }
}

WordMemory::Hint WordMemory::call_for_entry(std::uint32_t hash) const {
    for (const Generation* generation : {&young_, &old_}) {
        const Slot* slot = generation->first_like(hash);
        if (slot == nullptr) continue;
        __builtin_prefetch(generation->memory_of(slot->place));
        return generation == &young_ ? slot->place : no_hint;
    }
    return no_hint;
}

WordMemory::Slot& WordMemory::Generation::empty_slot(std::uint32_t hash) {
    std::size_t i = first_slot(hash);
    while (slots[i].place != 0) i = i + 1 == slots.size() ? 0 : i + 1;
    return slots[i];
}

void WordMemory::Generation::grow() {
    const std::vector<Slot> former = std::exchange(slots, {});
    slots.resize(std::max(first_slots, former.size() / 2 * 3));
    bytes += (slots.size() - former.size()) * sizeof(Slot);
    for (const Slot& slot : former) {
        if (slot.place != 0) empty_slot(slot.hash) = slot;
    }
}

/// The unit where the next `size` bytes begin.
std::size_t WordMemory::Generation::take(std::size_t size) {
    if (blocks.empty() || block_bytes - block_used < size) {
        const std::size_t count = (size + block_bytes - 1) / block_bytes;
        blocks.push_back(std::make_unique_for_overwrite<char[]>(count * block_bytes));
        blocks.resize(blocks.size() + count - 1);
        bytes += count * block_bytes;
        block_used = size;
        if (count == 1) return (blocks.size() - 1) * block_units;
        block_used = block_bytes;
        return (blocks.size() - count) * block_units;
    }
    const std::size_t begin = block_used;
    block_used += size;
    return (blocks.size() - 1) * block_units + begin / unit_bytes;
}

WordMemory::Entry WordMemory::Generation::insert(std::string_view key, std::uint32_t hash,
                                                 std::string_view content, std::uint64_t note) {
    if (used * 4 >= slots.size() * 3) grow();
    const std::size_t size = sizeof(Header) + key.size() + content.size();
    const std::size_t place = take((size + unit_bytes - 1) / unit_bytes * unit_bytes);
    char* const memory = blocks[place / block_units].get() + place % block_units * unit_bytes;
    const Header header{note, static_cast<std::uint32_t>(key.size()),
                        static_cast<std::uint32_t>(content.size())};
    std::memcpy(memory, &header, sizeof header);
    copy(content, copy(key, memory + sizeof header));
    ++used;
    Slot& slot = empty_slot(hash);
    slot = {hash, static_cast<std::uint32_t>(place + 1)};
    return at(slot.place);
}

std::optional<WordMemory::Entry> WordMemory::find(std::string_view key, std::uint32_t hash, Hint hint) {
    if (hint != no_hint) {
        const Entry likely = young_.at(hint);
        if (likely.key == key) return likely;
    }
    if (const Slot* slot = young_.find(key, hash)) return young_.at(slot->place);
    const Slot* slot = old_.find(key, hash);
    if (slot == nullptr) return std::nullopt;
    const Entry former = old_.at(slot->place);
    return young_.insert(former.key, hash, former.content, *former.note);
}

WordMemory::Entry WordMemory::insert(std::string_view key, std::string_view content) {
    return young_.insert(key, hash_of(key), content, 0);
}

void WordMemory::forget() {
    old_ = std::exchange(young_, {});
}

}  // namespace fundstelle
