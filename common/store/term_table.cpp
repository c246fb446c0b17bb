#include "common/store/term_table.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <functional>

#include "common/limits.hpp"

namespace fundstelle {
namespace {

constexpr std::size_t block_bytes = 256 << 10;
constexpr std::size_t first_slots = 1024;

std::uint32_t hash_of(std::string_view text) {
    return static_cast<std::uint32_t>(std::hash<std::string_view>{}(text));
}

}  // namespace

void TermTable::grow() {
    const std::vector<Slot> former = std::move(slots_);
    slots_.assign(std::max(first_slots, former.size() * 2), {});
    for (const Slot& slot : former) {
        if (slot.number_after == 0) continue;
        std::size_t at = slot.hash & (slots_.size() - 1);
        while (slots_[at].number_after != 0) at = (at + 1) & (slots_.size() - 1);
        slots_[at] = slot;
    }
}

std::string_view TermTable::kept(std::string_view term) {
    if (!blocks_.empty() && block_bytes - used_ < term.size()) {
        ++block_;
        used_ = 0;
    }
    if (block_ == blocks_.size()) blocks_.push_back(std::make_unique<char[]>(block_bytes));
    char* const to = blocks_[block_].get() + used_;
    if (!term.empty()) std::memcpy(to, term.data(), term.size());
    used_ += term.size();
    return {to, term.size()};
}

std::uint32_t TermTable::number(std::string_view prefix, std::string_view text) {
    if (terms_.size() * 2 >= slots_.size()) grow();
    // No term is longer; what is would find no place in the index either.
    std::array<char, Limits{}.term_bytes> letters;
    const std::size_t size = std::min(prefix.size() + text.size(), letters.size());
    std::copy(prefix.begin(), prefix.end(), letters.begin());
    std::copy_n(text.begin(), size - prefix.size(),
                letters.begin() + static_cast<std::ptrdiff_t>(prefix.size()));
    const std::string_view term(letters.data(), size);
    const std::uint32_t hash = hash_of(term);
    for (std::size_t at = hash & (slots_.size() - 1);; at = (at + 1) & (slots_.size() - 1)) {
        Slot& slot = slots_[at];
        if (slot.number_after == 0) {
            terms_.push_back(kept(term));
            slot = {hash, static_cast<std::uint32_t>(terms_.size())};
            return slot.number_after - 1;
        }
        if (slot.hash == hash && terms_[slot.number_after - 1] == term) return slot.number_after - 1;
    }
}

void TermTable::clear() {
    std::fill(slots_.begin(), slots_.end(), Slot{});
    terms_.clear();
    block_ = 0;
    used_ = 0;
}

}  // namespace fundstelle
