#pragma once
#include "searcher/options.hpp"

namespace fundstelle {

/// Prints what becomes of each word of the text in `options.analyze`; the exit code. Throws Error when the
/// index or the file of synonyms cannot be used.
int analyze(const SearcherOptions& options);

}  // namespace fundstelle
