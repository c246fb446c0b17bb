#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "common/corpus/article.hpp"
#include "indexer/options.hpp"
#include "indexer/stop_signal.hpp"

namespace fundstelle {

/// What a build did.
struct BuildSummary {
    std::uint64_t documents = 0;
    std::uint64_t bytes = 0;          ///< of the files read
    std::uint64_t ignored_files = 0;  ///< whose ending is none of the formats
    std::uint64_t database_bytes = 0;
    std::uint64_t words = 0;   ///< that compounds are split by
    std::string words_origin;  ///< where these come from
    double seconds = 0;
    std::vector<Skipped> skipped;
    std::vector<Skipped> warnings;
    bool published = false;
};

/// Builds the index that `options` ask for and publishes it, unless no document was found. Throws Error.
BuildSummary build_index(const IndexerOptions& options, StopSignal& stop);

}  // namespace fundstelle
