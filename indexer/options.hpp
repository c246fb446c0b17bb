#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace fundstelle {

/// What the command line of `indexer` asks for.
struct IndexerOptions {
    std::filesystem::path database;
    std::vector<std::filesystem::path> paths;
    bool quiet = false;
    bool help = false;
    bool version = false;
};

/// Throws Error (kind usage) when the command line makes no sense.
IndexerOptions parse_indexer_options(int argc, const char* const* argv);

/// What `indexer --help` prints.
std::string indexer_help();

}  // namespace fundstelle
