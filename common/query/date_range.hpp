#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "common/query/query.hpp"

namespace fundstelle {

/// Reads a whole text as a day, a month, a year (all that parse_date reads, and `Dezember-2022`) or a range
/// of two of them, of which one may be missing: `2022-12..2023-01`, `..2023`, `19.12.2022..`. A comma or
/// semicolon may stand behind it. The range is that of their first and last day; `first` is greater than
/// `last` where it was typed so. Nothing when it is none.
std::optional<DateRange> parse_date_range(std::string_view text);

/// A day, 20221219, in ISO 8601: `2022-12-19`.
std::string iso_day(std::uint32_t day);

}  // namespace fundstelle
