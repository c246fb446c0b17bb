#pragma once
#include <cstdint>
#include <string_view>

namespace fundstelle {

/// What a line of nothing but a date or a time is.
enum class DateLine : std::uint8_t {
    none,
    stamp,  ///< when something was published: `Stand: 12.03.2021`, `12.03.2021, 14:07`
    bare,   ///< that, the heading of an entry of a diary or the hour of a concert: `12. Mai 1945`, `17:05`
};

/// Which of these `line` (trimmed) is; `normal` is its normal form. The dates of a life and days from one to
/// another are none.
DateLine kind_of_date(std::string_view line, std::string_view normal);

}  // namespace fundstelle
