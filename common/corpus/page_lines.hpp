#pragma once
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "common/corpus/article.hpp"
#include "common/corpus/boilerplate_model.hpp"
#include "common/corpus/cut.hpp"
#include "common/corpus/line_signs.hpp"

namespace fundstelle {

/// A line of a text that is not empty.
struct PageLine {
    ByteRange source;  ///< without white space at its ends
    LineKind kind = LineKind::text;
    std::size_t words = 0;
    bool begins_block = false;  ///< whether a blank line or nothing stands before it
    bool is_heading = false;    ///< of Markdown
    bool is_item = false;       ///< of a list, or a row of a table
    bool is_title = false;      ///< whether the title stands in it
    bool recurs = false;        ///< whether many documents have it
    std::optional<CutReason> cut{};
};

/// The lines of a text.
struct Page {
    std::vector<PageLine> lines;
    bool is_wrapped = false;      ///< whether its lines are broken to a width
    bool is_short_lined = false;  ///< whether none is long and several stand together, as in verses and plays

    /// Whether the line stands alone between blank lines.
    bool is_block(std::size_t line) const;
    /// Whether the line stands together with others in a text of short lines.
    bool is_verse(std::size_t line) const { return is_short_lined && !is_block(line); }
    /// Whether lines of the block of this one end in a comma, or the last of several as sentences do: links
    /// do not. `text` is that of the article.
    bool is_in_verses(std::string_view text, std::size_t line) const;
    /// The first line behind that of this number that begins a block; how many lines there are when none
    /// does.
    std::size_t next_block(std::size_t line) const;
    /// Whether the line is neither prose nor cut, and nothing shows that its author set it.
    bool is_plain(std::size_t line) const;
    /// Marks the line as cut, unless it already is or holds the title.
    void cut(std::size_t line, CutReason reason);
};

/// The lines of the text of `article`, those told to recur that `model` holds.
Page read_page(const Article& article, const BoilerplateModel& model);

}  // namespace fundstelle
