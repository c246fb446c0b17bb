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

/// Reads a whole text as a date: ISO 8601 (`2022`, `2022-12`, `2022-12-19`),
/// `20221219`, `19.12.2022`, `12.2022`, `19. Dezember 2022`, `Dezember 2022`, Austrian Jänner and Feber
/// included. Nothing when it is none, or names a day that does not exist.
std::optional<Date> parse_date(std::string_view text);

/// How many days a month (1 to 12) of a year has.
unsigned days_of_month(unsigned year, unsigned month);

/// The date in ISO 8601 at its own precision; sorts as text.
std::string to_iso(const Date& date);

}  // namespace fundstelle
