#pragma once
#include <algorithm>
#include <cstddef>
#include <string_view>

#include "common/holds.hpp"

// What to ask of the words of a normal form (line_form.hpp), ` so written `.
namespace fundstelle {

/// Calls `take` with every word of a normal form until it says no; whether it never did.
template <typename Take>
bool all_words(std::string_view normal, Take&& take) {
    for (std::size_t begin = 1; begin < normal.size();) {
        const std::size_t end = normal.find(' ', begin);
        if (!take(normal.substr(begin, end - begin))) return false;
        begin = end + 1;
    }
    return true;
}

/// The first word of what stands between the spaces at the ends of a normal form.
inline std::string_view first_word(std::string_view phrase) {
    return phrase.substr(0, phrase.find(' '));
}

/// How many words a normal form has.
inline std::size_t count_words(std::string_view normal) {
    return normal.empty() ? 0 : static_cast<std::size_t>(std::count(normal.begin(), normal.end(), ' ')) - 1;
}

/// Whether the words are all in one of two tables, and one of them is in the first.
template <typename Telling, typename Others>
bool consists_of(std::string_view normal, const Telling& telling, const Others& others) {
    bool told = false;
    const bool only = all_words(normal, [&](std::string_view word) {
        if (holds(telling, word)) {
            told = true;
            return true;
        }
        return holds(others, word);
    });
    return only && told;
}

/// Whether a normal form has a number.
inline bool holds_number(std::string_view normal) {
    return normal.find('0') != std::string_view::npos && normal.find(" 0 ") != std::string_view::npos;
}

/// Whether `part` stands in `text`.
inline bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

}  // namespace fundstelle
