#include "common/hash.hpp"

#include <xxhash.h>

#include <array>
#include <cinttypes>
#include <cstdio>

namespace fundstelle {

Hash128 hash128(std::string_view bytes) {
    const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
    return {hash.high64, hash.low64};
}

std::string hexadecimal(const Hash128& hash) {
    std::array<char, 33> digits{};
    std::snprintf(digits.data(), digits.size(), "%016" PRIx64 "%016" PRIx64, hash.high, hash.low);
    return digits.data();
}

}  // namespace fundstelle
