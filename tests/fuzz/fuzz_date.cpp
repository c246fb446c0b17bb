#include "common/corpus/date.hpp"
#include "common/text/utf8.hpp"
#include "tests/fuzz/invariant.hpp"
#include "tests/fuzz/targets.hpp"

namespace {

using namespace fundstelle;

void require_sound_date(const std::optional<Date>& date) {
    if (!date) return;
    require(date->year >= 0 && date->year <= 9999, "a year has four digits");
    require(date->month >= 0 && date->month <= 12, "a month is one of twelve");
    require(date->day >= 0 && (date->day == 0 || date->month > 0), "a day belongs to a month");
    if (date->day > 0) {
        const unsigned days =
            days_of_month(static_cast<unsigned>(date->year), static_cast<unsigned>(date->month));
        require(static_cast<unsigned>(date->day) <= days, "a day is one of its month");
    }
    require(parse_date(to_iso(*date)) == date, "a date in ISO 8601 is read as itself");
}

}  // namespace

void fundstelle::fuzz_date(std::string_view input) {
    const std::string text = valid_utf8(input);
    require_sound_date(parse_date(text));
    require_sound_date(parse_date_of_year(text, 2022));
    require_sound_date(parse_day_at(text, 2022));
}
