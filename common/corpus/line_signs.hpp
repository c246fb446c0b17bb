#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace fundstelle {

/// What one line of a text looks like by itself.
enum class LineKind : std::uint8_t {
    prose,       ///< sentences
    text,        ///< no sentence and no sign of anything else: a heading, an item, a name
    label,       ///< a word of a page's furniture, wherever it stands: `WERBUNG`, `2 Interaktionen`
    weak_label,  ///< one only beside other signs: `Suche`, `Themen`
    section,     ///< what lists of other articles stand below: `Lesen Sie auch`, `MEHR IN NEWS`
    link,        ///< to another article: `Lesen Sie auch: ...`, `... weiterlesen`
    call,        ///< a request to click, subscribe or consent, or a publisher's notice
    credit,      ///< who made a picture, or which agency sent the text
    date,        ///< nothing but when something was published
};

/// Appends `line` (UTF-8) to `out` with a space before, between and behind its words: letters in lower case,
/// ß as ss, every number as `0`, no other signs. ` 0 interaktionen ` of `2 Interaktionen`. Empty when there
/// is no letter and no digit.
void append_normal_form(std::string_view line, std::string& out);

/// What `line` (trimmed, valid UTF-8, not empty) looks like; `normal` is its normal form.
LineKind kind_of_line(std::string_view line, std::string_view normal);

/// Where in a caption `line` (trimmed, valid UTF-8) its credit begins: ` - dpa` of `Ada in Minsk. - dpa`,
/// `(Archivbild)`; the size of the line when it has none.
std::size_t caption_credit(std::string_view line);

/// Whether `line` ends as sentences do, quotes and brackets behind it passed over.
bool ends_sentence(std::string_view line);

}  // namespace fundstelle
