#pragma once
#include "common/text/analyzer.hpp"
#include "indexer/options.hpp"

namespace fundstelle {

/// Throws Error (kind index), saying what to do, when the index, whose analysis is `settings`, was made by
/// another analysis than this program's or by other steps or words than `options` name. What they do not name
/// is as the index has it.
void require_same_analysis(const IndexerOptions& options, const AnalysisSettings& settings);

}  // namespace fundstelle
