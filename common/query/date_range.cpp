#include "common/query/date_range.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <string>

#include "common/corpus/date.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

constexpr std::string_view dots = "..";
constexpr std::string_view ellipsis = "…";

constexpr std::size_t digits_of_year = 4;

std::uint32_t number_of(unsigned year, unsigned month, unsigned day) {
    return (year * 100 + month) * 100 + day;
}

/// All days of a date.
std::optional<DateRange> days_of(std::string_view text) {
    auto date = parse_date(text);
    if (!date) {
        // 12/2022, 2022/12: where a date is asked for it can be nothing else, as the number of an issue can.
        std::string dotted(text);
        const bool year_first = dotted.find('/') == digits_of_year;
        std::replace(dotted.begin(), dotted.end(), '/', year_first ? '-' : '.');
        date = parse_date(dotted);
    }
    if (!date) {
        std::string spaced(text);  // Dezember-2022
        std::replace_if(
            spaced.begin(), spaced.end(), [](char letter) { return letter == '-' || letter == '_'; }, ' ');
        date = parse_date(spaced);
    }
    if (!date) return std::nullopt;
    const auto year = static_cast<unsigned>(date->year);
    const auto month = static_cast<unsigned>(date->month);
    const auto day = static_cast<unsigned>(date->day);
    if (month == 0) return DateRange{number_of(year, 1, 1), number_of(year, 12, 31)};
    if (day == 0)
        return DateRange{number_of(year, month, 1), number_of(year, month, days_of_month(year, month))};
    return DateRange{number_of(year, month, day), number_of(year, month, day)};
}

}  // namespace

std::optional<DateRange> parse_date_range(std::string_view text) {
    text = trim(text);
    while (text.ends_with(',') || text.ends_with(';')) text.remove_suffix(1);
    std::size_t separator = text.find(dots);
    std::size_t width = dots.size();
    if (separator == std::string_view::npos) {
        separator = text.find(ellipsis);
        width = ellipsis.size();
    }
    if (separator == std::string_view::npos) return days_of(text);
    const std::string_view from = trim(text.substr(0, separator));
    const std::string_view to = trim(text.substr(separator + width));
    const auto first = days_of(from);
    const auto last = days_of(to);
    if ((!first && !from.empty()) || (!last && !to.empty()) || (!first && !last)) return std::nullopt;
    DateRange range;
    if (first) range.first = first->first;
    if (last) range.last = last->last;
    if (range.first > range.last) return DateRange{first->last, last->first};
    return range;
}

std::string iso_day(std::uint32_t day) {
    std::array<char, 16> digits{};
    std::snprintf(digits.data(), digits.size(), "%04u-%02u-%02u", static_cast<unsigned>(day / 10'000),
                  static_cast<unsigned>(day / 100 % 100), static_cast<unsigned>(day % 100));
    return digits.data();
}

}  // namespace fundstelle
