#include "searcher/render_explanation.hpp"

#include <string_view>
#include <vector>

#include "common/report.hpp"
#include "common/text/printable.hpp"

namespace fundstelle {
namespace {

constexpr double least_percent = 0.05;  ///< what is less would be shown as 0.0

std::string percent(const MatchExplanation& whole, double part) {
    return decimal(whole.percent(part), 1) + " %";
}

std::string line(const MatchExplanation& whole, double part, std::string_view text) {
    std::string share = percent(whole, part);
    if (share.size() < 7) share.insert(0, 7 - share.size(), ' ');
    return "    " + share + "  " + std::string(text) + "\n";
}

std::string term_text(const TermShare& share) {
    if (share.term.empty()) return "its parts near each other";
    return std::string(name_of(share.kind)) + " " + printable(share.term) +
           std::string(reason_of(share.origin));
}

std::string word_text(const MatchExplanation& whole, const WordShare& word) {
    std::string text = printable(word.word) + ": ";
    for (const TermShare& term : word.terms) {
        if (&term != &word.terms.front()) text += ", ";
        text += term_text(term);
        if (word.terms.size() > 1) text += " " + percent(whole, term.score);
    }
    return text;
}

}  // namespace

std::string text_explanation(const Query& query, const QueryExplanation& explanation) {
    if (query.empty()) return "Read as nothing to look for\n";
    return "Read as: " + printable(explanation.reading) + "\nLooked for, each term with its weight:\n" +
           query_tree(query, &explanation.counts, 2);
}

std::string text_explanation(const MatchExplanation& explanation) {
    std::string text;
    for (const WordShare& word : explanation.words) {
        text += line(explanation, word.score, word_text(explanation, word));
    }
    if (explanation.score == 0) text += "    nothing of the query adds to the score\n";
    if (explanation.percent(explanation.places) >= least_percent) {
        text += line(explanation, explanation.places,
                     "where the words stand: near each other, early in the text, in the title");
    }
    return text;
}

}  // namespace fundstelle
