#pragma once
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/query/concordance.hpp"
#include "common/query/parser.hpp"
#include "common/query/steps_taken.hpp"
#include "common/store/index_reader.hpp"

namespace fundstelle {

enum class OutputFormat {
    text,
    json,   ///< an object a query
    jsonl,  ///< an object a result, or a line of a concordance
    trec,
    csv,  ///< of a concordance
};

/// What the command line of `searcher` asks for.
struct SearcherOptions {
    std::filesystem::path database;                ///< empty when a text is to be analysed without an index
    std::string query;                             ///< the words, with one space between them
    std::optional<std::filesystem::path> queries;  ///< a file of queries instead of words
    std::optional<std::string> like;      ///< id of a document that others are to be like, instead of words
    std::optional<std::string> versions;  ///< id of a document whose versions are to be shown instead
    std::optional<std::string> analyze;   ///< a text whose analysis is to be shown instead
    std::size_t limit = 10;
    std::size_t offset = 0;
    MatchOrder order = MatchOrder::relevance;
    std::optional<DocumentValue> group;
    std::vector<DocumentValue> facets;
    OutputFormat format = OutputFormat::text;
    bool color = false;    ///< decided: `auto` is resolved by looking at standard output
    bool explain = false;  ///< how the query was read, and why each match is one
    bool kwic = false;     ///< a concordance instead of results
    ContextOrder kwic_order = ContextOrder::none;
    std::string tag;  ///< name of the run in `trec` output
    std::optional<std::filesystem::path>
        synonyms;  ///< groups of synonyms of the user's, beside the built-in ones
    SearchSteps steps;
    WordsMode words = WordsMode::any;
    bool correct = true;       ///< answer a corrected query where the one that was asked finds nothing
    bool interactive = false;  ///< nothing is asked, and there is a person to ask on the terminal
    bool help = false;
    bool help_query = false;
    bool version = false;
};

/// Throws Error (kind usage) when the command line makes no sense.
SearcherOptions parse_searcher_options(int argc, const char* const* argv);

/// The order that `--sort NAME` stands for; nothing when it is none.
std::optional<MatchOrder> match_order(std::string_view name);

/// What `searcher --help` prints.
std::string searcher_help();

}  // namespace fundstelle
