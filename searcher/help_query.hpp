#pragma once
#include <string>

namespace fundstelle {

/// What `searcher --help-query` prints: the language of queries (common/query/README.md), as typed in a
/// shell.
std::string query_help();

}  // namespace fundstelle
