#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "common/corpus/corpus_reader.hpp"
#include "common/store/known_files.hpp"
#include "indexer/options.hpp"

namespace fundstelle {

/// What the roots named in a run hold now.
struct CorpusScan {
    Intake intake;                             ///< with which they were listed
    KnownFiles files;                          ///< by root; of unchanged files as they were known
    std::vector<CorpusFile> listed;            ///< all files, also those that gave no document
    std::vector<std::string> roots;            ///< of `files`, those that were named
    std::vector<std::string> missing;          ///< named roots that are known but not there
    std::optional<CorpusReader> reader;        ///< of what was read, to tell its places
    std::vector<std::vector<Origin>> origins;  ///< of the documents of each file of `listed` that was read
    std::uint64_t read = 0;                    ///< files that had to be read
    std::uint64_t bytes = 0;                   ///< of these
    OtherFiles ignored;                        ///< files whose ending is none of the formats
    std::uint64_t left_out = 0;                ///< files and folders, by patterns and ignore files
    std::vector<Skipped> skipped;
    std::vector<Skipped> warnings;
};

/// The path of the KnownRoot that `root`, as a user names it, is or would be, were it there.
std::string known_path_of(const std::filesystem::path& root);

/// The same of several.
std::vector<std::string> known_paths_of(const std::vector<std::filesystem::path>& roots);

/// Lists the roots that `options` name, as `intake` says, and reads those of their files that differ from
/// `known` by size or time, to see which documents they give. What standard input gave before is still there.
/// Throws Error (kind input) when a root that is not known cannot be read.
CorpusScan scan_corpus(const IndexerOptions& options, Intake intake, const KnownFiles& known);

}  // namespace fundstelle
