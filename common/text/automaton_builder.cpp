#include "common/text/automaton_builder.hpp"

#include <algorithm>

namespace fundstelle {
namespace {

using lexicon_format::unpacked;

constexpr std::size_t smallest_table = 1 << 10;

/// A hash of the arcs from `arc` to the last one of their node.
std::uint64_t hash_of_node(const std::uint32_t* arc) {
    std::uint64_t hash = 0;
    for (;; ++arc) {
        hash = (hash ^ *arc) * 0x9E3779B97F4A7C15ULL;
        hash ^= hash >> 29;
        if (unpacked(*arc).last) return hash;
    }
}

}  // namespace

AutomatonBuilder::AutomatonBuilder() : open_(1), table_(smallest_table, 0) {}

void AutomatonBuilder::add(std::string_view word, std::uint32_t value) {
    const auto differ = std::mismatch(word.begin(), word.end(), last_.begin(), last_.end());
    const auto shared = static_cast<std::size_t>(differ.first - word.begin());
    finish_from(shared);
    if (open_.size() <= word.size()) open_.resize(word.size() + 1);
    for (std::size_t i = shared; i < word.size(); ++i) {
        open_[i].push_back({static_cast<std::uint8_t>(word[i]), false, 0});
    }
    depth_ = word.size();
    open_[depth_].push_back({0, false, value});
    last_ = word;
}

std::uint32_t AutomatonBuilder::finish() {
    finish_from(0);
    if (open_.front().empty()) open_.front().push_back({});
    return stored(open_.front());
}

std::string AutomatonBuilder::bytes() const {
    std::string bytes;
    bytes.reserve(arcs_.size() * lexicon_format::arc_bytes);
    for (const std::uint32_t arc : arcs_) {
        for (int shift = 0; shift < 32; shift += 8) bytes += static_cast<char>(arc >> shift & 0xFF);
    }
    return bytes;
}

void AutomatonBuilder::finish_from(std::size_t depth) {
    for (; depth_ > depth; --depth_) {
        const std::uint32_t node = stored(open_[depth_]);
        open_[depth_].clear();
        open_[depth_ - 1].back().target = node;
    }
}

/// Where the node stands, which is stored unless an equal one is.
std::uint32_t AutomatonBuilder::stored(Node& node) {
    node.back().last = true;
    packed_.clear();
    for (const lexicon_format::Arc& arc : node) packed_.push_back(arc.packed());
    const std::size_t mask = table_.size() - 1;
    std::size_t slot = hash_of_node(packed_.data()) & mask;
    for (; table_[slot] != 0; slot = (slot + 1) & mask) {
        if (stands_at(table_[slot] - 1)) return table_[slot] - 1;
    }
    const auto at = static_cast<std::uint32_t>(arcs_.size());
    table_[slot] = at + 1;
    arcs_.insert(arcs_.end(), packed_.begin(), packed_.end());
    if (++nodes_ * 2 > table_.size()) grow();
    return at;
}

/// Whether the node that is looked up is the one that begins with the arc `at`: no arc but its last one says
/// that it is the last, so one that is equal so far ends there, too.
bool AutomatonBuilder::stands_at(std::size_t at) const {
    return packed_.size() <= arcs_.size() - at &&
           std::equal(packed_.begin(), packed_.end(), arcs_.begin() + static_cast<std::ptrdiff_t>(at));
}

void AutomatonBuilder::grow() {
    std::vector<std::uint32_t> former(table_.size() * 2, 0);
    former.swap(table_);
    const std::size_t mask = table_.size() - 1;
    for (const std::uint32_t entry : former) {
        if (entry == 0) continue;
        std::size_t slot = hash_of_node(&arcs_[entry - 1]) & mask;
        while (table_[slot] != 0) slot = (slot + 1) & mask;
        table_[slot] = entry;
    }
}

}  // namespace fundstelle
