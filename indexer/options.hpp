#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace fundstelle {

enum class WordLists {
    built_in,  ///< those the program was built with
    none,
};

/// What the command line of `indexer` asks for.
struct IndexerOptions {
    std::filesystem::path database;
    std::vector<std::filesystem::path> paths;
    WordLists word_lists = WordLists::built_in;
    std::optional<std::filesystem::path> words;        ///< parts of compounds that the user names
    std::optional<std::filesystem::path> never_split;  ///< words that stay whole
    bool quiet = false;
    bool help = false;
    bool version = false;
};

/// Throws Error (kind usage) when the command line makes no sense.
IndexerOptions parse_indexer_options(int argc, const char* const* argv);

/// What `indexer --help` prints.
std::string indexer_help();

}  // namespace fundstelle
