#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "common/limits.hpp"
#include "common/query/query.hpp"
#include "common/text/analyzer.hpp"
#include "common/text/byte_range.hpp"

namespace fundstelle {

/// A passage of a text, on one line, with what matched marked.
struct Snippet {
    std::string text;              ///< UTF-8 as in the document (make it printable before showing it)
    std::vector<ByteRange> marks;  ///< letters of `text` that matched, ascending, apart from each other
    bool cut_before = false;  ///< whether the same sentence has a part before it, perhaps in another block
    bool cut_behind = false;  ///< or behind it, the items of a list
};

/// The passage of `text` (valid UTF-8) that shows best why it matches `query`: the run of whole sentences, or
/// the part of a long one, with the most different words and phrases of the query, the weightier ones first;
/// without any, the beginning. Words of a phrase match within it only. At most Limits::snippet_code_points
/// code points long; never cuts a word that fits. White space is one space, markup (see find_markup) is
/// left out and what stands in it, the target of a link, is not marked. `title` is passed over where the text
/// begins with it, unless nothing else matches.
Snippet make_snippet(std::string_view text, std::string_view title, const Query& query, Analyzer& analyzer,
                     const Limits& limits = {});

/// The letters of `text` (valid UTF-8) that a snippet with all of it would have marked, ascending, apart from
/// each other.
std::vector<ByteRange> matching_letters(std::string_view text, const Query& query, Analyzer& analyzer);

}  // namespace fundstelle
