#pragma once
#include <string>

#include "common/query/query.hpp"

namespace fundstelle {

/// How a query was read, on one line in the language of queries: `Putin UND Minsk -Fußball
/// datum:2022-12-01..2022-12-31`. Parts of compounds, synonyms and whatever else was added to it are left
/// out; read as a query it means the same. Not for a terminal as it is: words stand as they were typed.
std::string reading_of(const Query& query);

}  // namespace fundstelle
