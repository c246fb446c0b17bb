#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace fundstelle {

/// What one line of a text looks like by itself.
enum class LineKind : std::uint8_t {
    prose,             ///< sentences
    text,              ///< no sentence and no sign of anything else: a heading, an item, a name
    label,             ///< a word of a page's furniture, wherever it stands: `WERBUNG`, `2 Interaktionen`
    weak_label,        ///< one only beside other signs: `Suche`, `Themen`
    section,           ///< what lists of other articles stand below: `Lesen Sie auch`, `MEHR IN NEWS`
    doubtful_section,  ///< the same, or a heading: `Im Trend`, `Mehr aus dem Rathaus`
    link,              ///< to another article: `Lesen Sie auch: ...`, `... weiterlesen`
    call,              ///< a request to click, subscribe or consent, or a publisher's notice
    credit,            ///< who made a picture, or which agency sent the text
    date,              ///< nothing but when something was published
    bare_date,         ///< the same, or the heading of an entry of a diary, or the hour of a concert
    sign_off,          ///< initials between parentheses, behind a text
    request,           ///< to readers of a page, unless the article speaks to its readers throughout
    composed,          ///< of words of a page's furniture: that, unless the article speaks of it
};

/// Calls `take` with each word of a normal form that tells of a page's furniture.
void for_each_furniture_word(std::string_view normal, const std::function<void(std::string_view)>& take);

/// What `line` (trimmed, valid UTF-8, not empty) looks like; `normal` is its normal form.
LineKind kind_of_line(std::string_view line, std::string_view normal);

}  // namespace fundstelle
