#include "searcher/options.hpp"

#include <boost/program_options.hpp>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <sstream>
#include <string_view>
#include <unistd.h>
#include <utility>
#include <vector>

#include "common/error.hpp"
#include "common/limits.hpp"
#include "searcher/document_value.hpp"
#include "searcher/option_table.hpp"
#include "searcher/option_values.hpp"

namespace fundstelle {
namespace {

namespace po = boost::program_options;

po::options_description visible_options() {
    po::options_description options("Options");
    for (const OptionEntry& entry : option_table()) {
        if (entry.value == nullptr) {
            options.add_options()(entry.name, entry.help);
        } else {
            options.add_options()(entry.name, po::value<std::string>()->value_name(entry.value), entry.help);
        }
    }
    return options;
}

/// The command line in two: what begins with `--` is an option, for Boost to read, up to a lone `--`, and so
/// is -h or -V as the first argument; all else, a `-wort` too, is DATABASE and the words.
struct Split {
    std::vector<std::string> options;
    std::vector<std::string> words;
};

/// Whether the next argument belongs to `option`; of one that there is not, too.
bool takes_value(std::string_view option) {
    const std::span<const OptionEntry> table = option_table();
    const auto is_flag = [&](const OptionEntry& entry) {
        const std::string_view name = entry.name;
        return entry.value == nullptr && option.substr(2) == name.substr(0, name.find(','));
    };
    return std::none_of(table.begin(), table.end(), is_flag) && option.find('=') == std::string_view::npos;
}

Split split_arguments(int argc, const char* const* argv) {
    Split split;
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        if (argument == "--") {
            split.words.insert(split.words.end(), argv + i + 1, argv + argc);
            break;
        }
        if (split.words.empty() && split.options.empty() && (argument == "-h" || argument == "-V")) {
            split.options.emplace_back(argument == "-h" ? "--help" : "--version");
        } else if (argument.starts_with("--")) {
            split.options.emplace_back(argument);
            const bool last = i + 1 == argc || std::string_view(argv[i + 1]).starts_with("--");
            if (argument == "--group" && last) {
                split.options.back() += "=story";
            } else if (takes_value(argument) && i + 1 < argc) {
                split.options.emplace_back(argv[++i]);
            }
        } else {
            split.words.emplace_back(argument);
        }
    }
    return split;
}

OptionValues parsed(const std::vector<std::string>& arguments) {
    std::map<std::string, std::string, std::less<>> values;
    try {
        const po::options_description options = visible_options();
        const int style = po::command_line_style::allow_long | po::command_line_style::long_allow_adjacent |
                          po::command_line_style::long_allow_next;
        po::variables_map map;
        po::store(po::command_line_parser(arguments).options(options).style(style).run(), map);
        for (const auto& [name, value] : map) {
            values[name] = value.empty() ? std::string() : value.as<std::string>();
        }
    } catch (const po::error& error) {
        throw Error(ErrorKind::usage, error.what(),
                    "see searcher --help; to search for words that begin with --, put -- before them");
    }
    return OptionValues(std::move(values));
}

constexpr std::array<std::pair<std::string_view, MatchOrder>, 3> orders = {
    {{"relevance", MatchOrder::relevance}, {"date", MatchOrder::oldest}, {"-date", MatchOrder::newest}}};

OutputFormat format(const OptionValues& values) {
    constexpr std::array<std::pair<std::string_view, OutputFormat>, 5> choices = {
        {{"text", OutputFormat::text},
         {"json", OutputFormat::json},
         {"jsonl", OutputFormat::jsonl},
         {"trec", OutputFormat::trec},
         {"csv", OutputFormat::csv}}};
    return values.choice<OutputFormat>("format", choices);
}

ContextOrder kwic_order(const OptionValues& values) {
    constexpr std::array<std::pair<std::string_view, ContextOrder>, 3> choices = {
        {{"none", ContextOrder::none}, {"left", ContextOrder::left}, {"right", ContextOrder::right}}};
    return values.choice<ContextOrder>("kwic-sort", choices);
}

/// Throws when what was asked for beside a concordance has no place in it.
void check_kwic(const OptionValues& values, const SearcherOptions& options) {
    if (!options.kwic) {
        const bool csv = options.format == OutputFormat::csv;
        if (!csv && !values.has("kwic-sort")) return;
        throw Error(ErrorKind::usage,
                    std::string(csv ? "--format csv" : "--kwic-sort") + " is for concordances only",
                    "add --kwic");
    }
    if (options.format == OutputFormat::json || options.format == OutputFormat::trec) {
        throw Error(ErrorKind::usage, "--kwic prints text, csv or jsonl only", usage_hint);
    }
    for (const std::string_view name : {"explain", "facets", "group", "queries"}) {
        if (!values.has(name)) continue;
        throw Error(ErrorKind::usage, "--" + std::string(name) + " has no place in a concordance",
                    "leave it or --kwic out");
    }
}

MatchOrder order(const OptionValues& values) {
    return values.choice<MatchOrder>("sort", orders);
}

DocumentValue named_value(std::string_view option, std::string_view name) {
    if (const auto value = document_value(name)) return *value;
    if (option == "facets") {
        throw Error(ErrorKind::usage,
                    "--facets takes source, language, year, month or day, not '" + std::string(name) + "'",
                    "put commas between several: --facets source,month");
    }
    throw Error(ErrorKind::usage,
                "--group takes story, source, language, year, month or day, not '" + std::string(name) + "'",
                "to group by story write --group story, or --group behind the words");
}

std::vector<DocumentValue> facets(const OptionValues& values) {
    std::vector<DocumentValue> facets;
    const std::optional<std::string> list = values.text("facets");
    if (!list) return facets;
    for (std::size_t begin = 0; begin <= list->size();) {
        const std::size_t end = std::min(list->find(',', begin), list->size());
        const DocumentValue value = named_value("facets", std::string_view(*list).substr(begin, end - begin));
        if (value == DocumentValue::story) {
            throw Error(ErrorKind::usage, "--facets does not count by story: nearly every one is its own",
                        "use --group story for one result a story");
        }
        if (std::find(facets.begin(), facets.end(), value) == facets.end()) facets.push_back(value);
        begin = end + 1;
    }
    return facets;
}

bool color(const OptionValues& values) {
    enum class When { automatic, always, never };
    constexpr std::array<std::pair<std::string_view, When>, 3> choices = {
        {{"auto", When::automatic}, {"always", When::always}, {"never", When::never}}};
    const When when = values.choice<When>("color", choices);
    if (when != When::automatic) return when == When::always;
    const char* no_color = std::getenv("NO_COLOR");
    const char* terminal = std::getenv("TERM");
    return ::isatty(STDOUT_FILENO) != 0 && (no_color == nullptr || *no_color == '\0') &&
           (terminal == nullptr || std::string_view(terminal) != "dumb");
}

void read_page(const OptionValues& values, SearcherOptions& options) {
    const std::size_t most = Limits{}.results_per_page;
    options.limit = values.number("limit", options.limit, 0, most);
    options.offset = values.number("offset", options.offset, 0, most);
    const std::size_t last_page = options.limit == 0 ? 1 : most / options.limit + 1;
    const std::size_t page = values.number("page", 1, 1, last_page);
    if (!values.has("page")) return;
    if (values.has("offset")) {
        throw Error(ErrorKind::usage, "--page and --offset at once: which results are meant?", usage_hint);
    }
    options.offset = (page - 1) * options.limit;
}

/// What the results are to look like.
void read_presentation(const OptionValues& values, SearcherOptions& options) {
    options.format = format(values);
    options.color = color(values);
    options.order = order(values);
    if (const auto name = values.text("group")) options.group = named_value("group", *name);
    options.facets = facets(values);
    options.explain = values.has("explain");
    options.kwic = values.has("kwic");
    options.kwic_order = kwic_order(values);
    check_kwic(values, options);
    options.tag = values.text("tag").value_or("fundstelle");
    if (options.tag.empty()) throw Error(ErrorKind::usage, "--tag takes a name, not nothing", usage_hint);
    const bool trec = options.format == OutputFormat::trec;
    if (trec && options.explain) {
        throw Error(ErrorKind::usage, "--explain has no place in trec output",
                    "choose --format text or json");
    }
    if ((trec || options.format == OutputFormat::jsonl) && !options.facets.empty()) {
        throw Error(ErrorKind::usage, "--facets has no place in output with a result a line",
                    "choose --format text or json");
    }
}

void read_words(const std::vector<std::string>& words, SearcherOptions& options) {
    if (words.empty() && options.analyze) return;
    if (words.empty()) {
        throw Error(ErrorKind::usage, "no DATABASE given",
                    "usage: searcher DATABASE WORDS...; see searcher --help");
    }
    if (words.front().empty()) {
        throw Error(ErrorKind::usage, "DATABASE is empty",
                    "name the folder of the index; see searcher --help");
    }
    options.database = words.front();
    if (options.analyze && words.size() > 1) {
        throw Error(ErrorKind::usage, "--analyze and words at once: which text is meant?",
                    "put all of TEXT in quotation marks: searcher DATABASE --analyze 'TEXT'");
    }
    if (options.analyze) return;
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (i > 1) options.query += ' ';
        options.query += words[i];
    }
    if (options.queries && words.size() > 1) {
        throw Error(ErrorKind::usage, "--queries and words at once: which is to be answered?", usage_hint);
    }
    if (options.like && words.size() > 1) {
        throw Error(ErrorKind::usage, "--like and words at once: which is to be answered?", usage_hint);
    }
    if (options.versions && words.size() > 1) {
        throw Error(ErrorKind::usage, "--versions and words at once: which is to be answered?", usage_hint);
    }
    if (options.queries || options.like || options.versions || words.size() > 1) return;
    options.interactive = options.format == OutputFormat::text && !options.kwic &&
                          ::isatty(STDIN_FILENO) != 0 && ::isatty(STDOUT_FILENO) != 0;
    if (!options.interactive) {
        throw Error(ErrorKind::usage, "no words to search for", "usage: searcher DATABASE WORDS...");
    }
}

/// What is asked instead of words; at most one of it.
void read_questions(const OptionValues& values, SearcherOptions& options) {
    if (const auto file = values.text("queries")) options.queries = *file;
    options.like = values.text("like");
    options.versions = values.text("versions");
    options.analyze = values.text("analyze");
    std::vector<std::string_view> given;
    for (const std::string_view name : {"analyze", "queries", "like", "versions"}) {
        if (values.has(name)) given.push_back(name);
    }
    if (given.size() > 1) {
        throw Error(
            ErrorKind::usage,
            "--" + std::string(given[0]) + " and --" + std::string(given[1]) + " at once: which is meant?",
            usage_hint);
    }
    for (const std::string_view name : {"group", "facets", "sort", "kwic", "explain"}) {
        if (!options.versions || !values.has(name)) continue;
        throw Error(ErrorKind::usage, "--" + std::string(name) + " has no place among versions",
                    "leave it or --versions out");
    }
    if (options.analyze && options.format != OutputFormat::text) {
        throw Error(ErrorKind::usage, "--analyze prints text only: leave --format out", usage_hint);
    }
}

}  // namespace

SearcherOptions parse_searcher_options(int argc, const char* const* argv) {
    const Split split = split_arguments(argc, argv);
    const OptionValues values = parsed(split.options);
    SearcherOptions options;
    options.help = values.has("help");
    options.help_query = values.has("help-query");
    options.version = values.has("version");
    if (options.help || options.help_query || options.version) return options;
    read_page(values, options);
    read_presentation(values, options);
    if (const auto file = values.text("synonyms")) options.synonyms = *file;
    if (const auto steps = values.text("without")) options.steps = search_without(*steps);
    if (values.has("all-words")) options.words = WordsMode::all;
    options.correct = !values.has("no-correction");
    read_questions(values, options);
    read_words(split.words, options);
    return options;
}

std::optional<MatchOrder> match_order(std::string_view name) {
    for (const auto& [one, order] : orders) {
        if (one == name) return order;
    }
    return std::nullopt;
}

std::string searcher_help() {
    std::ostringstream help;
    help << "Usage: searcher DATABASE [--OPTION]... WORDS...\n"
            "       searcher DATABASE [--OPTION]... --queries FILE\n"
            "       searcher DATABASE [--OPTION]... --like ID\n"
            "       searcher DATABASE [--OPTION]... --versions ID\n"
            "       searcher [DATABASE] --analyze TEXT\n"
            "       searcher DATABASE [--OPTION]...      on a terminal: ask again and again\n"
            "Search the index in the folder DATABASE, which `indexer` built.\n\n"
            "  wort andere       documents with any of the words; more of them rank higher;\n"
            "                    words like der, und, wie only raise the score\n"
            "  +wort             the word must occur\n"
            "  -wort             the word must not occur\n"
            "  '\"zwei worte\"'    the words one behind the other (quoted for the shell)\n"
            "  UND ODER NICHT NAHE ( ) =wort wort* wort~ titel: quelle: autor: sprache: pfad:\n"
            "                    datum: and more: searcher --help-query\n\n"
            "Words are found in all their forms and spellings: weissrussland, WEISSRUSSLAND\n"
            "and Weißrusslands are one, so are Möglichkeit and Moeglichkeiten.\n\n"
            "Only what begins with -- is an option, and -h or -V as the first argument; a\n"
            "lone -- ends the options.\n\n"
         << visible_options()
         << "\nExit status: 0 found, 1 nothing found, 2 error; with --queries 0 when every query\n"
            "of the file ran, with --analyze 1 when TEXT holds no word.\n\n"
            "Example: searcher my-index Putin Lukaschenko -Fußball --limit 3\n";
    return help.str();
}

}  // namespace fundstelle
