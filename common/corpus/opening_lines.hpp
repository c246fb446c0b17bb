#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

namespace fundstelle {

/// One of the first lines of a plain text, trimmed; none is empty.
struct TextLine {
    std::string_view text;
    std::size_t end = 0;      ///< where the text behind it begins
    bool is_wrapped = false;  ///< whether a sentence goes on from or to the line beside it
    bool is_listed =
        false;  ///< whether it is a row of a list, as where lines beside each other begin with numbers
    bool begins_block = false;    ///< whether a blank line or nothing stands before it
    bool in_short_block = false;  ///< of three short lines or more, none of which ends a sentence
    bool is_rule = false;         ///< whether it is a row of one sign: `=====`
    bool is_underlined = false;   ///< by a rule about as long, as titles are
};

/// The first lines of `text` (valid UTF-8), which they view. Any thread.
std::vector<TextLine> opening_lines(std::string_view text);

}  // namespace fundstelle
