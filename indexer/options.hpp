#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "common/corpus/article_language.hpp"
#include "common/corpus/path_pattern.hpp"
#include "common/store/index_builder.hpp"
#include "common/text/steps_taken.hpp"

namespace fundstelle {

enum class WordLists {
    built_in,  ///< those the program was built with
    none,
};

enum class Boilerplate {
    cut,   ///< taken out of ranking and snippets
    kept,  ///< ranked and shown like all else
};

enum class IndexerTask {
    update,     ///< an index to the files below `paths`; where there is none, build one
    build,      ///< an index of the files below `paths`, whatever is there
    remove,     ///< documents by their ids
    reanalyze,  ///< the index again, of the texts that it holds
    info,       ///< tell what the index holds
    check,      ///< look whether the index is whole
};

/// Which documents an update may remove.
enum class Removal {
    careful,  ///< not over half of those of a root
    any,
};

enum class InfoFormat { text, json };

/// What the command line of `indexer` asks for.
struct IndexerOptions {
    IndexerTask task = IndexerTask::update;
    std::filesystem::path database;
    std::vector<std::filesystem::path> paths;           ///< for `update` and `build`
    PathSelection selection;                            ///< which files below `paths`
    std::optional<std::filesystem::path> skipped_list;  ///< where to write what was skipped
    std::vector<std::string> removals;                  ///< ids, for `remove`
    Removal removal = Removal::careful;
    WordLists word_lists = WordLists::built_in;
    std::optional<std::filesystem::path> words;        ///< parts of compounds that the user names
    std::optional<std::filesystem::path> never_split;  ///< words that stay whole
    /// Of the analysis; where none are named, all of them or those of the index that is analysed anew.
    std::optional<AnalysisSteps> steps;
    LanguageSource language_source = LanguageSource::text;
    /// An update, and an index that is analysed anew, keep it also where the index does.
    Boilerplate boilerplate = Boilerplate::cut;
    std::optional<std::filesystem::path> cleaning_report;  ///< where to tell what is cut; `-` for the output
    BuildOptions build;
    InfoFormat info_format = InfoFormat::text;
    bool quiet = false;
    bool help = false;
    bool version = false;
};

/// Throws Error (kind usage) when the command line makes no sense.
IndexerOptions parse_indexer_options(int argc, const char* const* argv);

/// What `indexer --help` prints.
std::string indexer_help();

}  // namespace fundstelle
