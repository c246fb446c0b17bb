#pragma once
#include <string>
#include <vector>

#include "common/query/match.hpp"
#include "common/query/query.hpp"
#include "common/store/index_reader.hpp"
#include "searcher/query_tree.hpp"

namespace fundstelle {

/// How a query was read, and what is looked for.
struct QueryExplanation {
    std::string reading;  ///< in the language of queries
    TermCounts counts;    ///< in how many documents each term stands
};

/// What a term adds to the score of one document.
struct TermShare {
    std::string term;                ///< folded; empty for the nearness of the parts of a compound
    TermKind kind = TermKind::stem;  ///< part: the word has it as a part
    TermOrigin origin = TermOrigin::stem;
    double score = 0;
};

/// What a word of a query adds to the score of one document, by its terms: the most first.
struct WordShare {
    std::string word;  ///< as it was typed
    double score = 0;
    std::vector<TermShare> terms;
};

/// Why a document matches: the shares of the words, the most first, and of their places make up its score.
struct MatchExplanation {
    std::vector<WordShare> words;
    double places = 0;
    double score = 0;

    /// `part` of the score, in percent.
    double percent(double part) const { return score == 0 ? 0 : 100 * part / score; }
};

/// `query` as it was read and is looked for in `index`. Throws Error (kind index) when that is damaged.
QueryExplanation explanation_of(const Query& query, const IndexReader& index);

/// Why `match`, which was asked for with its explanation, answers `query`. The parts of a compound are
/// counted as its terms.
MatchExplanation explanation_of(const Match& match, const Query& query);

}  // namespace fundstelle
