#pragma once
#include "searcher/options.hpp"
#include "searcher/session.hpp"

namespace fundstelle {

/// Answers what is typed on the terminal until there is no more; the exit code.
int search_interactively(Session& session, const SearcherOptions& options);

}  // namespace fundstelle
