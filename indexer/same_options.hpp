#pragma once
#include "common/store/index_reader.hpp"
#include "indexer/options.hpp"

namespace fundstelle {

/// Throws Error (kind index), saying what to do, when `index` was made by another analysis than this
/// program's or by other steps or words than `options` name, or they keep boilerplate or leave stories out
/// and it does not. What they do not name is as the index has it.
void require_same_options(const IndexerOptions& options, const IndexReader& index);

}  // namespace fundstelle
