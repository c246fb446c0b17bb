#pragma once
#include <cstddef>
#include <string>

#include "common/query/snippet.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {

/// What stands between two passages where `joined` puts them together.
inline constexpr const char* between_passages = " … ";

/// The passages of a snippet as one.
inline Passage joined(const Snippet& snippet) {
    Passage all;
    for (const Passage& passage : snippet.passages) {
        if (&passage == &snippet.passages.front()) {
            all.cut_before = passage.cut_before;
        } else {
            all.text += between_passages;
        }
        const std::size_t offset = all.text.size();
        all.text += passage.text;
        for (const ByteRange& mark : passage.marks) {
            all.marks.push_back({offset + mark.begin, offset + mark.end});
        }
        all.cut_behind = passage.cut_behind;
    }
    return all;
}

/// How many code points the passages of a snippet have.
inline std::size_t length_of(const Snippet& snippet) {
    std::size_t length = 0;
    for (const Passage& passage : snippet.passages) length += count_code_points(passage.text);
    return length;
}

}  // namespace fundstelle
