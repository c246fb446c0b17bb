#include "common/text/term_cache.hpp"

#include <algorithm>
#include <cstring>
#include <functional>
#include <memory>
#include <utility>

namespace fundstelle {
namespace {

constexpr std::size_t block_bytes = 256 << 10;
constexpr std::size_t first_slots = 256;

using Count = std::uint32_t;  // of terms, before the letters of a word

std::uint32_t hash_of(std::string_view letters) {
    return static_cast<std::uint32_t>(std::hash<std::string_view>{}(letters));
}

std::size_t aligned(std::size_t size) {
    return (size + alignof(Term) - 1) / alignof(Term) * alignof(Term);
}

/// Where the terms of a word of `size` letters begin.
std::size_t terms_at(std::size_t size) {
    return aligned(sizeof(Count) + size);
}

std::string_view copied(std::string_view text, char* to) {
    if (!text.empty()) std::memcpy(to, text.data(), text.size());
    return {to, text.size()};
}

}  // namespace

std::string_view TermCache::Slot::letters() const {
    return {memory + sizeof(Count), size};
}

std::span<const Term> TermCache::Slot::terms() const {
    Count count = 0;
    std::memcpy(&count, memory, sizeof count);
    const void* first = memory + terms_at(size);
    return {static_cast<const Term*>(first), count};
}

char* TermCache::Generation::take(std::size_t size) {
    const std::size_t needed = aligned(size);
    if (needed > block_left) {
        block_left = std::max(needed, block_bytes);
        blocks.push_back(std::make_unique<char[]>(block_left));
        bytes += block_left;
    }
    // Taken from the end of the block, so that what is left says where.
    block_left -= needed;
    return blocks.back().get() + block_left;
}

const TermCache::Slot* TermCache::Generation::find(std::string_view letters, std::uint32_t hash) const {
    if (slots.empty()) return nullptr;
    for (std::size_t at = hash & (slots.size() - 1);; at = (at + 1) & (slots.size() - 1)) {
        const Slot& slot = slots[at];
        if (slot.memory == nullptr) return nullptr;
        if (slot.hash == hash && slot.size == letters.size() && slot.letters() == letters) return &slot;
    }
}

void TermCache::Generation::grow() {
    const std::vector<Slot> former = std::exchange(slots, {});
    slots.resize(std::max(first_slots, former.size() * 2));
    bytes += (slots.size() - former.size()) * sizeof(Slot);
    for (const Slot& slot : former) {
        if (slot.memory == nullptr) continue;
        std::size_t at = slot.hash & (slots.size() - 1);
        while (slots[at].memory != nullptr) at = (at + 1) & (slots.size() - 1);
        slots[at] = slot;
    }
}

const TermCache::Slot& TermCache::Generation::insert(std::string_view letters, std::uint32_t hash,
                                                     std::span<const Term> terms) {
    if (used * 2 >= slots.size()) grow();
    std::size_t size = terms_at(letters.size()) + terms.size_bytes();
    for (const Term& term : terms) size += term.text.size();

    char* const memory = take(size);
    const auto count = static_cast<Count>(terms.size());
    std::memcpy(memory, &count, sizeof count);
    copied(letters, memory + sizeof count);
    void* const first = memory + terms_at(letters.size());
    auto* const copies = static_cast<Term*>(first);
    std::uninitialized_copy(terms.begin(), terms.end(), copies);
    char* text = memory + terms_at(letters.size()) + terms.size_bytes();
    for (Term& term : std::span(copies, terms.size())) {
        term.text = copied(term.text, text);
        text += term.text.size();
    }

    std::size_t at = hash & (slots.size() - 1);
    while (slots[at].memory != nullptr) at = (at + 1) & (slots.size() - 1);
    ++used;
    return slots[at] = {memory, hash, static_cast<std::uint32_t>(letters.size())};
}

std::optional<std::span<const Term>> TermCache::find(std::string_view letters) {
    const std::uint32_t hash = hash_of(letters);
    if (const Slot* slot = young_.find(letters, hash)) return slot->terms();
    const Slot* former = old_.find(letters, hash);
    if (former == nullptr) return std::nullopt;
    return young_.insert(letters, hash, former->terms()).terms();
}

std::span<const Term> TermCache::insert(std::string_view letters, std::span<const Term> terms) {
    return young_.insert(letters, hash_of(letters), terms).terms();
}

void TermCache::make_room() {
    if (young_.bytes <= bytes_ / 2) return;
    old_ = std::exchange(young_, {});
}

}  // namespace fundstelle
