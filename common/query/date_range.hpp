#pragma once
#include <optional>
#include <string_view>

#include "common/query/query.hpp"

namespace fundstelle {

/// Reads a whole text as a day, a month, a year (all that parse_date reads, and `Dezember-2022`) or a range
/// of two of them, of which one may be missing: `2022-12..2023-01`, `..2023`, `19.12.2022..`. The range is
/// that of their first and last day; `first` is greater than `last` where it was typed so. Nothing when it is
/// none.
std::optional<DateRange> parse_date_range(std::string_view text);

}  // namespace fundstelle
