#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace fundstelle {

/// A 128-bit hash value.
struct Hash128 {
    std::uint64_t high = 0;
    std::uint64_t low = 0;

    friend bool operator==(const Hash128&, const Hash128&) = default;
};

/// The XXH3 128-bit hash of `bytes` (xxHash 0.8). It tells different contents apart; it is no protection
/// against somebody who forges a match.
Hash128 hash128(std::string_view bytes);

/// The hash as 32 lower-case hexadecimal digits, the high half first.
std::string hexadecimal(const Hash128& hash);

}  // namespace fundstelle
