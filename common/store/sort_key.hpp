#pragma once
#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace fundstelle {

/// The first eight bytes of `term` as a number that sorts as they do, zeros in place of those it does not
/// have: terms with different keys need not be compared any further.
inline std::uint64_t sort_key(std::string_view term) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, term.data(), std::min(term.size(), sizeof bytes));
    if constexpr (std::endian::native == std::endian::little) bytes = __builtin_bswap64(bytes);
    return bytes;
}

}  // namespace fundstelle
