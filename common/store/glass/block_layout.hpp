#pragma once
#include <cstddef>

/// The numbers of the layout that table.hpp describes, for those who write and who read blocks.
namespace fundstelle::glass {

inline constexpr std::size_t header_bytes = 11;
inline constexpr std::size_t directory_entry_bytes = 2;

inline constexpr unsigned deflated_flag = 0x8000;
inline constexpr unsigned last_flag = 0x4000;
inline constexpr unsigned first_flag = 0x2000;
inline constexpr unsigned size_mask = 0x1FFF;

/// Of an item of a leaf: its size, which is told less 3, and the length of its key; the number of a piece.
inline constexpr std::size_t leaf_item_bytes = 3;
inline constexpr std::size_t size_bias = 3;
inline constexpr std::size_t piece_number_bytes = 2;

/// Of an item of a branch: the number of the child, the length of the key and the number of the piece.
inline constexpr std::size_t branch_item_bytes = 4 + 1 + piece_number_bytes;

/// Of the version file: the level of a root stands above its flags, the size of blocks is told in this unit.
inline constexpr unsigned no_file_flag = 1;
inline constexpr unsigned level_shift = 2;
inline constexpr std::size_t block_unit = 2048;

}  // namespace fundstelle::glass
