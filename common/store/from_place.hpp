#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>

namespace fundstelle {

/// Leaves of `places`, which ascend, those from `least` on: up to sixteen are looked through one by one.
inline std::span<const std::uint32_t> from_place(std::span<const std::uint32_t> places, std::uint32_t least) {
    constexpr std::size_t few_places = 16;
    auto begin = places.begin();
    if (places.size() > few_places) {
        begin = std::lower_bound(begin, places.end(), least);
    } else {
        while (begin != places.end() && *begin < least) ++begin;
    }
    return {begin, places.end()};
}

}  // namespace fundstelle
