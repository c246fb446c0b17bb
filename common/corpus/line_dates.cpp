#include "common/corpus/line_dates.hpp"

#include <algorithm>
#include <array>

#include "common/corpus/date_words.hpp"
#include "common/corpus/line_words.hpp"
#include "common/corpus/litter_phrases.hpp"

namespace fundstelle {
namespace {

constexpr std::string_view digits = "0123456789";

bool is_digit(char sign) {
    return digits.find(sign) != std::string_view::npos;
}

/// Whether a line tells of a birth, a death, or days from one to another: `† 12. Mai 1945`, `12.–14. Mai`.
bool is_span(std::string_view line) {
    constexpr std::string_view dash = "–";
    if (line.starts_with('*') || contains(line, "†")) return true;
    for (const std::string_view sign : {dash, std::string_view("-")}) {
        for (std::size_t at = line.find(sign); at != std::string_view::npos; at = line.find(sign, at + 1)) {
            const std::size_t behind = at + sign.size();
            if (at == 0 || behind == line.size() || !is_digit(line[behind])) continue;
            if (line[at - 1] == '.' || (sign == dash && is_digit(line[at - 1]))) return true;
        }
    }
    return false;
}

/// The minutes behind the hour of a line, ` 19.30 Uhr`, `14:05`; -1 when it says none.
int minutes_in(std::string_view line) {
    constexpr int none = -1;
    const std::size_t hour_word = line.find(" Uhr");
    std::size_t end = hour_word;
    if (end == std::string_view::npos) {
        const std::size_t colon = line.rfind(':');
        if (colon == std::string_view::npos || colon + 3 > line.size()) return none;
        end = colon + 3;
    }
    if (end < 3 || !is_digit(line[end - 1])) return none;
    const char sign = line[end - 3];
    if ((sign != '.' && sign != ':') || !is_digit(line[end - 2])) return hour_word == end ? 0 : none;
    return (line[end - 2] - '0') * 10 + (line[end - 1] - '0');
}

bool names_weekday(std::string_view normal) {
    constexpr std::array<std::string_view, 15> weekdays = {
        "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag",
        "mo",     "di",       "mi",       "do",         "fr",      "sa",      "so"};
    return !all_words(normal, [&](std::string_view word) { return !holds(weekdays, word); });
}

/// Whether a line says that it tells when a page appeared: `Stand`, `aktualisiert`, `vor 2 Stunden`.
bool is_labelled(std::string_view normal) {
    constexpr std::array<std::string_view, 8> labels = {
        "stand", "aktualisiert", "veröffentlicht", "erstellt", "publiziert", "zuletzt", "geändert", "vom"};
    return !all_words(normal, [&](std::string_view word) {
        return !holds(labels, word) && !holds(litter::page_date_words, word);
    });
}

}  // namespace

DateLine kind_of_date(std::string_view line, std::string_view normal) {
    if (!holds_number(normal) || line.starts_with(':')) return DateLine::none;
    if (!all_words(normal, [](std::string_view word) {
            return word == "0" || holds(date_words, word) || holds(litter::page_date_words, word);
        }))
        return DateLine::none;
    const bool in_words = !all_words(normal, [](std::string_view word) { return word == "0"; });
    const auto dots = std::count(line.begin(), line.end(), '.');
    const bool told = in_words || (dots == 2 && count_words(normal) >= 3) || contains(line, ":");
    if (!told || is_span(line)) return DateLine::none;
    if (is_labelled(normal)) return DateLine::stamp;
    const int minutes = minutes_in(line);
    constexpr std::size_t words_of_date_and_time = 4;
    if (minutes < 0 || count_words(normal) < words_of_date_and_time) return DateLine::bare;
    // Pages are seldom published on the quarter of an hour, concerts begin there.
    constexpr int quarter = 15;
    return names_weekday(normal) && minutes % quarter == 0 ? DateLine::bare : DateLine::stamp;
}

}  // namespace fundstelle
