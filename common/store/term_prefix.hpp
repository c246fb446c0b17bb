#pragma once
#include <string_view>

#include "common/query/query.hpp"
#include "common/text/term.hpp"

namespace fundstelle {

/// The prefix (schema.hpp) under which the index has terms of that kind in that field. Any thread.
std::string_view term_prefix(QueryField field, TermKind kind);

}  // namespace fundstelle
