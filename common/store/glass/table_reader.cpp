#include "common/store/glass/table_reader.hpp"

#include <algorithm>
#include <utility>

#include "common/deflate.hpp"
#include "common/store/glass/block_layout.hpp"
#include "common/store/glass/coding.hpp"

namespace fundstelle::glass {
namespace {

unsigned get8(std::string_view bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes[at]);
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
    return block.substr(at, bytes);
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

/// How the key of an item compares with the one that is looked for, behind the `shared` bytes at their
/// beginnings, which are alike; tells how many are.
int compare(std::string_view item, std::string_view key, std::size_t& shared) {
    const std::size_t shorter = std::min(item.size(), key.size());
    while (shared < shorter && item[shared] == key[shared]) ++shared;
    if (shared == shorter) return item.size() < key.size() ? -1 : item.size() > key.size() ? 1 : 0;
    return static_cast<unsigned char>(item[shared]) < static_cast<unsigned char>(key[shared]) ? -1 : 1;
}

/// How many items at the beginning of a block begin with `key` or less: with its first piece at most. Those
/// before `low` do, those from `high` on do not.
template <typename KeyOf>
std::size_t items_up_to(std::string_view block, std::string_view key, std::size_t low, std::size_t high,
                        KeyOf&& key_of) {
    if (high < low) throw_damaged();
    // Keys between two others begin as both of them do.
    std::size_t shared_low = 0;
    std::size_t shared_high = 0;
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        const ItemKey item = key_of(block, middle);
        std::size_t shared = std::min({shared_low, shared_high, item.key.size()});
        const int order = compare(item.key, key, shared);
        if (order < 0 || (order == 0 && item.piece <= 1)) {
            low = middle + 1;
            shared_low = shared;
        } else {
            high = middle;
            shared_high = shared;
        }
    }
    return low;
}

}  // namespace

std::string_view TableReader::block(std::uint32_t number, unsigned level) const {
    const std::size_t at = std::size_t{number} * block_bytes_;
    if (at + block_bytes_ > bytes_.size()) throw_damaged();
    const std::string_view block = bytes_.substr(at, block_bytes_);
    if (level_of(block) != level) throw_damaged();
    return block;
}

/// Goes to the last item that begins with `key` or less; false when there is none.
bool TableReader::Cursor::seek(std::string_view key) {
    if (!table_->has_entries()) return false;
    const unsigned top = table_->root_.level;
    if (top >= most_levels) throw_damaged();
    std::uint32_t child = table_->root_.block;
    for (unsigned level = top;; --level) {
        const std::string_view block = table_->block(child, level);
        if (level == 0) {
            const std::size_t count = items_up_to(block, key, 0, items_in(block), leaf_key);
            path_[0] = {block, count == 0 ? 0 : count - 1};
            return count != 0 || move(-1);
        }
        // The first one has no key, so it always begins with less.
        const std::size_t count = items_up_to(block, key, 1, items_in(block), branch_key);
        path_[level] = {block, count - 1};
        child = get32(block, item_at(block, count - 1, branch_item_bytes));
    }
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

/// Takes over the entry of the item it is at; false when that is the one before all entries.
bool TableReader::Cursor::settle() {
    key_ = item().key;
    return !key_.empty();
}

bool TableReader::Cursor::find(std::string_view key) {
    return find_last(key) && key_ == key;
}

/// Goes to the last item that begins with `key` or less where that is within the same leaf as before; false
/// when it may not be.
bool TableReader::Cursor::seek_nearby(std::string_view key) {
    const std::string_view leaf = path_[0].block;
    if (leaf.empty()) return false;
    const std::size_t items = items_in(leaf);
    if (items == 0) return false;
    std::size_t low = 0;
    std::size_t high = path_[0].entry;
    if (key < leaf_key(leaf, high).key) {
        if (key < leaf_key(leaf, 0).key) return false;
    } else {
        // Mostly it is a few items further on.
        low = high;
        high = low + 1;
        for (std::size_t step = 2; high < items && leaf_key(leaf, high).key < key; step *= 2) {
            low = high;
            high += step;
        }
        if (high >= items && leaf_key(leaf, items - 1).key < key) return false;
        high = std::min(high + 1, items);
    }
    const std::size_t count = items_up_to(leaf, key, low, high, leaf_key);
    if (count == 0) return false;
    path_[0].entry = count - 1;
    return true;
}

bool TableReader::Cursor::find_last(std::string_view key) {
    if (!seek_nearby(key) && !seek(key)) return false;
    // A later piece is of an entry that begins before.
    while (item().piece > 1) {
        if (!move(-1)) throw_damaged();
    }
    return settle();
}

bool TableReader::Cursor::find_first(std::string_view key) {
    if (!table_->has_entries()) return false;
    if (seek(key) && item().key == key && !key.empty()) return settle();
    return next();
}

bool TableReader::Cursor::next() {
    do {
        if (!move(1)) return false;
    } while (item().piece > 1);
    return settle();
}

std::string_view TableReader::Cursor::tag() {
    Item piece = item();
    if ((piece.flags & last_flag) != 0 && (piece.flags & deflated_flag) == 0) return piece.bytes;
    const std::array<Place, most_levels> begin = path_;
    std::string joined(piece.bytes);
    while ((piece.flags & last_flag) == 0) {
        if (!move(1)) throw_damaged();
        piece = item();
        if (piece.key != key_) throw_damaged();
        joined += piece.bytes;
    }
    path_ = begin;
    if ((piece.flags & deflated_flag) == 0) {
        tag_ = std::move(joined);
    } else if (!inflate(joined, tag_)) {
        throw_damaged();
    }
    return tag_;
}

}  // namespace fundstelle::glass
