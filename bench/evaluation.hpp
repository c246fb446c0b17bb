#pragma once
#include <array>
#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

/// How good is a ranking? The measures of a run against relevance judgements.
///
/// - Reciprocal rank (MRR@10): 1 / rank of the first relevant document among the first ten, else 0.
/// - Normalised discounted cumulative gain (nDCG@10; Järvelin & Kekäläinen 2002, Cumulated gain-based
///   evaluation of IR techniques): the gains of the first ten, each divided by log2(rank + 1), as a share of
///   what the best ten documents of the judgements would give. The gain of a grade is 2^grade - 1 (Burges et
///   al. 2005, Learning to rank using gradient descent), which is 1 for grade 1.
/// - Recall@10, Recall@100: the share of the relevant documents that are among the first ten, or hundred.
namespace fundstelle {

/// How well documents answer one query, docid to grade: above 0 relevant, 0 judged and not relevant, below 0
/// taken out of the ranking before it is scored. Documents without a grade are not relevant.
using Grades = std::map<std::string, int, std::less<>>;

/// Judgements: query to grades.
using Qrels = std::map<std::string, Grades, std::less<>>;

/// The documents found for one query, best first; of a docid that stands there again only the first counts.
using Ranking = std::vector<std::string>;

/// What a system answered: query to ranking.
using Run = std::map<std::string, Ranking, std::less<>>;

enum Measure : std::size_t { mrr_10, ndcg_10, recall_10, recall_100 };

inline constexpr std::array<std::string_view, 4> measure_names = {"MRR@10", "nDCG@10", "Recall@10",
                                                                  "Recall@100"};

/// One value from 0 to 1 for each Measure.
using Scores = std::array<double, measure_names.size()>;

/// The largest grade with which gains can be added up.
inline constexpr int highest_grade = 100;

/// The scores of one query; all 0 when no document of `grades` is relevant.
Scores score(const Ranking& ranking, const Grades& grades);

/// The scores of one query of a run.
struct QueryScores {
    std::string qid;
    Scores scores{};
};

/// The scores of a run.
struct Evaluation {
    std::vector<QueryScores> queries;  ///< every query with a relevant document, by the bytes of its qid
    Scores mean{};                     ///< over all of them
    std::size_t answered = 0;          ///< how many of them have a ranking in the run; the others score 0
};

Evaluation evaluate(const Qrels& qrels, const Run& run);

/// The values of one measure for every query, in their order.
std::vector<double> values_of(const Evaluation& evaluation, Measure measure);

}  // namespace fundstelle
