#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/corpus/cut.hpp"
#include "common/corpus/left_out_part.hpp"
#include "common/fields.hpp"
#include "common/text/byte_range.hpp"

namespace fundstelle {

enum class TitleKind : std::uint8_t {
    heading,  ///< what its author put above the text
    label,    ///< the beginning of the text, shown for want of a heading
};

/// One document of a corpus as it was read: all texts valid UTF-8, fields empty when not known.
struct Article {
    std::string id;     ///< given by the document, else its path relative to the root named in the run
    std::string title;  ///< one line
    std::string text;   ///< the whole text, a plain text's title line included
    TitleKind title_kind = TitleKind::heading;
    ByteRange title_in_text = {};  ///< where `text` holds the title; empty when it stands apart
    std::string date;    ///< ISO 8601 (`2022-12-19`, `2022-12`) when `parse_date` reads it, else as given
    std::string source;  ///< who published it
    std::string url;
    std::string author;
    std::string language;     ///< a primary subtag of BCP 47, `de`
    std::string place;        ///< where it was written, as its dateline says: `Minsk`
    std::vector<Cut> cuts{};  ///< of `text`, ascending, apart from each other; none within the title
    /// Where lines of `text` begin that the page it was read from marks as headings, ascending; told to what
    /// cleans it, and kept in no index.
    std::vector<std::size_t> headings{};
    std::vector<LeftOutPart> left_out{};  ///< of its page, where it was asked for; kept in no index
};

/// Something that did not become an article: where it stands and why, both UTF-8 or file name bytes.
struct Skipped {
    std::string place;
    std::string reason;
};

/// Gives `article` what `members` say of it: id, title, date, source, url, author, language, place, under the
/// first of their names that says something (`member_names`). Values are trimmed, put on one line, and cut to
/// `field_bytes`, but for the id. A list or an object counts where it says one thing, of an author and a
/// source also the names in it, joined by `, `. Returns notes on what could not be taken, each naming the
/// field and what it is. A time in seconds or milliseconds since 1970 is its day, a date that cannot be read
/// is taken only where there is no other, and noted; a language becomes its primary subtag, or is left out.
std::vector<std::string> assign_fields(const Members& members, std::size_t field_bytes, Article& article);

/// `text` with every run of white space as one space and none at its ends.
std::string on_one_line(std::string_view text);

}  // namespace fundstelle
