#pragma once
#include <cstddef>
#include <string_view>

namespace fundstelle {

/// Half-open range of bytes of a UTF-8 text; both ends lie on code point boundaries of that text.
struct ByteRange {
    std::size_t begin = 0;
    std::size_t end = 0;

    std::size_t size() const { return end - begin; }
    bool empty() const { return begin == end; }
    /// The bytes of `text` in this range, which must lie within it.
    std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }

    friend bool operator==(const ByteRange&, const ByteRange&) = default;
};

}  // namespace fundstelle
