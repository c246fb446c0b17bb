#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>

namespace fundstelle {

/// The number of the first one of `documents`, which ascend, that is `from` or later; how many there are when
/// there is none. Looked for from number `at` on in growing steps (Bentley & Yao 1976): most ask for one a
/// little further on.
inline std::size_t first_from(std::span<const std::uint32_t> documents, std::size_t at, std::uint32_t from) {
    const std::uint32_t* const begin = documents.data();
    std::size_t end = at;
    const bool is_behind = at == 0 || begin[at - 1] < from;
    if (is_behind && (at == documents.size() || begin[at] >= from)) return at;
    if (!is_behind) {
        at = 0;
    } else {
        for (std::size_t step = 1; end < documents.size() && begin[end] < from; step *= 2) {
            at = end + 1;
            end += step;
        }
        end = std::min(end, documents.size());
    }
    return static_cast<std::size_t>(std::lower_bound(begin + at, begin + end, from) - begin);
}

}  // namespace fundstelle
