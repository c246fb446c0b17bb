#pragma once
#include <cstddef>

#include "common/hash.hpp"

namespace fundstelle {

/// By which maps and sets find hashes: they are spread already.
struct LowHalf {
    std::size_t operator()(const Hash128& hash) const { return static_cast<std::size_t>(hash.low); }
};

}  // namespace fundstelle
