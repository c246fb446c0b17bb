#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace fundstelle {

/// A day, a month or a year of the Gregorian calendar; month and day are 0 where they are not known.
struct Date {
    int year = 0;
    int month = 0;
    int day = 0;

    friend bool operator==(const Date&, const Date&) = default;
};

/// Reads a whole text as a date: ISO 8601 (`2022`, `2022-12`, `2022-12-19`, `2022-12-19T10:30:00Z`),
/// `20221219`, `20221219T103000Z`, `2022/12/19`, `19/12/2022`, `19-12-2022`, `19.12.2022`, `19.12.22` (from
/// 1970 on), `12.2022`, `19. Dezember 2022`, `19.XII.2022`, `Dez. 2022`, `Ende Dezember 2022`, Austrian
/// Jänner and Feber included, a weekday before it and a time behind it (`Montag, 19. Dezember 2022, 10:30
/// Uhr`), and as in headers of mail (`Mon, 19 Dec 2022 10:30:00 +0100`). A time of the world
/// (`2022-12-19T23:30:00Z`) tells the day it was in Germany. Nothing when it is none, or names a day that
/// does not exist.
std::optional<Date> parse_date(std::string_view text);

/// Reads a whole text as a date of `year` that leaves its year out: `Montag (19. Dezember)`, `19.12.`, `Mo.,
/// 19. Dez., 10:30 Uhr`. Nothing when it is none, or that day of that year has another weekday.
std::optional<Date> parse_date_of_year(std::string_view text, int year);

/// Reads the day that `text` begins with: `19. Dezember 2022`, `Montag (19.12.2022)`, `Montag, dem 19.
/// Dezember`. One with its weekday may leave the year out: it is then the first from `year` on in which the
/// day has that weekday, of seven. Nothing when there is none, or it has another weekday.
std::optional<Date> parse_day_at(std::string_view text, int year);

/// The day behind `day`, which has one.
Date next_day(const Date& day);

/// The day it was in Germany, Austria and Switzerland in that hour, 0 to 23, of `day` by the world's time.
Date day_in_german_time(const Date& day, int hour);

/// How many days a month (1 to 12) of a year has.
unsigned days_of_month(unsigned year, unsigned month);

/// The date in ISO 8601 at its own precision; sorts as text.
std::string to_iso(const Date& date);

}  // namespace fundstelle
