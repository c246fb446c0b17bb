#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace fundstelle {

/// What editors do to a text that they reprint.
enum class Edit {
    cut,        ///< two of ten sentences are gone, by chance
    shortened,  ///< the end is gone, two fifths of the sentences
    reordered,  ///< of each three sentences the first and the last change places
    respelt,    ///< one word of twenty has a mistake in it
};

/// What people call each of them, in their order.
inline constexpr std::array<std::string_view, 4> edit_names = {"cut", "shortened", "reordered", "respelt"};

/// The UTF-8 text `text` after an edit, the same one for the same seed.
std::string edited(std::string_view text, Edit edit, std::uint64_t seed);

}  // namespace fundstelle
