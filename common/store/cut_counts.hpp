#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "common/corpus/article.hpp"

namespace fundstelle {

/// How much of texts is cut.
struct CutCounts {
    std::uint64_t documents = 0;  ///< that lose something
    std::uint64_t bytes = 0;

    /// Counts what is cut of `article`.
    void add(const Article& article);
    /// Takes what was cut of `article` off again.
    void take_off(const Article& article);

    friend bool operator==(const CutCounts&, const CutCounts&) = default;
};

/// Both numbers as the metadata of an index have them.
std::string encode_cut_counts(const CutCounts& counts);

/// What `encode_cut_counts` wrote; nothing of all else.
std::optional<CutCounts> decode_cut_counts(std::string_view text);

}  // namespace fundstelle
