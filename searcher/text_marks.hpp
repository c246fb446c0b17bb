#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "common/text/byte_range.hpp"

namespace fundstelle {

/// How text is shown to a person.
struct TextStyle {
    bool color = false;  ///< ANSI colours, and addresses as links (OSC 8); without them what matched stands
                         ///< between ** and **
};

/// What stands around something that is set off.
struct Marks {
    std::string_view mark_begin, mark_end, title_begin, title_end, dim_begin, dim_end;
};

const Marks& marks_of(const TextStyle& style);

/// `text` printable and with its marks at `ranges`, ascending and apart from each other; behind each `resume`
/// takes up the style around it again.
std::string marked(std::string_view text, const std::vector<ByteRange>& ranges, const Marks& marks,
                   std::string_view resume);

}  // namespace fundstelle
