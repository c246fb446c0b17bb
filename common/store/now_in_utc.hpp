#pragma once
#include <string>

namespace fundstelle {

/// The time as ISO 8601 in UTC: `2022-12-19T08:30:00Z`.
std::string now_in_utc();

}  // namespace fundstelle
