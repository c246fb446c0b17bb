// Measures how long the queries take that cost a search engine the most.

#include <algorithm>
#include <array>
#include <cstdint>
#include <ctime>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "bench/hostile_queries.hpp"
#include "bench/options.hpp"
#include "bench/table.hpp"
#include "common/error.hpp"
#include "common/limits.hpp"
#include "common/output_file.hpp"
#include "common/query/concordance.hpp"
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
         {"ways", "",
          "ask each also by date, grouped, counted, in context, and for what is like its first match"},
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

/// What a searcher may be asked for beside or instead of the ten best.
enum class Way { best, by_date, by_story, by_source, counted, in_context, like_first };

constexpr std::array<std::pair<Way, const char*>, 7> ways = {{{Way::best, ""},
                                                              {Way::by_date, " --sort date"},
                                                              {Way::by_story, " --group"},
                                                              {Way::by_source, " --group source"},
                                                              {Way::counted, " --facets"},
                                                              {Way::in_context, " --kwic"},
                                                              {Way::like_first, " --like"}}};

/// Answers `query` in another way; how many documents match.
std::size_t answer_otherwise(Way way, const Query& query, const IndexReader& index, Analyzer& analyzer) {
    Page page{.limit = results};
    if (way == Way::by_date) page.order = MatchOrder::newest;
    if (way == Way::by_source) page.group = DocumentValue::source;
    if (way == Way::by_story && index.has_stories()) page.group = DocumentValue::story;
    const Results found = index.search(query, page);
    if (way == Way::counted && found.matched != 0) {
        static_cast<void>(index.facets(query, {DocumentValue::source, DocumentValue::language,
                                               DocumentValue::year, DocumentValue::day}));
    }
    ConcordanceRoom room{Limits{}.concordance_bytes * results};
    for (const Match& match : found.matches) {
        if (way == Way::in_context)
            static_cast<void>(concordance(match.article.text, query, analyzer, match.article.cuts, room));
    }
    if (way == Way::like_first && !found.matches.empty()) {
        const std::optional<Query> like = index.like(found.matches.front().article.id, analyzer);
        if (like) return index.search(*like, page).matched;
    }
    return found.matched;
}

/// As a searcher answers it.
void answer(const NamedQuery& asked, Way way, const IndexReader& index, Analyzer& analyzer,
            Outcome& outcome) {
    Query query = parse_query(asked.text, analyzer);
    expand_patterns(query, index.words());
    outcome.notes = query.notes.size();
    if (way != Way::best) {
        outcome.matched = answer_otherwise(way, query, index, analyzer);
        return;
    }
    const Results found = index.search(query, {.limit = results});
    SnippetMaker maker(query, analyzer);
    std::size_t shown = 0;
    for (const Match& match : found.matches)
        shown += maker.snippet(part_of(match), match.article.title).passages.size();
    outcome.matched = found.matched;
    if (found.matched != 0 && shown == 0)
        throw Error(ErrorKind::index, "query " + asked.qid + " has results, but no snippet");
    if (found.matched < 3)
        static_cast<void>(suggestion_for(asked.text, query, Suspicion::rare, index, analyzer));
}

/// A query answered in one way, `rounds` times and once before.
Outcome outcome_of(const NamedQuery& query, Way way, const std::string& name, const IndexReader& index,
                   Analyzer& analyzer, std::uint64_t rounds) {
    Outcome one{query.qid + name, query.text.size(), 0, 0, 0, 0};
    for (std::uint64_t round = 0; round <= rounds; ++round) {
        const double start = cpu_milliseconds();
        answer(query, way, index, analyzer, one);
        const double took = cpu_milliseconds() - start;
        if (round == 0) one.first = took;
        one.milliseconds = round <= 1 ? took : std::min(one.milliseconds, took);
    }
    return one;
}

std::vector<Outcome> outcomes(const std::vector<NamedQuery>& queries, std::size_t most_ways,
                              const IndexReader& index, Analyzer& analyzer, std::uint64_t rounds) {
    std::vector<Outcome> all;
    for (const NamedQuery& query : queries) {
        for (const auto& [way, name] : std::span(ways).first(most_ways))
            all.push_back(outcome_of(query, way, name, index, analyzer, rounds));
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
    const std::vector<Outcome> all = outcomes(queries, arguments.has("ways") ? ways.size() : 1, index,
                                              analyzer, arguments.number("rounds", 5, 1, 1000));
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
