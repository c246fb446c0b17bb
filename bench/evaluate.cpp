#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "bench/comparison.hpp"
#include "bench/evaluation.hpp"
#include "bench/options.hpp"
#include "bench/table.hpp"
#include "bench/trec_files.hpp"
#include "common/corpus/file.hpp"
#include "common/error.hpp"
#include "common/report.hpp"
#include "common/text/printable.hpp"

namespace fundstelle {
namespace {

constexpr int digits = 4;
constexpr double significance = .05;

Program program() {
    return {"evaluate",
            "Usage: evaluate QRELS RUN... [--per-query]\n"
            "       evaluate QRELS --compare A B [--OPTION]...\n"
            "Measure how well the rankings of a run answer the queries of the judgements QRELS.\n\n"
            "QRELS has lines `qid<TAB>docid<TAB>grade` or `qid 0 docid grade`: grades above 0\n"
            "are relevant, 0 is not, documents below 0 are taken out of the ranking first.\n"
            "A RUN has lines `qid Q0 docid rank score tag`, as `searcher --format trec` writes\n"
            "them: the rank column gives the order, and ids that of equal ranks; scores are\n"
            "ignored; of a document ranked twice the first place counts. Every query of QRELS\n"
            "with a relevant document counts, one without an answer as 0. The gain of nDCG is\n"
            "2^grade - 1. One of the files may be -, standard input.\n",
            {{"compare", "", "compare two runs, query by query"},
             {"per-query", "", "print nDCG@10 of every query"},
             {"wins", "N", "show the N clearest queries of each run (default 10)"},
             {"rounds", "N", "draw N times in the tests (default 10000)"},
             {"seed", "N", "draw other random numbers (default 1)"}},
            "A comparison tells of each measure the means of A and B, the difference B - A, its\n"
            "p-value (two-sided paired randomisation test), its 95 % confidence interval (paired\n"
            "bootstrap, percentiles), and in how many queries either run is better. --wins,\n"
            "--rounds and --seed go with --compare.\n\n"
            "Exit status: 0 done, 2 error.\n\n"
            "Example: searcher my-index --queries queries.tsv --limit 100 --format trec > my.run\n"
            "         evaluate qrels.tsv my.run\n"};
}

struct ComparisonOptions {
    Sampling sampling;
    std::size_t wins = 10;  ///< queries to show for each run
};

/// A run with the name it has in tables, and its scores.
struct ScoredRun {
    std::string name;
    Evaluation evaluation;
};

/// The names of the files, with their folders where that alone tells them apart.
std::vector<std::string> names_of(const std::vector<std::filesystem::path>& paths) {
    std::vector<std::string> names;
    for (const auto& path : paths) {
        const auto same = std::count_if(paths.begin(), paths.end(), [&](const auto& other) {
            return other.filename() == path.filename();
        });
        names.push_back(same == 1 ? path.filename().string() : path.string());
    }
    return names;
}

std::vector<ScoredRun> scored_runs(const Qrels& qrels, const std::vector<std::filesystem::path>& paths) {
    const std::vector<std::string> names = names_of(paths);
    std::vector<ScoredRun> runs;
    for (std::size_t i = 0; i < paths.size(); ++i) {
        runs.push_back({names[i], evaluate(qrels, read_run(paths[i]))});
        if (runs.back().evaluation.answered == 0) {
            print_message("evaluate", shown_name(paths[i]) + " answers no query of the judgements");
        }
    }
    return runs;
}

std::string with_sign(double number) {
    const std::string text = decimal(number, digits);
    return text.starts_with('-') ? text : "+" + text;
}

std::string means_text(const std::vector<ScoredRun>& runs) {
    std::vector<std::vector<std::string>> rows = {{"run", "queries", "answered"}};
    rows[0].insert(rows[0].end(), measure_names.begin(), measure_names.end());
    for (const ScoredRun& run : runs) {
        rows.push_back({run.name, grouped(run.evaluation.queries.size()), grouped(run.evaluation.answered)});
        for (const double value : run.evaluation.mean) rows.back().push_back(decimal(value, digits));
    }
    return table(rows);
}

std::string per_query_text(const std::vector<ScoredRun>& runs) {
    std::vector<std::vector<std::string>> rows = {{std::string(measure_names[ndcg_10])}};
    for (const ScoredRun& run : runs) {
        rows[0].push_back(run.name);
        const auto& queries = run.evaluation.queries;
        rows.resize(queries.size() + 1);
        for (std::size_t i = 0; i < queries.size(); ++i) {
            if (rows[i + 1].empty()) rows[i + 1].push_back(queries[i].qid);
            rows[i + 1].push_back(decimal(queries[i].scores[ndcg_10], digits));
        }
    }
    return table(rows);
}

std::vector<Comparison> compared(const ScoredRun& a, const ScoredRun& b, const Sampling& sampling) {
    std::vector<Comparison> comparisons;
    for (const Measure measure : {mrr_10, ndcg_10, recall_10, recall_100}) {
        comparisons.push_back(
            compare(values_of(a.evaluation, measure), values_of(b.evaluation, measure), sampling));
    }
    return comparisons;
}

std::string comparison_text(const std::vector<Comparison>& comparisons) {
    std::vector<std::vector<std::string>> rows = {
        {"measure", "A", "B", "B - A", "p", "95 % from", "to", "B better", "A better", "same"}};
    for (std::size_t i = 0; i < comparisons.size(); ++i) {
        const Comparison& one = comparisons[i];
        rows.push_back({std::string(measure_names[i]), decimal(one.mean_a, digits),
                        decimal(one.mean_b, digits), with_sign(one.difference), decimal(one.p_value, digits),
                        with_sign(one.low), with_sign(one.high), grouped(one.wins), grouped(one.losses),
                        grouped(one.ties)});
    }
    return table(rows);
}

std::string verdict(const Comparison& comparison) {
    const std::string begin = "By " + std::string(measure_names[ndcg_10]) + ", ";
    if (comparison.p_value > significance) return begin + "no difference is shown (p > .05).\n";
    const bool b_leads = comparison.difference > 0;
    return begin + (b_leads ? "B is ahead of A by " : "A is ahead of B by ") +
           decimal(b_leads ? comparison.difference : -comparison.difference, digits) +
           " (p = " + decimal(comparison.p_value, digits) + ").\n";
}

/// The queries in which `better` is ahead of `worse`, the furthest first, with the values of A and B.
std::string wins_text(const ScoredRun& a, const ScoredRun& b, const std::string& name,
                      std::vector<std::pair<double, std::size_t>> leads, std::size_t limit) {
    leads.erase(std::remove_if(leads.begin(), leads.end(), [](const auto& lead) { return lead.first <= 0; }),
                leads.end());
    if (leads.empty() || limit == 0) return {};
    std::stable_sort(leads.begin(), leads.end(),
                     [](const auto& one, const auto& other) { return one.first > other.first; });
    leads.resize(std::min(leads.size(), limit));
    std::vector<std::vector<std::string>> rows = {{name + " is furthest ahead in", "A", "B"}};
    for (const auto& lead : leads) {
        const QueryScores& query = a.evaluation.queries[lead.second];
        rows.push_back({query.qid, decimal(query.scores[ndcg_10], digits),
                        decimal(b.evaluation.queries[lead.second].scores[ndcg_10], digits)});
    }
    return "\n" + table(rows);
}

std::string all_wins_text(const ScoredRun& a, const ScoredRun& b, std::size_t limit) {
    const std::vector<double> values_a = values_of(a.evaluation, ndcg_10);
    const std::vector<double> values_b = values_of(b.evaluation, ndcg_10);
    std::vector<std::pair<double, std::size_t>> leads_of_a;
    std::vector<std::pair<double, std::size_t>> leads_of_b;
    for (std::size_t i = 0; i < values_a.size(); ++i) {
        leads_of_a.emplace_back(values_a[i] - values_b[i], i);
        leads_of_b.emplace_back(values_b[i] - values_a[i], i);
    }
    return wins_text(a, b, "B", std::move(leads_of_b), limit) +
           wins_text(a, b, "A", std::move(leads_of_a), limit);
}

std::string answered_text(const ScoredRun& run) {
    return printable(run.name) + ", which answers " + grouped(run.evaluation.answered) + " of " +
           grouped(run.evaluation.queries.size()) + " queries\n";
}

std::string comparison_report(const ScoredRun& a, const ScoredRun& b, const ComparisonOptions& options) {
    const std::vector<Comparison> comparisons = compared(a, b, options.sampling);
    return "A  " + answered_text(a) + "B  " + answered_text(b) + "\n" + comparison_text(comparisons) + "(" +
           grouped(options.sampling.rounds) + " rounds, seed " + std::to_string(options.sampling.seed) +
           ")\n\n" + verdict(comparisons[ndcg_10]) + all_wins_text(a, b, options.wins);
}

ComparisonOptions comparison_options(const Arguments& arguments) {
    constexpr std::uint64_t many = 1'000'000;
    ComparisonOptions options;
    options.sampling.rounds = arguments.number("rounds", options.sampling.rounds, 1, many);
    options.sampling.seed =
        arguments.number("seed", options.sampling.seed, 0, std::numeric_limits<std::uint64_t>::max());
    options.wins = arguments.number("wins", options.wins, 0, many);
    return options;
}

void check_usage(const Arguments& arguments) {
    const std::string hint = usage_hint("evaluate");
    const std::size_t words = arguments.words().size();
    if (words == 0) throw Error(ErrorKind::usage, "no QRELS given", hint);
    if (words == 1) throw Error(ErrorKind::usage, "no RUN given: what shall be measured?", hint);
    if (std::count(arguments.words().begin(), arguments.words().end(), "-") > 1) {
        throw Error(ErrorKind::usage, "- given twice: standard input can be read only once", hint);
    }
    if (arguments.has("compare")) {
        if (words != 3) throw Error(ErrorKind::usage, "--compare takes two runs, A and B", hint);
        return;
    }
    for (const char* option : {"wins", "rounds", "seed"}) {
        if (arguments.has(option)) {
            throw Error(ErrorKind::usage, std::string("--") + option + " goes with --compare", hint);
        }
    }
}

void run(const Arguments& arguments) {
    check_usage(arguments);
    const ComparisonOptions options = comparison_options(arguments);
    const auto& words = arguments.words();
    const std::vector<ScoredRun> runs =
        scored_runs(read_qrels(words.front()), {words.begin() + 1, words.end()});
    std::string report =
        arguments.has("compare") ? comparison_report(runs[0], runs[1], options) : means_text(runs);
    if (arguments.has("per-query")) report += "\n" + per_query_text(runs);
    write_output(report);
}

}  // namespace
}  // namespace fundstelle

int main(int argc, char** argv) {
    return fundstelle::run_program(fundstelle::program(), argc, argv, fundstelle::run);
}
