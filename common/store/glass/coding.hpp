#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// How Xapian's glass format (Xapian 1.4, format of 2016-03-14) writes numbers, keys and lists of positions.
/// Facts on the format: the sources of Xapian 1.4, backends/glass and common/pack.h.
namespace fundstelle::glass {

/// The error (kind index) of bytes that no database can have.
[[noreturn]] void throw_damaged();

/// Appends `number` in groups of seven bits, the lowest first (LEB128).
void append_number(std::uint64_t number, std::string& out);

/// Takes what `append_number` wrote off the front of `bytes`, which must begin with it. Throws Error (kind
/// system) when they end before it does.
std::uint64_t take_number(std::string_view& bytes);

/// Appends `bytes` with their length before them.
void append_bytes(std::string_view bytes, std::string& out);

/// Appends `number` so that longer keys sort as the numbers do: two bytes, the higher first, below 2^15; else
/// as many leading ones as there are bytes beyond the first two, a zero, and the number.
void append_sortable(std::uint32_t number, std::string& out);

/// The number that `append_sortable` wrote, of which `bytes` must consist. Throws Error (kind index) when
/// they do not.
std::uint32_t sortable_number(std::string_view bytes);

/// Whether something stands behind a term in a key.
enum class KeyEnd {
    open,    ///< a number follows: the term gets a zero byte at its end
    closed,  ///< nothing follows
};

/// Appends `term` so that keys sort by their terms first: zero bytes within it are followed by 0xFF.
void append_term(std::string_view term, KeyEnd end, std::string& out);

/// Appends `positions` (ascending, each once, at least one): the last of them, and unless it is the only one
/// the first, how many there are, and the others between their neighbours, each in as few bits as the gap
/// allows (interpolative code; Moffat & Stuiver, Binary Interpolative Coding for Effective Index Compression,
/// 2000).
void append_positions(std::span<const std::uint32_t> positions, std::string& out);

/// Replaces `positions` by those that `append_positions` wrote. Throws Error (kind index) when `bytes` are
/// not of it.
void read_positions(std::string_view bytes, std::vector<std::uint32_t>& positions);

}  // namespace fundstelle::glass
