#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/byte_range.hpp"

namespace fundstelle {

/// A place in a long text from which its words can be read without those before: the beginning of a line
/// where there is one.
struct Landmark {
    std::uint32_t offset = 0;    ///< in the text, in bytes
    std::uint32_t position = 0;  ///< of the first word at it or behind it

    friend bool operator==(const Landmark&, const Landmark&) = default;
};

/// About how many bytes lie between two landmarks, and the least that one is set for behind another.
inline constexpr std::uint32_t landmark_bytes = 4096;

/// Landmarks, ascending by both numbers, as LEB128 numbers of their differences.
std::string encode_landmarks(const std::vector<Landmark>& landmarks);

/// What `encode_landmarks` wrote. Throws Error (kind index) when it did not write `bytes`.
std::vector<Landmark> decode_landmarks(std::string_view bytes);

/// Words that were asked for, by where they stand in a text.
struct WordsAt {
    double weight = 0;                     ///< what one of them is worth
    std::vector<std::uint32_t> positions;  ///< ascending
};

/// Where in `text` (UTF-8) the letters of a stem stand, whichever case they have, with umlauts or without, as
/// positions: those of the landmarks before them, each once, 0 before the first. Finds what has no places of
/// its own: parts of compounds.
std::vector<std::uint32_t> landmarks_before(std::string_view stem, std::string_view text,
                                            const std::vector<Landmark>& landmarks);

/// The part of a text of `text_bytes` bytes in which the most different words stand, each counted by its
/// weight: from one landmark to the next, or on to the one or two behind it where that brings more words; the
/// shortest and first of equally good ones. Empty when the text has no landmarks or no word has a place: then
/// all of it is to be read.
ByteRange part_worth_reading(const std::vector<Landmark>& landmarks, std::size_t text_bytes,
                             const std::vector<WordsAt>& words);

}  // namespace fundstelle
