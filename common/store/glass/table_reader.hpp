#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "common/store/glass/table.hpp"

namespace fundstelle::glass {

/// Reads a table, whoever wrote it (table.hpp has the format), from the bytes of its file. Any thread.
class TableReader {
  public:
    /// An entry of the table, to be found by its key and to go on from. For one thread at a time; every
    /// function throws Error (kind index) when it meets bytes that no table can have.
    class Cursor {
      public:
        explicit Cursor(const TableReader& table) : table_(&table) {}

        /// Goes to the entry with exactly `key`; false, at no entry, when there is none.
        bool find(std::string_view key);
        /// Goes to the last entry whose key is not greater than `key`; false, at no entry, when there is
        /// none.
        bool find_last(std::string_view key);
        /// Goes to the first entry whose key is not less than `key`; false, at no entry, when there is none.
        bool find_first(std::string_view key);
        /// Goes to the next entry; false, at no entry, behind the last one.
        bool next();

        /// Of the entry it is at; lives as long as the table's bytes.
        std::string_view key() const { return item_.key; }
        /// Of the entry it is at; lives as long as the table's bytes and no other entry is gone to.
        std::string_view tag() { return tag_head(std::string_view::npos); }
        /// The same, but perhaps no more than the first `bytes` of it.
        std::string_view tag_head(std::size_t bytes);

      private:
        /// A block on the way from the root, and which item of it was taken.
        struct Place {
            std::string_view block;
            std::size_t entry = 0;
        };
        struct Item {
            std::string_view key;
            unsigned piece = 1;
            unsigned flags = 0;
            std::string_view bytes;
        };
        /// Two keys between which those of a block lie, and how many bytes they share; none are empty.
        struct Bounds {
            std::string_view low;
            std::string_view high;
            std::size_t shared = 0;
            std::uint64_t low_number = 0;  ///< of their first bytes behind these
            std::uint64_t high_number = 0;

            /// Whether `key` surely lies between them.
            bool hold(std::string_view key) const;
        };
        bool seek(std::string_view key);
        Bounds bounds(unsigned level) const;
        std::size_t guess(std::string_view key, std::size_t items) const;
        bool move(std::ptrdiff_t by);
        void descend(unsigned level, std::uint32_t child, std::ptrdiff_t by);
        Item item() const;
        /// Whether the item it is at is not the one before all entries.
        bool is_at_entry() const { return !item_.key.empty(); }

        static constexpr std::size_t most_levels = 10;

        const TableReader* table_;
        std::array<Place, most_levels> path_;  ///< by level, the leaf first
        Bounds leaf_bounds_;                   ///< of path_[0], where it has both
        Item item_;                            ///< the first one of its entry
        std::string tag_;                      ///< put together of pieces
    };

    /// A table without entries.
    TableReader() = default;
    /// `bytes` must stay in place.
    TableReader(std::string_view bytes, const Root& root, std::size_t block_bytes)
        : bytes_(bytes), root_(root), block_bytes_(block_bytes) {}

    std::uint64_t entries() const { return root_.entries; }

  private:
    std::string_view block(std::uint32_t number, unsigned level) const;
    bool has_entries() const { return root_.entries != 0 && !bytes_.empty(); }

    std::string_view bytes_;
    Root root_;
    std::size_t block_bytes_ = TableWriter::block_bytes;
};

}  // namespace fundstelle::glass
