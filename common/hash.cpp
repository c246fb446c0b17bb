#include "common/hash.hpp"

// The size of the state of a running hash is told only so.
#define XXH_STATIC_LINKING_ONLY
#include <xxhash.h>

#include <array>
#include <cinttypes>
#include <cstdio>

namespace fundstelle {

Hash128 hash128(std::string_view bytes) {
    const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
    return {hash.high64, hash.low64};
}

struct RunningHash::State {
    XXH3_state_t hash;
};

RunningHash::RunningHash() : state_(std::make_unique<State>()) {
    XXH3_128bits_reset(&state_->hash);
}

RunningHash::RunningHash(RunningHash&&) noexcept = default;
RunningHash& RunningHash::operator=(RunningHash&&) noexcept = default;
RunningHash::~RunningHash() = default;

void RunningHash::add(std::string_view bytes) {
    XXH3_128bits_update(&state_->hash, bytes.data(), bytes.size());
}

Hash128 RunningHash::value() const {
    const XXH128_hash_t hash = XXH3_128bits_digest(&state_->hash);
    return {hash.high64, hash.low64};
}

std::string hexadecimal(const Hash128& hash) {
    std::array<char, 33> digits{};
    std::snprintf(digits.data(), digits.size(), "%016" PRIx64 "%016" PRIx64, hash.high, hash.low);
    return digits.data();
}

}  // namespace fundstelle
