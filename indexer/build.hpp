#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "common/corpus/article.hpp"
#include "common/corpus/file_kind.hpp"
#include "common/text/analyzer.hpp"
#include "common/text/steps_taken.hpp"
#include "indexer/cleaning.hpp"
#include "indexer/options.hpp"
#include "indexer/stop_signal.hpp"

namespace fundstelle {

/// The words that compounds are split by.
struct WordsUsed {
    std::uint64_t count = 0;
    std::string origin;  ///< where they come from

    bool operator==(const WordsUsed&) const = default;
};

/// The words of an analysis.
WordsUsed words_of(const AnalysisSettings& settings);

/// What a build did.
struct BuildSummary {
    std::uint64_t documents = 0;
    std::uint64_t bytes = 0;     ///< of the files read, or of the texts of the former index
    OtherFiles ignored_files;    ///< whose ending is none of the formats
    std::uint64_t left_out = 0;  ///< files and folders, by patterns and ignore files
    std::uint64_t database_bytes = 0;
    CutCounts cut;
    WordsUsed words;
    AnalysisSteps steps;
    /// Why Xapian's own functions wrote the index though they were not to; empty when they did not.
    std::string fault_of_bulk_writing;
    std::optional<WordsUsed> former_words;  ///< of the index that was analysed anew
    double seconds = 0;                     ///< of the whole build, the reading for the words included
    std::vector<Skipped> skipped;
    std::vector<Skipped> warnings;
    bool published = false;
};

/// Builds the index that `options` ask for and publishes it, unless no document was found. Throws Error.
BuildSummary build_index(const IndexerOptions& options, StopSignal& stop);

/// Builds the index anew of the articles that it holds, in the analysis that `options` ask for, and publishes
/// it. Throws Error, which leaves the index as it was.
BuildSummary reanalyze_index(const IndexerOptions& options, StopSignal& stop);

}  // namespace fundstelle
