#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "indexer/build.hpp"
#include "indexer/cleaning.hpp"
#include "indexer/update_plan.hpp"

namespace fundstelle {

/// What an update did.
struct UpdateSummary {
    UpdateCounts counts;
    std::uint64_t unchanged = 0;  ///< documents that stayed, those of roots not named among them
    std::uint64_t bytes = 0;      ///< of the files read
    OtherFiles ignored_files;     ///< whose ending is none of the formats
    std::uint64_t left_out = 0;   ///< files and folders, by patterns and ignore files
    std::uint64_t database_bytes = 0;
    CutCounts cut;  ///< of what was written
    WordsUsed words;
    double seconds = 0;
    std::vector<Skipped> skipped;
    std::vector<Skipped> warnings;
    bool published = false;  ///< false when nothing was to be done
};

/// Brings the index to what the roots hold that `options` name, with the words and in the analysis that it
/// carries; publishes nothing when nothing changed. Throws Error, which leaves the index as it was: also
/// where a root is missing or empty or would lose over half of its documents and `options` do not allow
/// that, or ask for another analysis than the index has.
UpdateSummary update_index(const IndexerOptions& options, StopSignal& stop);

/// Removes the documents that `options` name by their ids. Throws Error, which leaves the index as it was:
/// also (kind input) where there is no such document.
UpdateSummary remove_documents(const IndexerOptions& options, StopSignal& stop);

}  // namespace fundstelle
