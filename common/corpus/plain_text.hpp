#pragma once
#include <string_view>

#include "common/corpus/article.hpp"

namespace fundstelle {

/// Gives `article`, whose text is `text`, the first meaningful line of it as title:
/// among the first lines one of three words or more that names something the text goes on to speak of;
/// addresses, picture credits, bylines and the labels of a page's furniture do not, nor do requests for
/// consent, rows of lists, and sentences only where no headline stands among them. A line that opens a text
/// alone, before its first sentence, needs nobody to take it up. Texts too short to tell give their first
/// line with a letter that is none of these. What a letter or a mail states as its subject is its title
/// (`Betreff: ...`), as is what its form alone tells (see `title_by_form`), and a dateline with a day is no
/// part of one. At most `bytes` bytes long and on one line;
/// empty only when no line holds a letter. A line longer than headings are is cut and becomes a label.
void assign_title(std::string_view text, std::size_t bytes, Article& article);

/// Fills `article` from a plain text file's content, valid UTF-8: title, text, the date of a leading
/// `date 2022-12` as some exports write it before the title, and what its lines say of it (see
/// `take_credits`).
void read_plain_text(std::string_view content, std::size_t field_bytes, Article& article);

}  // namespace fundstelle
