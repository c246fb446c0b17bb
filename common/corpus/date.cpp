#include "common/corpus/date.hpp"

#include <array>
#include <cstdio>

#include "common/corpus/date_reader.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

/// Longer texts are no dates.
constexpr std::size_t longest_date = 64;

/// Years of two digits are those from 1970 on: before there was no saving on them in files.
constexpr int first_short_year = 70;

/// Years before have fewer digits, and nobody writes them between slashes.
constexpr int least_long_year = 1000;

bool exists(const Date& date) {
    if (date.year < 1 || date.month < 0 || date.month > 12 || date.day < 0) return false;
    if (date.month == 0) return date.day == 0;
    return date.day <= static_cast<int>(days_of_month(static_cast<unsigned>(date.year),
                                                      static_cast<unsigned>(date.month)));
}

/// `text` with every kind of white space as a space: no-break spaces stand between the parts of a date.
std::string with_plain_spaces(std::string_view text) {
    std::string plain;
    for (std::size_t offset = 0; offset < text.size();) {
        const std::size_t start = offset;
        if (is_space(next_code_point(text, offset))) {
            plain += ' ';
        } else {
            plain.append(text, start, offset - start);
        }
    }
    return plain;
}

std::optional<Date> parse_iso(DateReader reader) {
    const auto year = reader.number(4, 4);
    if (!year) return std::nullopt;
    Date date{*year, 0, 0};
    if (reader.skip("-")) {
        const auto month = reader.number(2, 2);
        if (!month || *month == 0) return std::nullopt;
        date.month = *month;
        if (reader.skip("-")) {
            const auto day = reader.number(2, 2);
            if (!day || *day == 0) return std::nullopt;
            date.day = *day;
        }
    }
    const auto hour = reader.hour_of_world_time();
    if (date.day != 0 ? !reader.ends_or_time_follows() : !reader.ends()) return std::nullopt;
    return hour && exists(date) ? day_in_german_time(date, *hour) : date;
}

/// `20221219`, also with its time as news agencies send it: `20221219T103000Z`.
std::optional<Date> parse_compact(DateReader reader) {
    const auto number = reader.number(8, 8);
    const auto hour = reader.hour_of_world_time();
    if (!number || !(reader.ends() || (reader.skip("T") && reader.number(6, 6)))) return std::nullopt;
    const Date date{*number / 10000, *number / 100 % 100, *number % 100};
    if (date.month == 0 || date.day == 0) return std::nullopt;
    return hour && exists(date) ? day_in_german_time(date, *hour) : date;
}

/// `2022/12/19`, `19-12-2022`, `19/12/2022`, the day before the month as everywhere in Europe.
std::optional<Date> parse_export(DateReader reader) {
    const auto first = reader.number(1, 4);
    const std::string_view sign = reader.skip("/") ? "/" : "-";
    if (!first || (sign == "-" && !reader.skip(sign))) return std::nullopt;
    const auto month = reader.number(1, 2);
    if (!month || !reader.skip(sign)) return std::nullopt;
    const auto last = reader.number(1, 4);
    if (!last || *month == 0) return std::nullopt;
    const bool year_first = *first >= least_long_year;
    if (year_first == (*last >= least_long_year) || (year_first && sign == "-")) return std::nullopt;
    const Date date = year_first ? Date{*first, *month, *last} : Date{*last, *month, *first};
    return date.day != 0 && reader.ends_or_time_follows() ? std::optional(date) : std::nullopt;
}

/// `Mon Dec 19 10:00:00 +0000 2022`, as programs in C and Twitter write a time, which knows its zone or not.
std::optional<Date> parse_program_time(DateReader reader) {
    const auto weekday = reader.weekday();
    const auto month = weekday ? reader.month_name() : std::nullopt;
    const auto day = month ? reader.number(1, 2) : std::nullopt;
    if (!day || *day == 0 || !reader.skip(" ") || !reader.number(2, 2) || !reader.skip(":") ||
        !reader.number(2, 2) || !reader.skip(":") || !reader.number(2, 2) || !reader.skip(" "))
        return std::nullopt;
    if (reader.skip("+") || reader.skip("-")) {
        if (!reader.number(4, 4) || !reader.skip(" ")) return std::nullopt;
    } else {
        for (const std::string_view zone : {"UTC ", "GMT ", "CET ", "CEST ", "MEZ ", "MESZ "})
            reader.skip(zone);
    }
    const auto year = reader.number(4, 4);
    return year && reader.ends() ? std::optional(Date{*year, *month, *day}) : std::nullopt;
}

/// A weekday before a date: `Montag, `, `Mo. `, `Mon, `.
std::optional<unsigned> take_weekday(DateReader& reader) {
    const auto weekday = reader.weekday();
    if (!weekday) return std::nullopt;
    reader.skip(",");
    reader.skip_spaces();
    for (const std::string_view joint : {"den ", "dem ", "der "}) reader.skip(joint);
    return weekday;
}

/// The day and month of a date that goes on with its year, or ends without one: `19.12.`, `19. Dezember `.
/// A month alone has the day 0.
std::optional<Date> take_day_and_month(DateReader& reader) {
    Date date;
    const auto first = reader.number(1, 2);
    const bool stop = first && reader.skip(".");
    if (first) {
        date.day = *first;
        reader.skip_spaces();
    }
    if (const auto named = reader.month_name()) {
        date.month = *named;
        return first && *first == 0 ? std::nullopt : std::optional(date);
    }
    if (!stop) return std::nullopt;
    if (const auto numeral = reader.roman_month()) {
        date.month = *numeral;
        reader.skip(".");
        reader.skip_spaces();
        return date.day == 0 ? std::nullopt : std::optional(date);
    }
    const auto second = reader.number(1, 2);
    if (second && reader.skip(".")) {
        date.month = *second;
        reader.skip_spaces();
        return date.day == 0 || date.month == 0 ? std::nullopt : std::optional(date);
    }
    if (second) return std::nullopt;
    date = {0, *first, 0};  // 12.2022
    return date.month == 0 ? std::nullopt : std::optional(date);
}

/// Words that say about when in a month something was: `Ende Feber 2022`.
bool take_part_of_month(DateReader& reader) {
    bool taken = false;
    for (const std::string_view word : {"im ", "Anfang ", "Mitte ", "Ende "})
        taken = reader.skip(word) || taken;
    return taken;
}

std::optional<Date> parse_german(DateReader reader) {
    const bool with_weekday = take_weekday(reader).has_value();
    const bool about = !with_weekday && take_part_of_month(reader);
    auto date = take_day_and_month(reader);
    if (!date || (about && date->day != 0)) return std::nullopt;
    if (const auto year = reader.number(4, 4)) {
        date->year = *year;
    } else {
        for (const std::string_view apostrophe : {"'", "’"}) reader.skip(apostrophe);
        const auto short_year = date->day == 0 ? std::nullopt : reader.number(2, 2);
        if (!short_year) return std::nullopt;
        date->year = *short_year + (*short_year < first_short_year ? 2000 : 1900);
    }
    if (with_weekday && date->day == 0) return std::nullopt;
    return reader.ends_or_spoken_time_follows() ? date : std::nullopt;
}

/// 1 for Monday to 7 for Sunday: by the days since the first of March of the year 0, a Wednesday.
unsigned weekday_of(const Date& date) {
    const int year = date.month < 3 ? date.year - 1 : date.year;
    const int months = (date.month + 9) % 12;
    const int days = 365 * year + year / 4 - year / 100 + year / 400 + (153 * months + 2) / 5 + date.day - 1;
    return static_cast<unsigned>((days + 2) % 7) + 1;
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
    text = trim(text);
    if (text.size() > longest_date) return std::nullopt;
    const std::string plain = with_plain_spaces(text);
    const DateReader reader(plain);
    for (const auto& date : {parse_iso(reader), parse_compact(reader), parse_export(reader),
                             parse_german(reader), parse_program_time(reader)}) {
        if (date && exists(*date)) return date;
    }
    return std::nullopt;
}

std::optional<Date> parse_date_of_year(std::string_view text, int year) {
    text = trim(text);
    if (text.size() > longest_date) return std::nullopt;
    const std::string plain = with_plain_spaces(text);
    DateReader reader(plain);
    const auto weekday = take_weekday(reader);
    const bool open = reader.skip("(");
    auto date = take_day_and_month(reader);
    if (!date || date->day == 0 || open != reader.skip(")")) return std::nullopt;
    date->year = year;
    if (!reader.ends_or_spoken_time_follows() || !exists(*date)) return std::nullopt;
    if (weekday && *weekday != weekday_of(*date)) return std::nullopt;
    return date;
}

std::optional<Date> parse_day_at(std::string_view text, int year) {
    const std::string plain = with_plain_spaces(text);
    DateReader reader(plain);
    const auto weekday = take_weekday(reader);
    const bool opened = reader.skip("(");
    auto date = weekday || !opened ? take_day_and_month(reader) : std::nullopt;
    if (!date || date->day == 0) return std::nullopt;
    const auto agrees = [&] { return exists(*date) && (!weekday || *weekday == weekday_of(*date)); };
    if (const auto told = reader.number(4, 4)) {
        date->year = *told;
        return agrees() ? date : std::nullopt;
    }
    constexpr int years_tried = 7;  // a day has each weekday at least once in so many, but for leap days
    if (!weekday || year == 0) return std::nullopt;
    for (date->year = year; date->year < year + years_tried; ++date->year) {
        if (agrees()) return date;
    }
    return std::nullopt;
}

Date next_day(const Date& day) {
    const auto days = days_of_month(static_cast<unsigned>(day.year), static_cast<unsigned>(day.month));
    if (day.day < static_cast<int>(days)) return {day.year, day.month, day.day + 1};
    return day.month < 12 ? Date{day.year, day.month + 1, 1} : Date{day.year + 1, 1, 1};
}

Date day_in_german_time(const Date& day, int hour) {
    constexpr int march = 3;
    constexpr int october = 10;
    constexpr int hours = 24;
    // Clocks are changed on the last Sundays of March and October.
    const auto last_sunday = [&](int month) {
        const int days =
            static_cast<int>(days_of_month(static_cast<unsigned>(day.year), static_cast<unsigned>(month)));
        return days - static_cast<int>(weekday_of({day.year, month, days}) % 7);
    };
    const bool summer = (day.month > march && day.month < october) ||
                        (day.month == march && day.day >= last_sunday(march)) ||
                        (day.month == october && day.day < last_sunday(october));
    return hour + (summer ? 2 : 1) >= hours ? next_day(day) : day;
}

unsigned days_of_month(unsigned year, unsigned month) {
    static constexpr std::array<unsigned, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return days.at(month - 1) + (month == 2 && leap ? 1 : 0);
}

std::string to_iso(const Date& date) {
    std::array<char, 32> buffer{};
    if (date.day != 0) {
        std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02d", date.year, date.month, date.day);
    } else if (date.month != 0) {
        std::snprintf(buffer.data(), buffer.size(), "%04d-%02d", date.year, date.month);
    } else {
        std::snprintf(buffer.data(), buffer.size(), "%04d", date.year);
    }
    return buffer.data();
}

}  // namespace fundstelle
