// Measures how long the queries take that cost a search engine the most.

#include <algorithm>
#include <cstdint>
#include <ctime>
#include <string>
#include <vector>

#include "bench/hostile_queries.hpp"
#include "bench/options.hpp"
#include "bench/table.hpp"
#include "common/error.hpp"
#include "common/limits.hpp"
#include "common/output_file.hpp"
#include "common/query/known_words.hpp"
#include "common/query/parser.hpp"
#include "common/query/snippet.hpp"
#include "common/report.hpp"
#include "common/store/index_reader.hpp"
#include "common/store/suggestion.hpp"
#include "common/text/analyzer.hpp"

namespace fundstelle {
namespace {

constexpr std::size_t results = 10;
constexpr std::size_t rows_shown = 12;

Program program() {
    return {
        "hostile_bench",
        "Usage: hostile_bench [OPTION]... DATABASE\n"
        "Asks the index DATABASE the queries of at most 2 KB that cost the most: frequent words in every\n"
        "operator, patterns, compounds, misspelt words, signs without end, and all of it by chance. Each is\n"
        "read, matched, corrected where hardly anything is found, and answered with ten snippets. Prints\n"
        "the slowest ones and ends with 2 when one takes too long.\n",
        {{"most-ms", "N", "what a query may take, in milliseconds of CPU time (100)"},
         {"rounds", "N", "ask every query N times and take the least, the first time not counted (5)"},
         {"seed", "N", "of the queries made by chance (1)"},
         {"print", "", "print the queries themselves, lines of qid<TAB>query, and do nothing else"}},
        ""};
}

/// CPU time of this thread, which is the same on a busy machine.
double cpu_milliseconds() {
    timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// What became of a query.
struct Outcome {
    std::string kind;
    std::size_t bytes = 0;
    std::size_t matched = 0;
    std::size_t notes = 0;    ///< what was said of how it was read
    double milliseconds = 0;  ///< the least of all rounds
    double first = 0;         ///< of the first one
};

/// As a searcher answers it.
void answer(const NamedQuery& asked, const IndexReader& index, Analyzer& analyzer, Outcome& outcome) {
    Query query = parse_query(asked.text, analyzer);
    expand_patterns(query, index.words());
    const Results found = index.search(query, {.limit = results});
    SnippetMaker maker(query, analyzer);
    std::size_t shown = 0;
    for (const Match& match : found.matches)
        shown += maker.snippet(part_of(match), match.article.title).passages.size();
    outcome.matched = found.matched;
    outcome.notes = query.notes.size();
    if (found.matched != 0 && shown == 0)
        throw Error(ErrorKind::index, "query " + asked.qid + " has results, but no snippet");
    if (found.matched < 3)
        static_cast<void>(suggestion_for(asked.text, query, Suspicion::rare, index, analyzer));
}

std::vector<Outcome> outcomes(const std::vector<NamedQuery>& queries, const IndexReader& index,
                              Analyzer& analyzer, std::uint64_t rounds) {
    std::vector<Outcome> all;
    for (const NamedQuery& query : queries) {
        Outcome one{query.qid, query.text.size(), 0, 0, 0, 0};
        for (std::uint64_t round = 0; round <= rounds; ++round) {
            const double start = cpu_milliseconds();
            answer(query, index, analyzer, one);
            const double took = cpu_milliseconds() - start;
            if (round == 0) one.first = took;
            one.milliseconds = round <= 1 ? took : std::min(one.milliseconds, took);
        }
        all.push_back(std::move(one));
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Outcome& a, const Outcome& b) { return a.milliseconds > b.milliseconds; });
    return all;
}

std::string report(const std::vector<Outcome>& all) {
    std::vector<std::vector<std::string>> rows = {
        {"slowest", "bytes", "matches", "notes", "CPU ms", "first"}};
    for (std::size_t i = 0; i < std::min(rows_shown, all.size()); ++i) {
        const Outcome& one = all[i];
        rows.push_back({one.kind, grouped(one.bytes), grouped(one.matched), grouped(one.notes),
                        decimal(one.milliseconds, 1), decimal(one.first, 1)});
    }
    const auto cut = std::count_if(all.begin(), all.end(), [](const Outcome& one) { return one.notes != 0; });
    return table(rows) + "\n" + grouped(all.size()) + " queries; of " +
           grouped(static_cast<std::uint64_t>(cut)) + " it is said how they were read\n";
}

std::string listed(const std::vector<NamedQuery>& queries) {
    std::string text;
    for (const NamedQuery& query : queries) text += query.qid + "\t" + query.text + "\n";
    return text;
}

void run(const Arguments& arguments) {
    const std::vector<NamedQuery> queries =
        hostile_queries(Limits{}.query_bytes, arguments.number("seed", 1, 0, UINT32_MAX));
    if (arguments.has("print")) {
        write_output(listed(queries));
        return;
    }
    if (arguments.words().size() != 1)
        throw Error(ErrorKind::usage, "name one DATABASE", usage_hint("hostile_bench"));
    const IndexReader index(arguments.words().front());
    Analyzer analyzer(index.analysis().lexicon, {}, index.analysis().steps);
    analyzer.require(index.analysis());
    const std::vector<Outcome> all =
        outcomes(queries, index, analyzer, arguments.number("rounds", 5, 1, 1000));
    write_output(report(all));
    const std::uint64_t most = arguments.number("most-ms", 100, 1, 1'000'000);
    if (all.front().milliseconds > static_cast<double>(most))
        throw Error(ErrorKind::index,
                    "a query takes more than " + grouped(most) + " ms: " + all.front().kind);
}

}  // namespace
}  // namespace fundstelle

int main(int argc, char** argv) {
    return fundstelle::run_program(fundstelle::program(), argc, argv, fundstelle::run);
}
