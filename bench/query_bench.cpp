#include <cerrno>
#include <chrono>
#include <cstdint>
#include <fcntl.h>
#include <filesystem>
#include <optional>
#include <string>
#include <sys/resource.h>
#include <unistd.h>
#include <utility>
#include <vector>

#include "bench/options.hpp"
#include "bench/query_form.hpp"
#include "bench/scratch_index.hpp"
#include "bench/statistics.hpp"
#include "bench/table.hpp"
#include "bench/trec_files.hpp"
#include "common/error.hpp"
#include "common/limits.hpp"
#include "common/query/parser.hpp"
#include "common/query/snippet.hpp"
#include "common/report.hpp"
#include "common/store/index_reader.hpp"
#include "common/text/analyzer.hpp"
#include "common/text/printable.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

Program program() {
    return {"query_bench",
            "Usage: query_bench [--OPTION]... [DATABASE]\n"
            "Measure how long the queries of a file take in the index DATABASE (default: a new\n"
            "index of the bundled articles, removed afterwards), with and without snippets.\n",
            {{"queries", "FILE",
              "lines of qid<TAB>query; - is standard input (default: those of the bundled corpus)"},
             {"form", "FORM",
              "ask for documents with any of the words (any, the default), with every word (all) or with "
              "the words as a phrase (phrase)"},
             {"limit", "N", "ask for N results and as many snippets (default 10)"},
             {"rounds", "N", "ask every query N times; the first round is not counted (default 5)"},
             {"indexer", "FILE", "the program that builds an index (default: the one of this build)"},
             {"scratch", "DIR",
              "build it in a new folder inside DIR (default: the folder for temporary "
              "files)"}},
            "cold: the first answer to each query, after the files of the index were dropped from\n"
            "the memory of the operating system and the index was opened anew. What one query\n"
            "reads from the disk the next one finds in memory.\n"
            "warm: every query again, round after round, in the same open index.\n"
            "A time is from the text of the query to the last id or snippet. Nothing is printed\n"
            "unless queries match, at least half of them when any word will do, with the same\n"
            "results either way.\n\n"
            "Exit status: 0 done, 2 error.\n"};
}

/// What is asked for with every query.
enum class Answering { ids, snippets };

/// What is asked, and of which index.
struct Load {
    fs::path database;
    std::string shown;  ///< what a person is told of the database
    QueryForm form = QueryForm::any;
    std::vector<NamedQuery> queries;  ///< in that form
    std::size_t limit = 10;
    std::uint64_t rounds = 5;
};

/// An index as a searcher holds it open.
struct OpenIndex {
    explicit OpenIndex(const fs::path& folder)
        : reader(folder), analyzer(reader.analysis().lexicon, {}, reader.analysis().steps) {
        analyzer.require(reader.analysis());
    }

    IndexReader reader;
    Analyzer analyzer;
};

/// What answers a query.
struct Answered {
    std::vector<std::string> docids;
    std::size_t snippet_bytes = 0;  ///< of all snippets together
};

Answered answer(const NamedQuery& asked, Answering answering, std::size_t limit, OpenIndex& index) {
    const Query query = parse_query(asked.text, index.analyzer);
    const MatchContent content = answering == Answering::ids ? MatchContent::id : MatchContent::all;
    const Results results = index.reader.search(query, {.limit = limit, .content = content});
    Answered answered;
    SnippetMaker maker(query, index.analyzer);
    for (const Match& match : results.matches) {
        const Article& article = match.article;
        answered.docids.push_back(article.id);
        if (answering == Answering::ids) continue;
        const Snippet snippet = maker.snippet(part_of(match), article.title);
        for (const Passage& passage : snippet.passages) answered.snippet_bytes += passage.text.size();
    }
    return answered;
}

/// How many queries match anything. Throws Error when the answers are not worth timing.
std::size_t checked_matches(const Load& load) {
    OpenIndex index(load.database);
    std::size_t matching = 0;
    for (const NamedQuery& query : load.queries) {
        stop_if_asked();
        const Answered plain = answer(query, Answering::ids, load.limit, index);
        const Answered shown = answer(query, Answering::snippets, load.limit, index);
        if (plain.docids != shown.docids) {
            throw Error(ErrorKind::index, "query " + query.qid + " finds other documents with snippets");
        }
        if (!shown.docids.empty() && shown.snippet_bytes == 0) {
            throw Error(ErrorKind::index, "query " + query.qid + " has results, but all snippets are empty");
        }
        if (!shown.docids.empty()) ++matching;
    }
    const std::size_t least = load.form == QueryForm::any ? (load.queries.size() + 1) / 2 : 1;
    if (matching < least) {
        throw Error(ErrorKind::input,
                    "only " + grouped(matching) + " of " + grouped(load.queries.size()) +
                        " queries match anything: the speed of finding nothing means nothing",
                    "name queries that belong to the index with --queries FILE");
    }
    return matching;
}

using Milliseconds = std::vector<double>;

/// Asks every query once and adds what each took.
void ask_all(const Load& load, Answering answering, OpenIndex& index, Milliseconds& times) {
    using Clock = std::chrono::steady_clock;
    for (const NamedQuery& query : load.queries) {
        stop_if_asked();
        const Clock::time_point start = Clock::now();
        answer(query, answering, load.limit, index);
        times.push_back(std::chrono::duration<double, std::milli>(Clock::now() - start).count());
    }
}

void drop_from_page_cache(const fs::path& folder) {
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        const int file = ::open(entry.path().c_str(), O_RDONLY | O_CLOEXEC);
        if (file < 0) throw system_error("read", entry.path().string(), errno);
        const int code = ::posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED);
        ::close(file);
        if (code != 0) throw system_error("drop from memory", entry.path().string(), code);
    }
}

rusage usage() {
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    return used;
}

/// What was measured in one way of answering.
struct Timing {
    std::string name;
    Milliseconds cold;
    Milliseconds warm;
    std::uint64_t cold_read_bytes = 0;  ///< what the cold pass read from the disk
};

Timing timed(const Load& load, Answering answering, const std::string& name) {
    constexpr std::uint64_t block_bytes = 512;  // the unit of ru_inblock, whatever the disk has
    Timing timing{name, {}, {}, 0};
    drop_from_page_cache(load.database);
    const auto blocks = usage().ru_inblock;
    OpenIndex index(load.database);
    ask_all(load, answering, index, timing.cold);
    timing.cold_read_bytes = static_cast<std::uint64_t>(usage().ru_inblock - blocks) * block_bytes;

    Milliseconds warming_up;
    ask_all(load, answering, index, warming_up);
    for (std::uint64_t round = 1; round < load.rounds; ++round) ask_all(load, answering, index, timing.warm);
    return timing;
}

std::vector<std::string> row(const std::string& name, const Milliseconds& times) {
    std::vector<std::string> cells = {name};
    for (const double share : {.5, .95, .99, 1.0}) cells.push_back(decimal(quantile(times, share), 2));
    cells.push_back(decimal(mean(times), 2));
    cells.push_back(decimal(1000 / mean(times), 1));
    return cells;
}

std::string report(const Load& load, const std::vector<Timing>& timings, std::size_t matching) {
    std::string text = "index    " + printable(load.shown) + ", " +
                       counted(IndexReader(load.database).documents(), "document") + "\nqueries  " +
                       grouped(load.queries.size()) + ", of which " + grouped(matching) + " match (" +
                       std::string(query_form_names[static_cast<std::size_t>(load.form)]) + "); up to " +
                       grouped(load.limit) + " results each\n\n";
    std::vector<std::vector<std::string>> rows = {
        {"ms per query", "p50", "p95", "p99", "max", "mean", "queries/s"}};
    for (const Timing& timing : timings) rows.push_back(row("cold, " + timing.name, timing.cold));
    for (const Timing& timing : timings) rows.push_back(row("warm, " + timing.name, timing.warm));
    text +=
        table(rows) + "\ncold: the index dropped from memory and opened anew, one pass; read from the disk:";
    for (const Timing& timing : timings)
        text += " " + timing.name + " " + shown_bytes(timing.cold_read_bytes) + ",";
    text.back() = '\n';
    return text + "warm: rounds 2 to " + grouped(load.rounds) +
           "\npeak memory: " + shown_bytes(static_cast<std::uint64_t>(usage().ru_maxrss) * 1024) + "\n";
}

QueryForm form_of(const Arguments& arguments) {
    const std::string name = arguments.text("form", "any");
    const auto form = query_form_of(name);
    if (form) return *form;
    throw Error(ErrorKind::usage, "--form takes any, all or phrase, not '" + name + "'",
                usage_hint("query_bench"));
}

/// Measures. An index that was built for it is gone again when this returns.
std::string measured(const Arguments& arguments) {
    const fs::path corpus = FUNDSTELLE_CORPUS;
    Load load;
    load.limit = arguments.number("limit", load.limit, 1, Limits{}.results_per_page);
    load.rounds = arguments.number("rounds", load.rounds, 2, 1'000'000);
    load.form = form_of(arguments);
    load.queries = read_queries(arguments.text("queries", (corpus / "queries.tsv").string()));
    for (NamedQuery& query : load.queries) query.text = in_form(query.text, load.form);
    std::optional<ScratchIndex> scratch;
    if (arguments.words().empty()) {
        scratch.emplace(arguments.text("scratch", fs::temp_directory_path().string()));
        load.database =
            scratch->build(arguments.text("indexer", FUNDSTELLE_INDEXER), {corpus / "articles"}).database;
        load.shown = "built from the bundled articles";
    } else {
        load.database = load.shown = arguments.words().front();
    }
    const std::size_t matching = checked_matches(load);
    const std::vector<Timing> timings = {timed(load, Answering::ids, "ids"),
                                         timed(load, Answering::snippets, "snippets")};
    for (const Timing& timing : timings) {
        if (timing.cold_read_bytes != 0) continue;
        print_message("query_bench",
                      "note: nothing was read from the disk, so cold, " + timing.name + " was not cold");
    }
    return report(load, timings, matching);
}

void run(const Arguments& arguments) {
    if (arguments.words().size() > 1) {
        throw Error(ErrorKind::usage, "more than one DATABASE given", usage_hint("query_bench"));
    }
    write_output(measured(arguments));
}

}  // namespace
}  // namespace fundstelle

int main(int argc, char** argv) {
    return fundstelle::run_program(fundstelle::program(), argc, argv, fundstelle::run);
}
