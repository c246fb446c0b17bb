#include "bench/evaluation.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <string>
#include <vector>

#include "bench/comparison.hpp"
#include "bench/statistics.hpp"
#include "bench/trec_files.hpp"
#include "common/error.hpp"
#include "common/report.hpp"
#include "tests/scratch_folder.hpp"

namespace fundstelle {
namespace {

/// Documents `first` to `last` of nobody's judgements: n1 n2 n3.
Ranking unjudged(int first, int last) {
    Ranking ranking;
    for (int i = first; i <= last; ++i) ranking.push_back("n" + std::to_string(i));
    return ranking;
}

Ranking joined(Ranking ranking, const Ranking& more) {
    ranking.insert(ranking.end(), more.begin(), more.end());
    return ranking;
}

/// MRR@10 nDCG@10 Recall@10 Recall@100.
std::string shown(const Scores& scores) {
    std::string text;
    for (const double value : scores) text += (text.empty() ? "" : " ") + decimal(value, 4);
    return text;
}

std::string shown(const Run& run) {
    std::string text;
    for (const auto& [qid, ranking] : run) {
        text += qid + ":";
        for (const std::string& docid : ranking) text += " [" + docid + "]";
        text += "\n";
    }
    return text;
}

std::string shown(const Qrels& qrels) {
    std::string text;
    for (const auto& [qid, grades] : qrels) {
        text += qid + ":";
        for (const auto& [docid, grade] : grades) text += " [" + docid + "]=" + std::to_string(grade);
        text += "\n";
    }
    return text;
}

/// The message of the Error that `work` ends with, without the folder of the file.
template <typename Work>
std::string error_of(const std::filesystem::path& file, const Work& work) {
    try {
        work();
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::input);
        CHECK_FALSE(error.hint().empty());
        const std::string folder = file.parent_path().string() + "/";
        CHECK(error.message().starts_with(folder));
        return error.message().substr(folder.size());
    }
    return "no error";
}

}  // namespace

TEST_CASE("rankings are scored as worked out by hand") {
    struct Case {
        const char* what;
        Ranking ranking;
        Grades grades;
        const char* scores;
    };
    // 1/log2(rank+1) of ranks 1 to 4: 1, .63093, .5, .43068; of rank 10: .28906.
    const std::vector<Case> cases = {
        {"nothing found", {}, {{"a", 1}}, "0.0000 0.0000 0.0000 0.0000"},
        {"the one document first", {"a", "x"}, {{"a", 1}}, "1.0000 1.0000 1.0000 1.0000"},
        {"the one document third", {"x", "y", "a"}, {{"a", 1}}, "0.3333 0.5000 1.0000 1.0000"},
        {"tenth is within ten", joined(unjudged(1, 9), {"a"}), {{"a", 1}}, "0.1000 0.2891 1.0000 1.0000"},
        {"eleventh is not", joined(unjudged(1, 10), {"a"}), {{"a", 1}}, "0.0000 0.0000 0.0000 1.0000"},
        {"hundredth is within a hundred",
         joined(unjudged(1, 99), {"a"}),
         {{"a", 1}},
         "0.0000 0.0000 0.0000 1.0000"},
        {"hundred and first is not",
         joined(unjudged(1, 100), {"a"}),
         {{"a", 1}},
         "0.0000 0.0000 0.0000 0.0000"},
        // (.63093 + .43068) / (1 + .63093 + .5) = 1.06161 / 2.13093
        {"two of three", {"x", "a", "y", "b"}, {{"a", 1}, {"b", 1}, {"c", 1}}, "0.5000 0.4982 0.6667 0.6667"},
        // gains 1, 7, 3 against 7, 3, 1: (1 + 7*.63093 + 3*.5) / (7 + 3*.63093 + .5) = 6.91651 / 9.39279
        {"grades in the wrong order",
         {"a", "b", "c"},
         {{"a", 1}, {"b", 3}, {"c", 2}},
         "1.0000 0.7364 1.0000 1.0000"},
        {"judged and not relevant holds its place",
         {"z", "a"},
         {{"a", 1}, {"z", 0}},
         "0.5000 0.6309 1.0000 1.0000"},
        {"a dropped document gives up its place",
         {"z", "a"},
         {{"a", 1}, {"z", -1}},
         "1.0000 1.0000 1.0000 1.0000"},
        {"dropped documents make room at the end",
         joined({"z", "y"}, joined(unjudged(1, 9), {"a"})),
         {{"a", 1}, {"y", -2}, {"z", -1}},
         "0.1000 0.2891 1.0000 1.0000"},
        {"a repeated document counts once",
         {"x", "x", "a", "a", "b"},
         {{"a", 1}, {"b", 1}},
         "0.5000 0.6934 1.0000 1.0000"},
        {"no document is relevant", {"a"}, {{"a", 0}}, "0.0000 0.0000 0.0000 0.0000"},
    };
    for (const Case& one : cases) {
        INFO(one.what);
        CHECK(shown(score(one.ranking, one.grades)) == one.scores);
    }
}

TEST_CASE("the ideal of nDCG is the best ten documents, recall counts all") {
    Grades grades;
    Ranking ranking;
    for (int i = 1; i <= 20; ++i) grades["d" + std::to_string(i)] = 1;
    for (int i = 1; i <= 10; ++i) ranking.push_back("d" + std::to_string(i));
    CHECK(shown(score(ranking, grades)) == "1.0000 1.0000 0.5000 0.5000");
}

TEST_CASE("every query with a relevant document counts, answered or not, and no other") {
    const Qrels qrels = {{"q1", {{"a", 1}}}, {"q2", {{"b", 1}}}, {"q3", {{"c", 0}, {"d", -1}}}};
    const Run run = {{"q1", {"a"}}, {"q3", {"c"}}, {"q9", {"a"}}};
    const Evaluation evaluation = evaluate(qrels, run);
    REQUIRE(evaluation.queries.size() == 2);
    CHECK(evaluation.queries[0].qid == "q1");
    CHECK(evaluation.queries[1].qid == "q2");
    CHECK(evaluation.answered == 1);
    CHECK(shown(evaluation.mean) == "0.5000 0.5000 0.5000 0.5000");
    CHECK(values_of(evaluation, ndcg_10) == std::vector<double>{1, 0});
}

TEST_CASE("a run is read in the order of its rank column") {
    struct Case {
        const char* what;
        const char* content;
        const char* run;
    };
    const std::vector<Case> cases = {
        {"lines in another order", "q Q0 b 2 9 t\nq Q0 c 10 8 t\nq Q0 a 1 1 t\n", "q: [a] [b] [c]\n"},
        {"equal ranks by id", "q Q0 c 1 1 t\nq Q0 b 2 1 t\nq Q0 a 1 1 t\n", "q: [a] [c] [b]\n"},
        {"ranks from 0", "q Q0 a 0 1 t\nq Q0 b 1 1 t\n", "q: [a] [b]\n"},
        {"queries mixed", "r Q0 x 1 1 t\nq Q0 a 1 1 t\nr Q0 y 2 1 t\n", "q: [a]\nr: [x] [y]\n"},
        {"escaped ids", "q%201 Q0 %C3%9Cber%20uns%25.txt 1 1 t\n", "q 1: [Über uns%.txt]\n"},
        {"tabs, blank lines, Windows line ends", "\xEF\xBB\xBFq\tQ0\ta\t1\t1\tt\r\n\r\nq Q0 b 2 1 t",
         "q: [a] [b]\n"},
        {"nothing", "", ""},
    };
    const ScratchFolder folder;
    for (const Case& one : cases) {
        INFO(one.what);
        CHECK(shown(read_run(folder.write("a.run", one.content))) == one.run);
    }
}

TEST_CASE("a percent sign that escapes nothing is itself") {
    CHECK(unescaped("100%") == "100%");
    CHECK(unescaped("%4") == "%4");
    CHECK(unescaped("%zz%41%4a") == "%zzAJ");
    CHECK(unescaped("%2541") == "%41");
}

TEST_CASE("judgements are read with tabs and in the form of TREC") {
    struct Case {
        const char* content;
        const char* qrels;
    };
    const std::vector<Case> cases = {
        {"q1\tÜber uns%20.txt\t3\nq1\tb\t-1\n", "q1: [b]=-1 [Über uns%20.txt]=3\n"},
        {"q1 0 %C3%9Cber%20uns.txt 1\n", "q1: [Über uns.txt]=1\n"},
        {"q1\t0\ta\t2\n", "q1: [a]=2\n"},
        {"q1\ta\t1\r\n\nq1\ta\t1\n", "q1: [a]=1\n"},
    };
    const ScratchFolder folder;
    for (const Case& one : cases) {
        INFO(one.content);
        CHECK(shown(read_qrels(folder.write("a.tsv", one.content))) == one.qrels);
    }
}

TEST_CASE("a malformed line is named with its file and number") {
    struct Case {
        const char* content;
        const char* message;
    };
    const ScratchFolder folder;
    const std::vector<Case> runs = {
        {"q Q0 a 1 1 t\nq Q0 a 1 1\n", "file:2: not six fields but 5"},
        {"\nq Q0 a first 1 t\n", "file:2: the rank 'first' is no whole number"},
        {"q Q0 a 1.5 1 t\n", "file:1: the rank '1.5' is no whole number"},
        {"q Q0 a -1 1 t\n", "file:1: the rank '-1' is no whole number"},
    };
    for (const Case& one : runs) {
        const auto file = folder.write("file", one.content);
        CHECK(error_of(file, [&] { read_run(file); }) == one.message);
    }
    const char* const no_fields = "file:1: neither three fields between tabs nor four between spaces";
    const std::vector<Case> judgements = {
        {"q1\ta\n", no_fields},
        {"q1 a 1\n", no_fields},
        {"q1\ta\t1\nq1\tb\tyes\n", "file:2: the grade 'yes' is no whole number up to 100"},
        {"q1\ta\t1000\n", "file:1: the grade '1000' is no whole number up to 100"},
        {"\ta\t1\n", "file:1: the id of the query or of the document is empty"},
        {"q1\ta\t1\nq1\ta\t0\n", "file:2: the document 'a' is judged twice, with 1 and with 0"},
        {"q1\ta\t0\n", "file names no relevant document: there is nothing to measure"},
    };
    for (const Case& one : judgements) {
        const auto file = folder.write("file", one.content);
        CHECK(error_of(file, [&] { read_qrels(file); }) == one.message);
    }
    const std::vector<Case> queries = {
        {"q1\tHaus\nq2 Hof\n", "file:2: no tab between the name of the query and its words"},
        {" \tHaus\n", "file:1: no name before the tab"},
        {"q1\tHaus\nq2\tHof\nq1\tGarten\n", "file:3: the name 'q1' stands in line 1 already"},
        {"\n", "file holds no query"},
    };
    for (const Case& one : queries) {
        const auto file = folder.write("file", one.content);
        CHECK(error_of(file, [&] { read_queries(file); }) == one.message);
    }
}

TEST_CASE("a missing file is named") {
    const ScratchFolder folder;
    const auto file = folder.path() / "none";
    const std::string message = "none cannot be read: No such file or directory";
    CHECK(error_of(file, [&] { read_run(file); }) == message);
    CHECK(error_of(file, [&] { read_qrels(file); }) == message);
    CHECK(error_of(file, [&] { read_queries(file); }) == message);
}

TEST_CASE("a run compared with itself shows no difference") {
    const std::vector<double> values = {.1, .5, .9, 1};
    const Comparison same = compare(values, values, {});
    CHECK(same.p_value == 1);
    CHECK(same.difference == 0);
    CHECK(same.low == 0);
    CHECK(same.high == 0);
    CHECK(same.ties == 4);
}

TEST_CASE("a clear difference is shown, in either direction") {
    std::vector<double> low;
    std::vector<double> high;
    for (int i = 0; i < 50; ++i) {
        low.push_back(.2 + .001 * i);
        high.push_back(.5 + .002 * i);
    }
    low[7] = high[7] + .1;
    const Comparison up = compare(low, high, {});
    CHECK(up.p_value < .01);
    CHECK(up.wins == 49);
    CHECK(up.losses == 1);
    CHECK(up.difference == Approx(up.mean_b - up.mean_a));
    CHECK(up.low > 0);
    CHECK(up.low < up.difference);
    CHECK(up.high > up.difference);
    const Comparison down = compare(high, low, {});
    CHECK(down.p_value < .01);
    CHECK(down.difference == Approx(-up.difference));
    CHECK(down.high < 0);
    CHECK(down.losses == 49);
}

TEST_CASE("the p-value is that of all ways to set the signs") {
    // Three equal differences: of the eight ways two, +++ and ---, are as far from 0.
    CHECK(compare({0, 0, 0}, {1, 1, 1}, {}).p_value == Approx(.25).margin(.02));
    // 3, 1, -1: six of the eight sums are as far from 0 as 3.
    CHECK(compare({0, 0, 1}, {3, 1, 0}, {}).p_value == Approx(.75).margin(.02));
    // It never is 0: the observed signs are one of the ways.
    const std::vector<double> zeros(100, 0);
    CHECK(compare(zeros, std::vector<double>(100, 1), {.rounds = 99, .seed = 5}).p_value == Approx(.01));
}

TEST_CASE("the interval is that of the mean of as many drawn queries") {
    std::vector<double> differences;
    for (int i = 0; i < 100; ++i) differences.push_back(i % 2);
    // The mean of 100 draws of 0 or 1 has a standard deviation of .05.
    const Comparison comparison = compare(std::vector<double>(100, 0), differences, {});
    CHECK(comparison.low == Approx(.5 - 1.96 * .05).margin(.011));
    CHECK(comparison.high == Approx(.5 + 1.96 * .05).margin(.011));
}

TEST_CASE("the same seed draws the same, another one something else") {
    const std::vector<double> a = {.1, .9, .4, .7, .3, .8};
    const std::vector<double> b = {.2, .8, .7, .6, .5, .9};
    const Comparison first = compare(a, b, {.rounds = 1000, .seed = 7});
    const Comparison again = compare(a, b, {.rounds = 1000, .seed = 7});
    const Comparison other = compare(a, b, {.rounds = 1000, .seed = 8});
    CHECK(first.p_value == again.p_value);
    CHECK(first.low == again.low);
    CHECK(first.high == again.high);
    CHECK(first.p_value != other.p_value);
}

TEST_CASE("quantiles lie between the nearest values") {
    CHECK(quantile({5}, .99) == 5);
    CHECK(quantile({3, 1, 2}, .5) == 2);
    CHECK(quantile({4, 1, 3, 2}, .5) == 2.5);
    CHECK(quantile({40, 10, 30, 20, 50}, 0) == 10);
    CHECK(quantile({40, 10, 30, 20, 50}, 1) == 50);
    CHECK(quantile({40, 10, 30, 20, 50}, .9) == Approx(46));
    CHECK(mean({1, 2, 6}) == 3);
    CHECK(mean({}) == 0);
}

}  // namespace fundstelle
