#include "common/corpus/story_date.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "common/corpus/date.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t text_bytes = 2000;  // in which a day with its weekday is looked for
constexpr std::size_t longest_date = 48;  // bytes
constexpr int first_year = 1950;
constexpr int last_year = 2099;
constexpr std::size_t year_digits = 4;

bool is_digit_at(std::string_view text, std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

/// The last year that `text` speaks of; 0 when it speaks of none.
int latest_year(std::string_view text) {
    int latest = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        int number = 0;
        for (; is_digit_at(text, at); ++at) number = (number * 10 + (text[at] - '0')) % 100'000;
        if (at - begin == year_digits && number >= first_year && number <= last_year)
            latest = std::max(latest, number);
        if (at == begin) ++at;
    }
    return latest;
}

/// The first day that `text` names with its weekday; one without a year is of `known_year`, unless that is 0.
std::optional<Date> day_with_weekday(std::string_view text, int known_year) {
    constexpr std::array weekdays = {"Montag"sv,  "Dienstag"sv, "Mittwoch"sv,  "Donnerstag"sv,
                                     "Freitag"sv, "Samstag"sv,  "Sonnabend"sv, "Sonntag"sv};
    std::optional<Date> first;
    int year = known_year;
    std::size_t before = text.size();
    for (const std::string_view weekday : weekdays) {
        for (std::size_t at = text.find(weekday); at < before; at = text.find(weekday, at + 1)) {
            const std::string_view part = cut_utf8(text.substr(at), longest_date);
            // Most weekdays stand without a date.
            if (part.find_first_of("0123456789") == std::string_view::npos) continue;
            if (year == 0) year = latest_year(text);
            const auto date = parse_day_at(part, year);
            if (!date) continue;
            first = date;
            before = at;
        }
    }
    return first;
}

std::string interval_from(const Date& day) {
    return to_iso(day) + '/' + to_iso(next_day(day));
}

}  // namespace

std::string story_date(const Article& article) {
    const auto known = parse_date(article.date);
    if (known && known->day != 0) return article.date;
    const std::string_view beginning = cut_utf8(article.text, text_bytes);
    const std::string text = text_without(beginning, article.cuts);
    const auto day = day_with_weekday(text, known ? known->year : 0);
    const bool agrees =
        day && (!known || (known->year == day->year && (known->month == 0 || known->month == day->month)));
    return agrees ? interval_from(*day) : article.date;
}

}  // namespace fundstelle
