#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "common/output_file.hpp"

namespace fundstelle::glass {

/// Where the B-tree of a table begins, as the version file tells it.
struct Root {
    std::uint32_t block = 0;    ///< number of the root block
    unsigned level = 0;         ///< of the root block; leaves have 0
    std::uint64_t entries = 0;  ///< keys of the table
    std::uint32_t blocks = 0;   ///< of the file; 0 when there is no file
};

enum class TagForm {
    plain,
    deflated,  ///< a raw DEFLATE stream of what readers see
};

/// Writes a table, a B-tree of keys with their tags, in one sequential pass.
///
/// The file is a row of blocks of 8192 bytes, numbered from 0. All numbers have their highest byte first. A
/// block is
///
///     bytes 0-3    revision of the database that wrote it: 1
///     byte  4      level: 0 for leaves, parents one more than their children
///     bytes 5-6    bytes free between the directory and the items
///     bytes 7-8    bytes free in all; the same here, as nothing is ever taken out
///     bytes 9-10   end of the directory
///     then         directory: where each item begins, two bytes each, in the order of the keys
///     from the end backwards: the items
///
/// An item of a leaf is its size less 3 in 13 bits, below three flags (0x8000 deflated, 0x4000 last piece of
/// its tag, 0x2000 first piece), the length of the key in a byte, the key, in all pieces but the first the
/// number of the piece from 1 in two bytes, and the piece of the tag. No item is longer than a quarter of a
/// block, so that longer tags take several. The first item of the first leaf has neither key nor tag.
///
/// An item of a branch is the number of the child in four bytes, the length of a key in a byte, the key and
/// the number of the piece that the child begins with. The key is as short as tells the child from the leaf
/// before it; the first of a branch has none. Leaves stand in the order of their keys, branches behind their
/// children, the root last.
class TableWriter {
  public:
    static constexpr std::size_t block_bytes = 8192;
    static constexpr std::size_t longest_key = 255;

    /// Makes the file. Throws Error (kind system).
    explicit TableWriter(const std::filesystem::path& file);

    /// Adds a key behind all those before, and its tag. Throws Error: kind system when it cannot be written,
    /// or the key is longer than `longest_key` or the tag has more than 65,535 pieces (about 130 MB).
    void add(std::string_view key, std::string_view tag, TagForm form = TagForm::plain);

    /// Writes what is left and closes the file. Throws Error (kind system).
    Root finish();

  private:
    /// What a branch tells a child by from the leaf before it.
    struct Separator {
        std::string key;
        unsigned piece = 0;
    };

    /// A block that is being filled.
    struct Block {
        std::string bytes;
        std::size_t directory_end = 0;
        std::size_t items_begin = 0;
        Separator separator;  ///< of the first block of a level it does not matter

        std::size_t room() const { return items_begin - directory_end; }
    };

    static void clear(Block& block, unsigned level);
    static char* add_item(Block& block, std::size_t size);
    std::uint32_t write(unsigned level);
    void begin_next(unsigned level, Separator&& first);
    void add_child(unsigned level, const Separator& child, std::uint32_t number);
    void add_piece(std::string_view key, unsigned piece, std::string_view bytes, unsigned flags);

    OutputFile file_;
    std::vector<Block> levels_;
    std::string last_key_;
    std::uint32_t blocks_ = 0;
    std::uint64_t entries_ = 0;
};

}  // namespace fundstelle::glass
