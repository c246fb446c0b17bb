#pragma once
#include <string>

#include "common/store/index_info.hpp"
#include "indexer/options.hpp"

namespace fundstelle {

/// What `--info` prints.
std::string info_text(const IndexInfo& info, InfoFormat format);

/// `--info`: prints what the index holds; the exit code. Throws Error.
int run_info(const IndexerOptions& options);

/// `--check`: prints whether the index is whole, or what is wrong with it and what to do; the exit code.
/// Throws Error.
int run_check(const IndexerOptions& options);

}  // namespace fundstelle
