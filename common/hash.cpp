#include "common/hash.hpp"

#include <xxhash.h>

#include <array>
#include <cinttypes>
#include <cstdio>
#include <new>

namespace fundstelle {

Hash128 hash128(std::string_view bytes) {
    const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
    return {hash.high64, hash.low64};
}

struct RunningHash::State {
    State() : hash(XXH3_createState()) {
        if (hash == nullptr) throw std::bad_alloc();
        XXH3_128bits_reset(hash);
    }
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() { XXH3_freeState(hash); }

    XXH3_state_t* hash;
};

RunningHash::RunningHash() : state_(std::make_unique<State>()) {}

RunningHash::RunningHash(RunningHash&&) noexcept = default;
RunningHash& RunningHash::operator=(RunningHash&&) noexcept = default;
RunningHash::~RunningHash() = default;

void RunningHash::add(std::string_view bytes) {
    XXH3_128bits_update(state_->hash, bytes.data(), bytes.size());
}

Hash128 RunningHash::value() const {
    const XXH128_hash_t hash = XXH3_128bits_digest(state_->hash);
    return {hash.high64, hash.low64};
}

std::string hexadecimal(const Hash128& hash) {
    std::array<char, 33> digits{};
    std::snprintf(digits.data(), digits.size(), "%016" PRIx64 "%016" PRIx64, hash.high, hash.low);
    return digits.data();
}

}  // namespace fundstelle
