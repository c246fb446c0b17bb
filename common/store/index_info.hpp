#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "common/corpus/article_language.hpp"
#include "common/store/cut_counts.hpp"

namespace fundstelle {

/// A name and how much there is of it.
struct NamedCount {
    std::string name;
    std::uint64_t count = 0;
};

/// How many stories there are, and how many documents tell one of them: two or more each.
struct StoryCounts {
    std::uint64_t stories = 0;
    std::uint64_t documents = 0;
};

/// What an index holds, and of what size.
struct IndexInfo {
    std::string generation;  ///< the name of its folder
    std::string format;      ///< version of the schema
    std::uint32_t analysis_version = 0;
    std::string without;       ///< steps of the analysis that are left out
    std::string program;       ///< version of the program that built it
    std::string built;         ///< when it was built and its words learnt, ISO 8601 in UTC
    std::string updated;       ///< when it was last updated; empty when never
    std::uint64_t words = 0;   ///< that compounds are split by
    std::string words_origin;  ///< where these come from
    std::uint64_t documents = 0;
    std::uint64_t terms = 0;                                ///< different ones, of every kind
    std::uint64_t spellings = 0;                            ///< different exact spellings
    double average_length = 0;                              ///< of a document, in occurrences of terms
    std::vector<NamedCount> languages;                      ///< documents of each that is told, most first
    LanguageSource language_source = LanguageSource::text;  ///< who told them
    std::vector<NamedCount> sources;                        ///< documents of each that is told, most first
    std::string first_date;                                 ///< yyyy-mm-dd; empty when no document has one
    std::string last_date;
    std::uint64_t dated = 0;                    ///< documents with a date
    std::optional<StoryCounts> stories;         ///< nothing when it was built without
    std::optional<std::uint64_t> litter_lines;  ///< lines learnt as litter; nothing where boilerplate is kept
    std::optional<CutCounts> cut;               ///< nothing where the index does not tell
    std::vector<NamedCount> files;              ///< bytes of each file of the generation, by name
    std::vector<NamedCount> longest;  ///< ids of the longest documents and their lengths, longest first
};

/// Tells about the current generation of the index in `folder`. Throws Error: kind index when there is none
/// that can be read, system when it may not be read.
IndexInfo index_info(const std::filesystem::path& folder);

}  // namespace fundstelle
