#include "searcher/options.hpp"

#include <boost/program_options.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <sstream>
#include <string_view>
#include <system_error>
#include <unistd.h>
#include <vector>

#include "common/error.hpp"
#include "common/limits.hpp"

namespace fundstelle {
namespace {

namespace po = boost::program_options;

constexpr const char* usage_hint = "see searcher --help";

po::options_description visible_options() {
    const auto text = [] { return po::value<std::string>(); };
    po::options_description options("Options");
    options.add_options()("limit", text()->value_name("N"), "show at most N results (default 10)")(
        "offset", text()->value_name("N"), "pass over the first N results")("format", text()->value_name("F"),
                                                                            "text (default), json or trec")(
        "color", text()->value_name("WHEN"),
        "auto (default), always or never; NO_COLOR turns\nauto to never, but not always")(
        "queries", text()->value_name("FILE"), "answer each line `qid<TAB>query` of FILE (- for stdin)")(
        "all-words", "every word is required, but for words like der, und, wie")(
        "no-correction",
        "when nothing is found, only say what may have been\nmeant; do not show what that finds")(
        "synonyms", text()->value_name("FILE"),
        "names of your own for one thing, a group a line:\nTrafik = Tabakladen")(
        "without", text()->value_name("STEPS"),
        "leave steps of searching out, to measure what they\nbring: names,synonyms")(
        "explain",
        "show how the query was read, with every term that is\nlooked for, and the shares of each result's "
        "score")("analyze", text()->value_name("TEXT"),
                 "show what becomes of each word of TEXT, by the\nword list of DATABASE or the built-in one")(
        "tag", text()->value_name("NAME"), "name of the run in trec output (default fundstelle)")(
        "help-query", "print the language of queries, with all its operators")("help,h", "print this help")(
        "version,V", "print the version");
    return options;
}

/// The command line in two: what begins with `--` is an option, for Boost to read, up to a lone `--`, and so
/// is -h or -V as the first argument; all else, a `-wort` too, is DATABASE and the words.
struct Split {
    std::vector<std::string> options;
    std::vector<std::string> words;
};

bool takes_value(std::string_view option) {
    constexpr std::array<std::string_view, 6> without = {"--all-words",  "--explain",       "--help",
                                                         "--help-query", "--no-correction", "--version"};
    return std::find(without.begin(), without.end(), option) == without.end() &&
           option.find('=') == std::string_view::npos;
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
            if (takes_value(argument) && i + 1 < argc) split.options.emplace_back(argv[++i]);
        } else {
            split.words.emplace_back(argument);
        }
    }
    return split;
}

std::size_t number(const po::variables_map& values, const char* name, std::size_t fallback,
                   std::size_t most) {
    if (values.count(name) == 0) return fallback;
    const auto& text = values[name].as<std::string>();
    std::size_t number = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (code != std::errc() || end != text.data() + text.size() || number > most) {
        throw Error(ErrorKind::usage,
                    std::string("--") + name + " takes a whole number from 0 to " + std::to_string(most) +
                        ", not '" + text + "'",
                    usage_hint);
    }
    return number;
}

OutputFormat format(const po::variables_map& values) {
    const std::string name = values.count("format") != 0 ? values["format"].as<std::string>() : "text";
    if (name == "text") return OutputFormat::text;
    if (name == "json") return OutputFormat::json;
    if (name == "trec") return OutputFormat::trec;
    throw Error(ErrorKind::usage, "--format takes text, json or trec, not '" + name + "'", usage_hint);
}

bool color(const po::variables_map& values) {
    const std::string when = values.count("color") != 0 ? values["color"].as<std::string>() : "auto";
    if (when == "always") return true;
    if (when == "never") return false;
    if (when != "auto") {
        throw Error(ErrorKind::usage, "--color takes auto, always or never, not '" + when + "'", usage_hint);
    }
    const char* no_color = std::getenv("NO_COLOR");
    const char* terminal = std::getenv("TERM");
    return ::isatty(STDOUT_FILENO) != 0 && (no_color == nullptr || *no_color == '\0') &&
           (terminal == nullptr || std::string_view(terminal) != "dumb");
}

po::variables_map parsed(const std::vector<std::string>& arguments) {
    po::variables_map values;
    try {
        const int style = po::command_line_style::allow_long | po::command_line_style::long_allow_adjacent |
                          po::command_line_style::long_allow_next;
        po::store(po::command_line_parser(arguments).options(visible_options()).style(style).run(), values);
        po::notify(values);
    } catch (const po::error& error) {
        throw Error(ErrorKind::usage, error.what(),
                    "see searcher --help; to search for words that begin with --, put -- before them");
    }
    return values;
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
    if (!options.queries && words.size() == 1) {
        throw Error(ErrorKind::usage, "no words to search for", "usage: searcher DATABASE WORDS...");
    }
}

}  // namespace

SearcherOptions parse_searcher_options(int argc, const char* const* argv) {
    const Split split = split_arguments(argc, argv);
    const po::variables_map values = parsed(split.options);
    SearcherOptions options;
    options.help = values.count("help") != 0;
    options.help_query = values.count("help-query") != 0;
    options.version = values.count("version") != 0;
    if (options.help || options.help_query || options.version) return options;
    const std::size_t most = Limits{}.results_per_page;
    options.limit = number(values, "limit", options.limit, most);
    options.offset = number(values, "offset", options.offset, most);
    options.format = format(values);
    options.color = color(values);
    options.tag = values.count("tag") != 0 ? values["tag"].as<std::string>() : "fundstelle";
    if (options.tag.empty()) throw Error(ErrorKind::usage, "--tag takes a name, not nothing", usage_hint);
    if (values.count("synonyms") != 0) options.synonyms = values["synonyms"].as<std::string>();
    if (values.count("all-words") != 0) options.words = WordsMode::all;
    options.explain = values.count("explain") != 0;
    if (options.explain && options.format == OutputFormat::trec) {
        throw Error(ErrorKind::usage, "--explain has no place in trec output",
                    "choose --format text or json");
    }
    options.correct = values.count("no-correction") == 0;
    if (values.count("without") != 0) options.steps = search_without(values["without"].as<std::string>());
    if (values.count("queries") != 0) options.queries = values["queries"].as<std::string>();
    if (values.count("analyze") != 0) options.analyze = values["analyze"].as<std::string>();
    if (options.analyze && options.queries) {
        throw Error(ErrorKind::usage, "--analyze and --queries at once: which is meant?", usage_hint);
    }
    if (options.analyze && options.format != OutputFormat::text) {
        throw Error(ErrorKind::usage, "--analyze prints text only: leave --format out", usage_hint);
    }
    read_words(split.words, options);
    return options;
}

std::string searcher_help() {
    std::ostringstream help;
    help << "Usage: searcher DATABASE [--OPTION]... WORDS...\n"
            "       searcher DATABASE [--OPTION]... --queries FILE\n"
            "       searcher [DATABASE] --analyze TEXT\n"
            "Search the index in the folder DATABASE, which `indexer` built.\n\n"
            "  wort andere       documents with any of the words; more of them rank higher;\n"
            "                    words like der, und, wie only raise the score\n"
            "  +wort             the word must occur\n"
            "  -wort             the word must not occur\n"
            "  '\"zwei worte\"'    the words one behind the other (quoted for the shell)\n"
            "  UND ODER NICHT NAHE ( ) =wort wort* wort~ titel: quelle: autor: pfad: datum:\n"
            "                    and more: searcher --help-query\n\n"
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
