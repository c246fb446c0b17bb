#include "common/store/glass/table.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include "common/error.hpp"
#include "common/store/glass/block_layout.hpp"

namespace fundstelle::glass {
namespace {

constexpr std::size_t items_in_block = 4;  // at least, of the longest
constexpr std::size_t longest_item =
    (TableWriter::block_bytes - header_bytes - items_in_block * directory_entry_bytes) / items_in_block;
constexpr std::size_t most_pieces = 0xFFFF;

constexpr std::uint32_t revision = 1;

/// A first piece shorter than this is not worth a key and an entry of its own at the end of a block.
constexpr std::size_t shortest_first_piece = 34;

void put16(char* at, std::size_t value) {
    at[0] = static_cast<char>(value >> 8 & 0xFF);
    at[1] = static_cast<char>(value & 0xFF);
}

void put32(char* at, std::uint32_t value) {
    put16(at, value >> 16);
    put16(at + 2, value & 0xFFFF);
}

char* put_bytes(char* at, std::string_view bytes) {
    if (!bytes.empty()) std::memcpy(at, bytes.data(), bytes.size());
    return at + bytes.size();
}

Error cannot_hold(const std::string& what) {
    return {ErrorKind::system, "the index cannot hold " + what};
}

}  // namespace

TableWriter::TableWriter(const std::filesystem::path& file) : file_(file) {
    levels_.emplace_back();
    clear(levels_.front(), 0);
    add_piece({}, 1, {}, first_flag | last_flag);
}

void TableWriter::clear(Block& block, unsigned level) {
    block.bytes.assign(block_bytes, '\0');
    put32(block.bytes.data(), revision);
    block.bytes[4] = static_cast<char>(level);
    block.directory_end = header_bytes;
    block.items_begin = block_bytes;
}

/// Room for an item of `size` bytes, which the block must have.
char* TableWriter::add_item(Block& block, std::size_t size) {
    block.items_begin -= size;
    put16(block.bytes.data() + block.directory_end, block.items_begin);
    block.directory_end += directory_entry_bytes;
    return block.bytes.data() + block.items_begin;
}

/// Writes the block of `level` that is being filled behind those before; its number.
std::uint32_t TableWriter::write(unsigned level) {
    Block& block = levels_[level];
    put16(block.bytes.data() + 5, block.room());
    put16(block.bytes.data() + 7, block.room());
    put16(block.bytes.data() + 9, block.directory_end);
    file_.append(block.bytes);
    return blocks_++;
}

/// Writes the block of `level` that is being filled, tells its parent, and begins the next one with `first`.
void TableWriter::begin_next(unsigned level, Separator&& first) {
    const std::uint32_t number = write(level);
    const Separator of_written = std::exchange(levels_[level].separator, std::move(first));
    clear(levels_[level], level);
    add_child(level + 1, of_written, number);
}

/// Tells the block of `level` that is being filled of a child that was written.
void TableWriter::add_child(unsigned level, const Separator& child, std::uint32_t number) {
    if (levels_.size() == level) {
        levels_.emplace_back();
        clear(levels_.back(), level);
    }
    const std::size_t most = branch_item_bytes + child.key.size() + directory_entry_bytes;
    if (levels_[level].room() < most) begin_next(level, Separator(child));
    Block& block = levels_[level];
    const bool first = block.directory_end == header_bytes;
    const std::string_view key = first ? std::string_view() : child.key;
    char* at = add_item(block, branch_item_bytes + key.size());
    put32(at, number);
    at[4] = static_cast<char>(key.size());
    put16(put_bytes(at + 5, key), first ? 0 : child.piece);
}

void TableWriter::add_piece(std::string_view key, unsigned piece, std::string_view bytes, unsigned flags) {
    const std::size_t number_bytes = piece == 1 ? 0 : piece_number_bytes;
    const std::size_t size = leaf_item_bytes + key.size() + number_bytes + bytes.size();
    if (levels_.front().room() < size + directory_entry_bytes) {
        // One byte beyond what it shares with the last key of the leaf before tells it from that.
        const auto differ = std::mismatch(key.begin(), key.end(), last_key_.begin(), last_key_.end());
        const auto shared = static_cast<std::size_t>(differ.first - key.begin());
        begin_next(0, {std::string(key.substr(0, shared + 1)), piece});
    }
    char* at = add_item(levels_.front(), size);
    put16(at, (size - size_bias) | flags);
    at[2] = static_cast<char>(key.size());
    at = put_bytes(at + leaf_item_bytes, key);
    if (number_bytes != 0) put16(at, piece);
    put_bytes(at + number_bytes, bytes);
    if (piece == 1) last_key_ = key;
}

void TableWriter::add(std::string_view key, std::string_view tag, TagForm form) {
    if (key.size() > longest_key) throw cannot_hold("a term of so many bytes");
    const std::size_t longest_piece = longest_item - leaf_item_bytes - piece_number_bytes - key.size();
    std::size_t first = longest_piece + piece_number_bytes;
    if (tag.size() > first) {
        // The first piece fills what is left of the block beyond items of the full length.
        const std::size_t rest = levels_.front().room() % (longest_item + directory_entry_bytes);
        const std::size_t taken = directory_entry_bytes + leaf_item_bytes + key.size();
        if (rest >= taken + shortest_first_piece) first = rest - taken;
    }
    first = std::min(first, tag.size());
    if ((tag.size() - first + longest_piece - 1) / longest_piece >= most_pieces) {
        throw cannot_hold("an entry of so many bytes");
    }
    const unsigned form_flag = form == TagForm::deflated ? deflated_flag : 0;
    std::string_view bytes = tag.substr(0, first);
    std::string_view rest = tag.substr(first);
    for (unsigned piece = 1;; ++piece) {
        const unsigned place_flags = (piece == 1 ? first_flag : 0) | (rest.empty() ? last_flag : 0);
        add_piece(key, piece, bytes, form_flag | place_flags);
        if (rest.empty()) break;
        bytes = rest.substr(0, longest_piece);
        rest.remove_prefix(bytes.size());
    }
    ++entries_;
}

Root TableWriter::finish() {
    Root root;
    for (unsigned level = 0;; ++level) {
        root.block = write(level);
        root.level = level;
        if (level + 1 == levels_.size()) break;
        // The child may give its parent a parent in turn.
        const Separator separator = levels_[level].separator;
        add_child(level + 1, separator, root.block);
    }
    root.entries = entries_;
    root.blocks = blocks_;
    file_.close();
    return root;
}

}  // namespace fundstelle::glass
