#include "bench/evaluation.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "bench/statistics.hpp"

namespace fundstelle {
namespace {

constexpr std::size_t shallow = 10;
constexpr std::size_t deep = 100;

bool is_relevant(int grade) {
    return grade > 0;
}

/// The grades of the documents that count, in their order, as far as the deepest measure looks.
std::vector<int> counted_grades(const Ranking& ranking, const Grades& grades) {
    std::vector<int> counted;
    std::set<std::string_view> seen;
    for (const std::string& docid : ranking) {
        if (counted.size() == deep) break;
        if (!seen.insert(docid).second) continue;
        const auto judged = grades.find(docid);
        const int grade = judged == grades.end() ? 0 : judged->second;
        if (grade >= 0) counted.push_back(grade);
    }
    return counted;
}

/// The grades of the relevant documents, best first: the ranking nothing can be better than.
std::vector<int> ideal_grades(const Grades& grades) {
    std::vector<int> ideal;
    for (const auto& [docid, grade] : grades) {
        if (is_relevant(grade)) ideal.push_back(grade);
    }
    std::sort(ideal.begin(), ideal.end(), std::greater<>());
    return ideal;
}

double reciprocal_rank(const std::vector<int>& grades) {
    for (std::size_t i = 0; i < std::min(grades.size(), shallow); ++i) {
        if (is_relevant(grades[i])) return 1 / static_cast<double>(i + 1);
    }
    return 0;
}

double discounted_gain(const std::vector<int>& grades) {
    double sum = 0;
    for (std::size_t i = 0; i < std::min(grades.size(), shallow); ++i) {
        sum += (std::exp2(grades[i]) - 1) / std::log2(static_cast<double>(i + 2));
    }
    return sum;
}

double recall(const std::vector<int>& grades, std::size_t depth, std::size_t relevant) {
    const auto end = grades.begin() + static_cast<std::ptrdiff_t>(std::min(grades.size(), depth));
    return static_cast<double>(std::count_if(grades.begin(), end, is_relevant)) /
           static_cast<double>(relevant);
}

}  // namespace

Scores score(const Ranking& ranking, const Grades& grades) {
    const std::vector<int> ideal = ideal_grades(grades);
    if (ideal.empty()) return {};
    const std::vector<int> found = counted_grades(ranking, grades);
    Scores scores{};
    scores[mrr_10] = reciprocal_rank(found);
    scores[ndcg_10] = discounted_gain(found) / discounted_gain(ideal);
    scores[recall_10] = recall(found, shallow, ideal.size());
    scores[recall_100] = recall(found, deep, ideal.size());
    return scores;
}

Evaluation evaluate(const Qrels& qrels, const Run& run) {
    Evaluation evaluation;
    for (const auto& [qid, grades] : qrels) {
        const bool counts = std::any_of(grades.begin(), grades.end(),
                                        [](const auto& judged) { return is_relevant(judged.second); });
        if (!counts) continue;
        const auto ranking = run.find(qid);
        if (ranking != run.end()) ++evaluation.answered;
        evaluation.queries.push_back(
            {qid, score(ranking == run.end() ? Ranking() : ranking->second, grades)});
    }
    for (const Measure measure : {mrr_10, ndcg_10, recall_10, recall_100}) {
        evaluation.mean[measure] = mean(values_of(evaluation, measure));
    }
    return evaluation;
}

std::vector<double> values_of(const Evaluation& evaluation, Measure measure) {
    std::vector<double> values;
    for (const QueryScores& query : evaluation.queries) values.push_back(query.scores[measure]);
    return values;
}

}  // namespace fundstelle
