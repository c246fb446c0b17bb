#pragma once
#include "common/corpus/file_list.hpp"
#include "indexer/options.hpp"

namespace fundstelle {

/// What is to be read of the paths of `options`. Reads standard input when it is one of them, which can be
/// done once in a run, while the corpus may be read more often. Throws as StandardInput does.
Intake intake_of(const IndexerOptions& options);

}  // namespace fundstelle
