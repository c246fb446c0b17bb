#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "bench/options.hpp"
#include "bench/scratch_index.hpp"
#include "bench/statistics.hpp"
#include "bench/table.hpp"
#include "common/corpus/corpus_reader.hpp"
#include "common/corpus/file.hpp"
#include "common/corpus/file_list.hpp"
#include "common/error.hpp"
#include "common/query/parser.hpp"
#include "common/report.hpp"
#include "common/store/index_reader.hpp"
#include "common/text/analyzer.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

Program program() {
    return {"index_bench",
            "Usage: index_bench [--OPTION]... [PATH...]\n"
            "Measure how long `indexer` takes to build an index of PATH... (default: the bundled\n"
            "articles), how much memory it needs, and how large the index becomes.\n",
            {{"runs", "N", "build N times (default 3)"},
             {"indexer", "FILE", "the program to measure (default: the one of this build)"},
             {"scratch", "DIR",
              "build in a new folder inside DIR, removed afterwards (default: the folder for "
              "temporary files)"}},
            "The files are read once before the first run, so that every run finds them in\n"
            "memory. Nothing is printed unless all runs give an index with as many documents,\n"
            "in which the title of the first article finds something.\n\n"
            "Exit status: 0 done, 2 error.\n"};
}

Error wrong_answer(const std::string& what) {
    return {ErrorKind::index, "the index is wrong, so its speed means nothing: " + what};
}

void read_into_memory(const FileList& corpus) {
    constexpr std::size_t block_bytes = 1 << 20;
    std::string block;
    for (const CorpusFile& listed : corpus.files) {
        InputFile file(listed.path);
        while (file.read(block_bytes, block)) block.clear();
    }
}

/// How many documents all indexes have.
std::uint64_t checked_documents(const std::vector<IndexerRun>& runs) {
    const std::uint64_t documents = IndexReader(runs.front().database).documents();
    if (documents == 0) throw wrong_answer("it has no documents");
    for (const IndexerRun& run : runs) {
        const std::uint64_t others = IndexReader(run.database).documents();
        if (others != documents) {
            throw wrong_answer("one run has " + counted(documents, "document") + ", another one " +
                               grouped(others));
        }
    }
    return documents;
}

/// Searches for the title of the first article that has a word in it.
void check_search(const std::vector<fs::path>& paths, const fs::path& database) {
    const IndexReader index(database);
    Analyzer analyzer(index.analysis().lexicon, {}, index.analysis().steps);
    analyzer.require(index.analysis());
    CorpusReader corpus(paths, {});
    for (Article article; corpus.next(article);) {
        const Query query = parse_query(article.title, analyzer);
        if (query.empty()) continue;
        if (index.search(query, {.limit = 1, .content = MatchContent::id}).matches.empty()) {
            throw wrong_answer("it does not find the title '" + article.title + "'");
        }
        return;
    }
    throw wrong_answer("no article has a title to search for");
}

using Value = std::function<double(const IndexerRun&)>;

std::vector<std::string> row(const std::string& name, const std::vector<IndexerRun>& runs, int digits,
                             const Value& value) {
    std::vector<double> values;
    for (const IndexerRun& run : runs) values.push_back(value(run));
    return {name, decimal(quantile(values, 0), digits), decimal(quantile(values, .5), digits),
            decimal(quantile(values, 1), digits)};
}

std::string report(std::uint64_t documents, std::uint64_t bytes, const std::vector<IndexerRun>& runs) {
    const double size = static_cast<double>(bytes) / 1e6;
    const auto in_megabytes = [](std::uint64_t number) { return static_cast<double>(number) / 1e6; };
    std::string text = "corpus  " + counted(documents, "document") + ", " + shown_bytes(bytes) +
                       "\nruns    " + grouped(runs.size()) + "\n\n";
    return text +
           table(
               {{"", "min", "median", "max"},
                row("wall s", runs, 3, [](const IndexerRun& run) { return run.wall_seconds; }),
                row("CPU s", runs, 3, [](const IndexerRun& run) { return run.cpu_seconds; }),
                row("MB/s of wall", runs, 1, [&](const IndexerRun& run) { return size / run.wall_seconds; }),
                row("MB/s of CPU", runs, 1, [&](const IndexerRun& run) { return size / run.cpu_seconds; }),
                row("peak memory MB", runs, 1,
                    [&](const IndexerRun& run) { return in_megabytes(run.peak_bytes); }),
                row("database MB", runs, 1,
                    [&](const IndexerRun& run) { return in_megabytes(run.database_bytes); })});
}

std::vector<fs::path> corpus_paths(const Arguments& arguments) {
    if (arguments.words().empty()) return {fs::path(FUNDSTELLE_CORPUS) / "articles"};
    return {arguments.words().begin(), arguments.words().end()};
}

/// Builds and checks. Whatever was built is gone again when this returns.
std::string measured(const Arguments& arguments) {
    const std::vector<fs::path> paths = corpus_paths(arguments);
    const std::uint64_t count = arguments.number("runs", 3, 1, 1000);
    const FileList corpus = list_files(paths, {});
    read_into_memory(corpus);

    ScratchIndex scratch(arguments.text("scratch", fs::temp_directory_path().string()));
    const fs::path indexer = arguments.text("indexer", FUNDSTELLE_INDEXER);
    std::vector<IndexerRun> runs;
    // A new process is charged with the memory of the one it comes from: nothing is opened here before the
    // last run is over.
    while (runs.size() < count) runs.push_back(scratch.build(indexer, paths));
    if (runs.front().skipped_some) {
        print_message("index_bench", "note: the indexer skipped a part of the corpus");
    }
    const std::uint64_t documents = checked_documents(runs);
    check_search(paths, runs.back().database);
    stop_if_asked();
    return report(documents, corpus.bytes, runs);
}

}  // namespace
}  // namespace fundstelle

int main(int argc, char** argv) {
    return fundstelle::run_program(fundstelle::program(), argc, argv, [](const auto& arguments) {
        fundstelle::write_output(fundstelle::measured(arguments));
    });
}
