#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "common/corpus/opening_lines.hpp"

namespace fundstelle {

/// Of longer lines no more is looked at to choose a title.
inline constexpr std::size_t line_bytes_looked_at = 400;

/// A title has so many words; fewer are one where the text takes them up.
inline constexpr std::size_t least_title_words = 3;

/// What a line with letters is: the higher, the better as a title.
enum class HeadingKind : std::uint8_t {
    address,     ///< or a tag
    furniture,   ///< of a page: credits, navigation, requests for consent
    foreign,     ///< a line of what pages have, and of something else: `Datenschutz in der Schule`
    other,       ///< one word or two that the text does not take up
    passage,     ///< sentences
    unechoed,    ///< a headline that the text does not take up; only before all passages
    short_line,  ///< one word or two, as encyclopedias head their articles with; only before all else
    doubtful,    ///< a headline with as much of page furniture as of what the text speaks of
    headline,
};

/// What `line` is as a title of the text, of which `rest` stands behind it. Any thread.
HeadingKind heading_kind(const TextLine& line, std::string_view rest);

/// How many words of `line` that name something (capitalised and not short) stand in `rest` again. One in
/// capitals counts as it is written elsewhere too. Any thread.
std::size_t words_taken_up(std::string_view line, std::string_view rest);

/// Whether `line` has words of page furniture but is of what sentences of `rest` are on, with as many other
/// words: `Cookies im Browser löschen – so geht es`. Any thread.
bool is_spoken_of(std::string_view line, std::string_view rest);

/// Whether `line` is sentences by all that cleaning knows of pages, whatever words they have. Any thread.
bool is_prose_of_article(std::string_view line);

/// Whether `line` has a letter.
bool holds_letter(std::string_view line);

/// Whether `line` ends in a full stop that is none of an abbreviation: not `Gartenfreunde e. V.`
bool ends_in_full_stop(std::string_view line);

/// Whether `line` is an item of a list: `- `.
bool is_item(std::string_view line);

}  // namespace fundstelle
