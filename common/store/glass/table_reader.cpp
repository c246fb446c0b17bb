#include "common/store/glass/table_reader.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include "common/deflate.hpp"
#include "common/store/glass/block_layout.hpp"
#include "common/store/glass/coding.hpp"

namespace fundstelle::glass {
namespace {

/// Numbers of `bytes` that the caller knows to lie within them.
unsigned get8(std::string_view bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes.data()[at]);
}

unsigned get16(std::string_view bytes, std::size_t at) {
    return get8(bytes, at) << 8 | get8(bytes, at + 1);
}

std::uint32_t get32(std::string_view bytes, std::size_t at) {
    return std::uint32_t{get16(bytes, at)} << 16 | get16(bytes, at + 2);
}

unsigned level_of(std::string_view block) {
    return get8(block, 4);
}

/// How many items a block has; its directory lies within it.
std::size_t items_in(std::string_view block) {
    const std::size_t end = get16(block, 9);
    if (end < header_bytes || end > block.size() || (end - header_bytes) % directory_entry_bytes != 0)
        throw_damaged();
    return (end - header_bytes) / directory_entry_bytes;
}

/// Where item `entry` begins; `bytes` of it lie within the block.
std::size_t item_at(std::string_view block, std::size_t entry, std::size_t bytes) {
    const std::size_t at = get16(block, header_bytes + entry * directory_entry_bytes);
    if (at + bytes > block.size()) throw_damaged();
    return at;
}

std::string_view part_of(std::string_view block, std::size_t at, std::size_t bytes) {
    if (at + bytes > block.size()) throw_damaged();
    return {block.data() + at, bytes};
}

/// The key of an item, by whether its block is a leaf, and the number of the piece it begins with.
struct ItemKey {
    std::string_view key;
    unsigned piece = 1;
};

ItemKey leaf_key(std::string_view block, std::size_t entry) {
    const std::size_t at = item_at(block, entry, leaf_item_bytes);
    const std::string_view key = part_of(block, at + leaf_item_bytes, get8(block, at + 2));
    if ((get16(block, at) & first_flag) != 0) return {key, 1};
    const std::size_t behind = at + leaf_item_bytes + key.size();
    return {key, get16(part_of(block, behind, piece_number_bytes), 0)};
}

ItemKey branch_key(std::string_view block, std::size_t entry) {
    const std::size_t at = item_at(block, entry, branch_item_bytes);
    const std::string_view key = part_of(block, at + 5, get8(block, at + 4));
    return {key, get16(part_of(block, at + 5 + key.size(), piece_number_bytes), 0)};
}

/// How many bytes at their beginnings two keys share.
std::size_t shared_bytes(std::string_view a, std::string_view b) {
    const std::size_t shorter = std::min(a.size(), b.size());
    std::size_t from = 0;
    for (; from + sizeof(std::uint64_t) <= shorter; from += sizeof(std::uint64_t)) {
        if (std::memcmp(a.data() + from, b.data() + from, sizeof(std::uint64_t)) != 0) break;
    }
    while (from < shorter && a.data()[from] == b.data()[from]) ++from;
    return from;
}

/// Whether the first `count` bytes of two keys that have as many are alike.
bool begin_alike(std::string_view a, std::string_view b, std::size_t count) {
    return shared_bytes(a.substr(0, count), b.substr(0, count)) == count;
}

/// The eight bytes of a key behind the first `shared` as a number, zeros for those that it has not: the
/// number of a lesser key is not greater.
std::uint64_t number_behind(std::string_view key, std::size_t shared) {
    constexpr std::size_t whole = sizeof(std::uint64_t);
    const std::size_t left = key.size() - std::min(shared, key.size());
    const char* const at = key.data() + (key.size() - left);
    const auto byte = [at](std::size_t i) { return std::uint64_t{static_cast<unsigned char>(at[i])}; };
    const auto four = [&](std::size_t i) {
        return byte(i) << 24 | byte(i + 1) << 16 | byte(i + 2) << 8 | byte(i + 3);
    };
    if (left >= whole) return four(0) << 32 | four(4);
    // What is read twice is the same.
    if (left >= 4) return four(0) << 32 | four(left - 4) << (8 * (whole - left));
    if (left == 0) return 0;
    return byte(0) << 56 | byte(left / 2) << (8 * (whole - 1 - left / 2)) |
           byte(left - 1) << (8 * (whole - left));
}

/// Narrows down how many items at the beginning of a block begin with a key or less: with its first piece at
/// most. Those before `low` do, those from `high` on do not.
template <ItemKey (*key_of)(std::string_view block, std::size_t entry)>
class ItemSearch {
  public:
    /// All keys of the block that are not shorter begin with the first `shared` bytes of `key`.
    ItemSearch(std::string_view block, std::string_view key, std::size_t low, std::size_t high,
               std::size_t shared = 0)
        : block_(block),
          key_(key),
          low_(low),
          high_(high),
          shared_(shared),
          number_(number_behind(key, shared)) {
        if (high < low) throw_damaged();
    }

    std::size_t by_halves() {
        while (low_ < high_) look_at((low_ + high_) / 2);
        return low_;
    }

    /// The same, first in growing steps from `entry`, near which it is thought to be.
    std::size_t from(std::size_t entry) {
        if (low_ == high_) return low_;
        const bool on = look_at(std::clamp(entry, low_, high_ - 1));
        for (std::size_t step = 1; low_ < high_; step *= 2) {
            const std::size_t farther =
                on ? std::min(low_ + step, high_) - 1 : high_ - std::min(step, high_ - low_);
            if (look_at(farther) != on) break;
        }
        return by_halves();
    }

  private:
    bool look_at(std::size_t entry) {
        const ItemKey item = key_of(block_, entry);
        const bool up_to_key = is_up_to_key(item);
        (up_to_key ? low_ : high_) = up_to_key ? entry + 1 : entry;
        return up_to_key;
    }

    bool is_up_to_key(const ItemKey& item) const {
        const std::uint64_t number = number_behind(item.key, shared_);
        if (number != number_ && item.key.size() >= shared_) return number < number_;
        const int order = item.key.compare(key_);
        return order < 0 || (order == 0 && item.piece <= 1);
    }

    std::string_view block_;
    std::string_view key_;
    std::size_t low_;
    std::size_t high_;
    std::size_t shared_;
    std::uint64_t number_;  ///< of the key behind what it shares
};

}  // namespace

std::string_view TableReader::block(std::uint32_t number, unsigned level) const {
    const std::size_t at = std::size_t{number} * block_bytes_;
    if (at + block_bytes_ > bytes_.size()) throw_damaged();
    const std::string_view block = bytes_.substr(at, block_bytes_);
    if (level_of(block) != level) throw_damaged();
    return block;
}

/// The keys that tell the block below the item that was taken on `level`, which is above the leaves, from the
/// ones beside it, where it has both.
TableReader::Cursor::Bounds TableReader::Cursor::bounds(unsigned level) const {
    const Place& place = path_[level];
    if (place.block.empty() || place.entry == 0 || place.entry + 1 >= items_in(place.block)) return {};
    Bounds bounds;
    bounds.low = branch_key(place.block, place.entry).key;
    bounds.high = branch_key(place.block, place.entry + 1).key;
    bounds.shared = shared_bytes(bounds.low, bounds.high);
    bounds.low_number = number_behind(bounds.low, bounds.shared);
    bounds.high_number = number_behind(bounds.high, bounds.shared);
    return bounds;
}

bool TableReader::Cursor::Bounds::hold(std::string_view key) const {
    if (high.empty() || key.size() < shared || !begin_alike(key, low, shared)) return false;
    const std::uint64_t number = number_behind(key, shared);
    return (number == low_number ? low < key : number > low_number) &&
           (number == high_number ? key < high : number < high_number);
}

/// Which item of a leaf with so many may begin with `key`, as keys do that end with the numbers of documents.
std::size_t TableReader::Cursor::guess(std::string_view key, std::size_t items) const {
    const Bounds& bounds = leaf_bounds_;
    const auto begin = static_cast<double>(bounds.low_number);
    const double length = static_cast<double>(bounds.high_number) - begin;
    if (length <= 0) return items / 2;
    const double passed = static_cast<double>(number_behind(key, bounds.shared)) - begin;
    return static_cast<std::size_t>(std::clamp(passed / length, 0.0, 1.0) * static_cast<double>(items));
}

/// Goes to the last item that begins with `key` or less; false when there is none.
bool TableReader::Cursor::seek(std::string_view key) {
    if (!table_->has_entries()) return false;
    const unsigned top = table_->root_.level;
    if (top >= most_levels) throw_damaged();
    // Where it is near the item before, not all blocks on the way are searched again.
    unsigned level = 0;
    if (top > 0 && !leaf_bounds_.hold(key)) {
        for (level = 1; level < top && !bounds(level + 1).hold(key);) ++level;
    }
    const bool same_leaf = level == 0 && !path_[0].block.empty();
    std::string_view block = level == top ? table_->block(table_->root_.block, top) : path_[level].block;
    for (; level > 0; --level) {
        // The first one has no key, so it always begins with less.
        const std::size_t count = ItemSearch<branch_key>(block, key, 1, items_in(block)).by_halves();
        path_[level] = {block, count - 1};
        block = table_->block(get32(block, item_at(block, count - 1, branch_item_bytes)), level - 1);
    }
    if (!same_leaf && top > 0) leaf_bounds_ = bounds(1);
    const std::size_t items = items_in(block);
    // In the same leaf it is mostly one of the next items.
    const std::size_t near = same_leaf ? path_[0].entry + 1 : guess(key, items);
    // A damaged table may have led to where it does not belong.
    const std::size_t shared = std::min(leaf_bounds_.shared, key.size());
    const std::size_t count = ItemSearch<leaf_key>(block, key, 0, items, shared).from(near);
    path_[0] = {block, count == 0 ? 0 : count - 1};
    return count != 0 || move(-1);
}

/// Goes to the next item (`by` 1) or the one before (-1); false when there is none.
bool TableReader::Cursor::move(std::ptrdiff_t by) {
    for (unsigned level = 0; level <= table_->root_.level; ++level) {
        Place& place = path_[level];
        const bool at_end = by < 0 ? place.entry == 0 : place.entry + 1 >= items_in(place.block);
        if (at_end) continue;
        place.entry += static_cast<std::size_t>(by);
        if (level != 0) {
            const std::size_t at = item_at(place.block, place.entry, branch_item_bytes);
            descend(level - 1, get32(place.block, at), by);
            leaf_bounds_ = bounds(1);
        }
        return true;
    }
    return false;
}

/// Goes to the first (`by` 1) or last item (-1) below the block `child`.
void TableReader::Cursor::descend(unsigned level, std::uint32_t child, std::ptrdiff_t by) {
    for (;; --level) {
        const std::string_view block = table_->block(child, level);
        const std::size_t count = items_in(block);
        if (count == 0) throw_damaged();
        path_[level] = {block, by > 0 ? 0 : count - 1};
        if (level == 0) return;
        child = get32(block, item_at(block, path_[level].entry, branch_item_bytes));
    }
}

TableReader::Cursor::Item TableReader::Cursor::item() const {
    const std::string_view block = path_[0].block;
    const std::size_t at = item_at(block, path_[0].entry, leaf_item_bytes);
    const unsigned size_and_flags = get16(block, at);
    const std::size_t size = (size_and_flags & size_mask) + size_bias;
    const ItemKey key = leaf_key(block, path_[0].entry);
    std::size_t begin = leaf_item_bytes + key.key.size();
    if ((size_and_flags & first_flag) == 0) begin += piece_number_bytes;
    if (begin > size) throw_damaged();
    return {key.key, key.piece, size_and_flags, part_of(block, at + begin, size - begin)};
}

bool TableReader::Cursor::find(std::string_view key) {
    return find_last(key) && item_.key == key;
}

bool TableReader::Cursor::find_last(std::string_view key) {
    if (!seek(key)) return false;
    // A later piece is of an entry that begins before.
    for (item_ = item(); item_.piece > 1; item_ = item()) {
        if (!move(-1)) throw_damaged();
    }
    return is_at_entry();
}

bool TableReader::Cursor::find_first(std::string_view key) {
    if (!table_->has_entries()) return false;
    if (seek(key)) {
        item_ = item();
        if (item_.key == key && !key.empty()) return true;
    }
    return next();
}

bool TableReader::Cursor::next() {
    do {
        if (!move(1)) return false;
        item_ = item();
    } while (item_.piece > 1);
    return is_at_entry();
}

std::string_view TableReader::Cursor::tag_head(std::size_t bytes) {
    Item piece = item_;
    const bool reaches = (piece.flags & last_flag) != 0 || piece.bytes.size() >= bytes;
    if (reaches && (piece.flags & deflated_flag) == 0) return piece.bytes;
    const std::array<Place, most_levels> begin = path_;
    const Bounds begin_bounds = leaf_bounds_;
    std::string joined(piece.bytes);
    while ((piece.flags & last_flag) == 0) {
        if (!move(1)) throw_damaged();
        piece = item();
        if (piece.key != item_.key) throw_damaged();
        joined += piece.bytes;
    }
    path_ = begin;
    leaf_bounds_ = begin_bounds;
    if ((piece.flags & deflated_flag) == 0) {
        tag_ = std::move(joined);
    } else if (!inflate(joined, tag_)) {
        throw_damaged();
    }
    return tag_;
}

}  // namespace fundstelle::glass
