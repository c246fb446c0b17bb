#pragma once
#include <cstdint>
#include <cstring>
#include <string_view>

/// The stored form of a lexicon, shared by its reader and its builder. Numbers are little-endian.
///
///     bytes    what
///     0..7     `FSLEX001`
///     8..39    XXH3 128-bit hash of all that follows, in hexadecimal digits
///     40..43   number of words
///     44..47   node where every word begins
///     48..49   length of the line that says where the words come from
///     50..     that line, filled with NULs to a multiple of four bytes of the whole
///     then     arcs of 32 bits: label (8), whether it is the last of its node (1), target (23)
///
/// A node is the index of its first arc; its arcs stand one behind the other in rising order of their labels.
/// An arc with label 0 says that a word ends here; its target is the word's classes.
namespace fundstelle::lexicon_format {

inline constexpr std::string_view magic = "FSLEX001";
inline constexpr std::size_t hash_at = 8;
inline constexpr std::size_t hashed_from = 40;
inline constexpr std::size_t word_count_at = 40;
inline constexpr std::size_t root_at = 44;
inline constexpr std::size_t origin_length_at = 48;
inline constexpr std::size_t origin_at = 50;
inline constexpr std::size_t arc_bytes = 4;
inline constexpr std::uint32_t largest_target = (1U << 23) - 1;

struct Arc {
    std::uint8_t label = 0;
    bool last = false;
    std::uint32_t target = 0;

    std::uint32_t packed() const { return label | (last ? 1U << 8 : 0U) | target << 9; }
};

inline Arc unpacked(std::uint32_t bits) {
    return {static_cast<std::uint8_t>(bits & 0xFF), (bits >> 8 & 1) != 0, bits >> 9};
}

inline std::uint32_t read32(const char* from) {
    unsigned char b[4];
    std::memcpy(b, from, sizeof b);
    return b[0] | static_cast<std::uint32_t>(b[1]) << 8 | static_cast<std::uint32_t>(b[2]) << 16 |
           static_cast<std::uint32_t>(b[3]) << 24;
}

inline std::size_t arcs_at(std::size_t origin_length) {
    return (origin_at + origin_length + arc_bytes - 1) / arc_bytes * arc_bytes;
}

}  // namespace fundstelle::lexicon_format
