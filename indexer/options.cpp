#include "indexer/options.hpp"

#include <boost/program_options.hpp>

#include <algorithm>
#include <array>
#include <sstream>

#include "common/corpus/standard_input.hpp"
#include "common/error.hpp"

namespace fundstelle {
namespace {

namespace po = boost::program_options;

constexpr const char* usage_hint = "see indexer --help";

po::options_description file_options() {
    po::options_description options("Choosing files");
    options.add_options()("include", po::value<std::vector<std::string>>()->value_name("PATTERN"),
                          "read only files whose path below PATH, or a folder in it, fits; repeatable")(
        "exclude", po::value<std::vector<std::string>>()->value_name("PATTERN"),
        "leave out files and folders that fit; repeatable, and stronger than --include")(
        "no-language", "do not tell the language of texts: only what documents declare is kept")(
        "max-file", po::value<std::uint64_t>()->value_name("MB"),
        "skip larger texts, also lines of .jsonl, and lists four times as large; 64 by default")(
        "max-archive", po::value<std::uint64_t>()->value_name("MB"),
        "read no more than that of one archive, unpacked; 32768 by default")(
        "skipped", po::value<std::string>()->value_name("FILE"),
        "write all that was skipped to FILE, as JSON lines of place and reason");
    return options;
}

po::options_description update_options() {
    po::options_description options("Updating");
    options.add_options()("allow-removal",
                          "let a run remove over half of the documents of a PATH, or all of one that is "
                          "missing or empty")("remove",
                                              po::value<std::vector<std::string>>()->value_name("ID"),
                                              "remove the document ID, without a PATH; may be repeated")(
        "rebuild", "learn the words anew and build the whole index of PATH...")(
        "reanalyze", "analyse the texts that DATABASE holds anew");
    return options;
}

po::options_description word_options() {
    po::options_description options("Words, for a build");
    options.add_options()("words", po::value<std::string>()->value_name("FILE"),
                          "words of your own that compounds are split by, one a line")(
        "never-split", po::value<std::string>()->value_name("FILE"),
        "words that are never split, one a line")(
        "no-word-lists",
        "do without the built-in German word lists: split by the words of the texts themselves")(
        "without", po::value<std::string>()->value_name("STEPS"),
        "leave steps of the analysis out, to measure what they bring: stems,compounds");
    return options;
}

po::options_description document_options() {
    po::options_description options("Litter and stories");
    options.add_options()("keep-boilerplate",
                          "search advertising labels, notices and lists of links of web pages like all else")(
        "report-cleaning", po::value<std::string>()->value_name("[=FILE]"),
        "write what is cut of which text or left out of which web page, and why, to the output or to FILE")(
        "no-stories", "do not look for versions of one story: searcher --group then has none");
    return options;
}

po::options_description inquiry_options() {
    po::options_description options("Asking about an index, without a PATH");
    options.add_options()("info", "tell what DATABASE holds, and of what size")(
        "format", po::value<std::string>()->value_name("text|json"), "of what --info tells; text by default")(
        "check", "look whether DATABASE is whole");
    return options;
}

po::options_description run_options() {
    po::options_description options("Running");
    options.add_options()(
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

po::options_description visible_options() {
    po::options_description options;
    options.add(file_options())
        .add(update_options())
        .add(word_options())
        .add(document_options())
        .add(inquiry_options())
        .add(run_options());
    return options;
}

/// A task that takes a DATABASE alone: how it is asked for, and why it takes no PATH.
struct LoneTask {
    IndexerTask task;
    const char* option;
    const char* usage;
    const char* reason;
};

constexpr std::array<LoneTask, 4> lone_tasks = {
    {{IndexerTask::reanalyze, "reanalyze", "--reanalyze", "the texts are those that DATABASE holds"},
     {IndexerTask::remove, "remove", "--remove ID", "it removes by id"},
     {IndexerTask::info, "info", "--info", "it tells about DATABASE"},
     {IndexerTask::check, "check", "--check", "it looks at DATABASE"}}};

Error usage_error(const std::string& message) {
    return {ErrorKind::usage, message, usage_hint};
}

/// What to do, as the options say.
IndexerTask task_of(const po::variables_map& values) {
    IndexerTask task = IndexerTask::update;
    std::string chosen;
    const auto choose = [&](const char* option, IndexerTask one) {
        if (values.count(option) == 0) return;
        if (!chosen.empty()) throw usage_error("--" + chosen + " and --" + option + " exclude each other");
        chosen = option;
        task = one;
    };
    choose("rebuild", IndexerTask::build);
    for (const LoneTask& lone : lone_tasks) choose(lone.option, lone.task);
    return task;
}

void require_words(const std::vector<std::string>& words, IndexerTask task) {
    for (const LoneTask& lone : lone_tasks) {
        if (lone.task != task) continue;
        if (words.size() == 1) return;
        throw Error(ErrorKind::usage,
                    words.empty() ? "no DATABASE given: which index is meant?"
                                  : std::string("--") + lone.option + " takes no PATH: " + lone.reason,
                    std::string("usage: indexer ") + lone.usage + " DATABASE; see indexer --help");
    }
    if (words.size() >= 2) return;
    throw Error(ErrorKind::usage,
                words.empty() ? "no DATABASE and no PATH given" : "no PATH given: what shall be indexed?",
                "usage: indexer DATABASE PATH...; see indexer --help");
}

InfoFormat info_format(const po::variables_map& values) {
    if (values.count("format") == 0) return InfoFormat::text;
    const auto& name = values["format"].as<std::string>();
    if (values.count("info") == 0) throw usage_error("--format is for --info");
    if (name != "text" && name != "json") throw usage_error("--format is text or json, not " + name);
    return name == "json" ? InfoFormat::json : InfoFormat::text;
}

std::vector<PathPattern> patterns_of(const po::variables_map& values, const std::string& name) {
    std::vector<PathPattern> patterns;
    if (values.count(name) == 0) return patterns;
    for (const std::string& pattern : values[name].as<std::vector<std::string>>()) {
        if (pattern.find_first_not_of('/') == std::string::npos) {
            throw usage_error("--" + name + " takes a pattern like '*.md', 'drafts/' or '2022/**/news*'");
        }
        if (const std::string fault = fault_of_pattern(pattern); !fault.empty())
            throw usage_error("--" + name + " '" + pattern + "': " + fault);
        patterns.emplace_back(pattern);
    }
    return patterns;
}

PathSelection selection_of(const po::variables_map& values) {
    return {patterns_of(values, "include"), patterns_of(values, "exclude")};
}

void require_no_files(const po::variables_map& values, IndexerTask task) {
    for (const LoneTask& lone : lone_tasks) {
        for (const char* name : {"include", "exclude", "skipped", "max-file", "max-archive"}) {
            if (lone.task != task || values.count(name) == 0) continue;
            throw usage_error(std::string("--") + name + " is about files, and --" + lone.option +
                              " reads none: " + lone.reason);
        }
    }
}

/// What a run accepts, where the user says so.
Limits limits_of(const po::variables_map& values) {
    constexpr std::uint64_t largest_file = 1 << 10;
    constexpr std::uint64_t largest_archive = 1 << 20;
    constexpr std::uint64_t list_factor = 4;
    Limits limits;
    if (values.count("max-file") != 0) {
        const auto megabytes = values["max-file"].as<std::uint64_t>();
        if (megabytes == 0 || megabytes > largest_file)
            throw usage_error("--max-file takes a number of megabytes from 1 to 1024");
        limits.file_bytes = megabytes << 20;
        limits.json_line_bytes = limits.file_bytes;
        limits.list_file_bytes = list_factor * limits.file_bytes;
    }
    if (values.count("max-archive") != 0) {
        const auto megabytes = values["max-archive"].as<std::uint64_t>();
        if (megabytes == 0 || megabytes > largest_archive)
            throw usage_error("--max-archive takes a number of megabytes from 1 to 1048576");
        limits.archive_bytes = megabytes << 20;
    }
    return limits;
}

BuildOptions build_options(const po::variables_map& values) {
    constexpr unsigned most_jobs = 256;
    constexpr std::size_t least_memory = 64;
    constexpr std::size_t most_memory = 1 << 20;
    BuildOptions options;
    options.limits = limits_of(values);
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

/// The words of the command line, `--report-cleaning` without a file as one that names the output: what
/// follows it is DATABASE.
std::vector<std::string> arguments(int argc, const char* const* argv) {
    std::vector<std::string> words(argv + 1, argv + argc);
    std::replace(words.begin(), words.end(), std::string("--report-cleaning"),
                 std::string("--report-cleaning=-"));
    return words;
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
        po::store(po::command_line_parser(arguments(argc, argv))
                      .options(all)
                      .positional(positional)
                      .style(style)
                      .run(),
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
    options.task = task_of(values);
    options.info_format = info_format(values);
    if (values.count("remove") != 0) options.removals = values["remove"].as<std::vector<std::string>>();
    if (values.count("allow-removal") != 0) options.removal = Removal::any;
    require_words(words, options.task);
    if (words.front().empty()) {
        throw Error(ErrorKind::usage, "DATABASE is empty",
                    "name the folder of the index; see indexer --help");
    }
    if (words.front() == standard_input_root) {
        throw Error(ErrorKind::usage, "- is no name of a DATABASE: as a PATH it is standard input",
                    "usage: indexer DATABASE PATH...; ./- is a folder of that name");
    }
    options.database = words.front();
    options.selection = selection_of(values);
    if (values.count("skipped") != 0) options.skipped_list = values["skipped"].as<std::string>();
    require_no_files(values, options.task);
    if (values.count("words") != 0) options.words = values["words"].as<std::string>();
    if (values.count("never-split") != 0) options.never_split = values["never-split"].as<std::string>();
    if (values.count("no-word-lists") != 0) options.word_lists = WordLists::none;
    if (values.count("without") != 0) options.steps = analysis_without(values["without"].as<std::string>());
    if (values.count("no-language") != 0) options.language_source = LanguageSource::declared;
    if (values.count("keep-boilerplate") != 0) options.boilerplate = Boilerplate::kept;
    if (values.count("report-cleaning") != 0) {
        options.cleaning_report = values["report-cleaning"].as<std::string>();
    }
    options.build = build_options(values);
    options.paths.assign(words.begin() + 1, words.end());
    if (std::count(words.begin() + 1, words.end(), standard_input_root) > 1) {
        throw usage_error("the PATH - is named more than once: standard input is read once");
    }
    if (std::find(words.begin() + 1, words.end(), "") != words.end()) {
        throw Error(ErrorKind::usage, "a PATH is empty", "name folders or files; see indexer --help");
    }
    return options;
}

std::string indexer_help() {
    std::ostringstream help;
    help << "Usage: indexer [OPTION]... DATABASE PATH...\n"
            "       indexer --remove ID... DATABASE\n"
            "       indexer [OPTION]... --reanalyze DATABASE\n"
            "       indexer --info | --check DATABASE\n"
            "Build a full-text index of German texts in the folder DATABASE, or bring it up to\n"
            "date.\n\n"
            "PATH is a folder (read recursively), a file, or - for standard input, which holds\n"
            "JSON lines, when it begins with {, or paths, one a line. Formats:\n"
            "  .txt    plain text; its first meaningful line is the title\n"
            "  .md     Markdown; a front matter gives title, date, source, author, language,\n"
            "          place, url, id\n"
            "  .jsonl  one JSON object a line: text, and optionally id, title, date, source,\n"
            "          author, language, place, url\n"
            "  .json   one such object, or lists and objects that hold such, 16 deep at most; what\n"
            "          an object calls them (a-17) is the id of those that have none\n"
            "  .csv    an article a row, columns named like the members of .jsonl in the first\n"
            "          row; separated by commas, semicolons or tabs. Also .tsv\n"
            "  .html   a web page (also .htm, .xhtml): its main text, and title, date, source,\n"
            "          author, language, url as it gives them\n"
            "each also compressed (.gz .zst .xz .bz2), and in archives (.zip .tar .tar.gz\n"
            "and the like), whose entries are read like the files of a folder. Texts are\n"
            "UTF-8, UTF-16, Windows-1252 or what else they say or look like.\n"
            "Texts in other languages than German are kept and marked. Names that begin with\n"
            "a dot are passed over, as is what a browser saves beside a page (a_files, a-Dateien);\n"
            "symbolic links below PATH are not followed.\n\n"
            "A PATTERN is one of gitignore: * any letters of a name, ? one, [a-z] one of some,\n"
            "** any folders; with a / within it fits the whole path below PATH, else a name at\n"
            "any depth, with a / at its end folders alone. A file .fundstelleignore in a folder\n"
            "leaves out what fits one of its lines; ! before a line takes back, # is a comment.\n\n"
            "Where DATABASE is an index already, what is new below PATH is added, what changed\n"
            "(by size and time, then by content) is replaced, and what is gone, or left out by\n"
            "patterns now, is removed; what came from other PATHs or standard input stays. A\n"
            "PATH that is missing or empty, or would lose over half of its documents, is an\n"
            "error unless --allow-removal is given; when a folder was moved, name its old and its\n"
            "new path with it, once. The words, the analysis and what was learnt of litter stay\n"
            "those of the first build, as do --keep-boilerplate, --no-stories and --no-language. A\n"
            "document that --remove took out stays out until its text changes or --rebuild.\n\n"
            "Labels, notices and lists of links that stand around articles on web pages are\n"
            "kept in the texts, but not searched: what such lines look like, and what many\n"
            "documents of one source or folder have, is cut. Menus, teasers, comments and the\n"
            "like in a file of HTML are not read at all. --keep-boilerplate reads and searches\n"
            "all of it, --report-cleaning tells all of it.\n\n"
            "Reprints, edited texts and reports of one event get a common story.\n\n"
            "An index is built or updated beside the one that DATABASE holds and replaces it\n"
            "in one step when it is complete; until then, and whenever something goes wrong,\n"
            "the former index stays as it is. Where nothing changed nothing is written.\n\n"
            "--reanalyze builds anew of the texts that DATABASE holds, without the files: for\n"
            "an index of another version of this program, or other words. Name --words,\n"
            "--never-split, --no-word-lists and --no-stories again; what --without left out\n"
            "stays out until it is named anew, --without none for nothing; what is cut stays\n"
            "cut unless --keep-boilerplate is named, and is cut again by --rebuild only, also when\n"
            "this program cuts by other rules than the one that cut it.\n"
         << visible_options()
         << "\nExit status: 0 everything is in the index, 1 the index is published but some\n"
            "files were skipped or the summary could not be written, 2 error or a damaged\n"
            "index, nothing published, 3 another indexer is building DATABASE, 128+N ended by\n"
            "signal N (130 Ctrl-C, 143 kill): what was not complete then is not published.\n\n"
            "Example: indexer my-index ~/articles && searcher my-index Bundesrat Verordnung\n";
    return help.str();
}

}  // namespace fundstelle
