#include "indexer/options.hpp"

#include <boost/program_options.hpp>

#include <algorithm>
#include <sstream>

#include "common/error.hpp"

namespace fundstelle {
namespace {

namespace po = boost::program_options;

constexpr const char* usage_hint = "see indexer --help";

po::options_description visible_options() {
    po::options_description options("Options");
    options.add_options()("words", po::value<std::string>()->value_name("FILE"),
                          "words of your own that compounds are split by, one a line")(
        "never-split", po::value<std::string>()->value_name("FILE"),
        "words that are never split, one a line")(
        "no-word-lists",
        "do without the built-in German word lists: split by the words of the texts themselves")(
        "without", po::value<std::string>()->value_name("STEPS"),
        "leave steps of the analysis out, to measure what they bring: stems,compounds")(
        "no-stories", "do not look for versions of one story: searcher --group then has none")(
        "reanalyze", "analyse the texts that DATABASE holds anew")(
        "jobs,j", po::value<unsigned>()->value_name("N"),
        "threads to work in, fewer where the memory is too little for them; by default one for each core")(
        "memory", po::value<std::size_t>()->value_name("MB"),
        "about what to take of memory at most, from 64 on; 512 by default")(
        "writer", po::value<std::string>()->value_name("bulk|plain"),
        "write the database in one pass, as by default, or through Xapian's own functions: the same "
        "database")("quiet,q", "print nothing but errors and what was skipped")("help,h", "print this help")(
        "version,V", "print the version");
    return options;
}

void require_words(const std::vector<std::string>& words, IndexerTask task) {
    if (task == IndexerTask::reanalyze) {
        if (words.size() == 1) return;
        throw Error(ErrorKind::usage,
                    words.empty() ? "no DATABASE given: which index shall be analysed anew?"
                                  : "--reanalyze takes no PATH: the texts are those that DATABASE holds",
                    "usage: indexer --reanalyze DATABASE; see indexer --help");
    }
    if (words.size() >= 2) return;
    throw Error(ErrorKind::usage,
                words.empty() ? "no DATABASE and no PATH given" : "no PATH given: what shall be indexed?",
                "usage: indexer DATABASE PATH...; see indexer --help");
}

Error usage_error(const std::string& message) {
    return {ErrorKind::usage, message, usage_hint};
}

BuildOptions build_options(const po::variables_map& values) {
    constexpr unsigned most_jobs = 256;
    constexpr std::size_t least_memory = 64;
    constexpr std::size_t most_memory = 1 << 20;
    BuildOptions options;
    if (values.count("jobs") != 0) options.jobs = values["jobs"].as<unsigned>();
    if (values.count("jobs") != 0 && (options.jobs == 0 || options.jobs > most_jobs)) {
        throw usage_error("--jobs takes a number from 1 to 256");
    }
    if (values.count("memory") != 0) {
        const auto megabytes = values["memory"].as<std::size_t>();
        if (megabytes < least_memory || megabytes > most_memory) {
            throw usage_error("--memory takes a number of megabytes from 64 to 1048576");
        }
        options.memory_bytes = megabytes << 20;
    }
    if (values.count("no-stories") != 0) options.signatures = Signatures::none;
    if (values.count("writer") != 0) {
        const auto& name = values["writer"].as<std::string>();
        if (name != "bulk" && name != "plain") throw usage_error("--writer is bulk or plain, not " + name);
        if (name == "plain") options.writer = DatabaseWriter::plain;
    }
    return options;
}

}  // namespace

IndexerOptions parse_indexer_options(int argc, const char* const* argv) {
    std::vector<std::string> words;
    po::options_description all;
    all.add(visible_options()).add_options()("arguments", po::value<std::vector<std::string>>(&words), "");
    po::positional_options_description positional;
    positional.add("arguments", -1);
    po::variables_map values;
    try {
        const int style = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
        po::store(po::command_line_parser(argc, argv).options(all).positional(positional).style(style).run(),
                  values);
        po::notify(values);
    } catch (const po::error& error) {
        throw Error(ErrorKind::usage, error.what(), usage_hint);
    }
    IndexerOptions options;
    options.help = values.count("help") != 0;
    options.version = values.count("version") != 0;
    options.quiet = values.count("quiet") != 0;
    if (options.help || options.version) return options;
    if (values.count("reanalyze") != 0) options.task = IndexerTask::reanalyze;
    require_words(words, options.task);
    if (words.front().empty()) {
        throw Error(ErrorKind::usage, "DATABASE is empty",
                    "name the folder of the index; see indexer --help");
    }
    options.database = words.front();
    if (values.count("words") != 0) options.words = values["words"].as<std::string>();
    if (values.count("never-split") != 0) options.never_split = values["never-split"].as<std::string>();
    if (values.count("no-word-lists") != 0) options.word_lists = WordLists::none;
    if (values.count("without") != 0) options.steps = analysis_without(values["without"].as<std::string>());
    options.build = build_options(values);
    options.paths.assign(words.begin() + 1, words.end());
    if (std::find(words.begin() + 1, words.end(), "") != words.end()) {
        throw Error(ErrorKind::usage, "a PATH is empty", "name folders or files; see indexer --help");
    }
    return options;
}

std::string indexer_help() {
    std::ostringstream help;
    help << "Usage: indexer [OPTION]... DATABASE PATH...\n"
            "       indexer [OPTION]... --reanalyze DATABASE\n"
            "Build a full-text index of German texts in the folder DATABASE.\n\n"
            "PATH is a folder (read recursively) or a file. Formats:\n"
            "  .txt    plain text; its first meaningful line is the title\n"
            "  .md     Markdown; a front matter gives title, date, source, author, url, id\n"
            "  .jsonl  one JSON object a line: text, and optionally id, title, date, source,\n"
            "          author, url\n"
            "Texts are UTF-8. Names that begin with a dot are passed over.\n\n"
            "The index is built beside the one DATABASE may hold already and replaces it in\n"
            "one step when it is complete; until then, and whenever something goes wrong,\n"
            "the former index stays as it is.\n\n"
            "--reanalyze does the same with the texts that DATABASE holds, without the files:\n"
            "for an index of another version of this program, or other words. Name --words,\n"
            "--never-split and --no-word-lists again; what --without left out stays out until\n"
            "it is named anew, --without none for nothing.\n\n"
         << visible_options()
         << "\nExit status: 0 everything is in the index, 1 the index is published but some\n"
            "files were skipped or the summary could not be written, 2 error, nothing\n"
            "published, 3 another indexer is building DATABASE, 128+N ended by signal N (130\n"
            "Ctrl-C, 143 kill): a build that was not complete then is not published.\n\n"
            "Example: indexer my-index ~/articles && searcher my-index Bundesrat Verordnung\n";
    return help.str();
}

}  // namespace fundstelle
