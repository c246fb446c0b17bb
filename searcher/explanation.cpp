#include "searcher/explanation.hpp"

#include <algorithm>
#include <utility>

namespace fundstelle {
namespace {

void count_terms(const QueryNode& node, const IndexReader& index, TermCounts& counts) {
    for (const QueryTerm& term : node.terms) {
        counts.add(node.field, term, index.documents_with(node.field, term));
    }
    for (const QueryNode& child : node.children) count_terms(child, index, counts);
}

bool has_part(const QueryNode& compound, const std::string& stem) {
    return std::any_of(compound.children.begin(), compound.children.end(), [&](const QueryNode& part) {
        return (!part.terms.empty() && part.terms.front().text == stem) || has_part(part, stem);
    });
}

bool is_below(const QueryNode& compound, const QueryNode* node) {
    return std::any_of(compound.children.begin(), compound.children.end(),
                       [&](const QueryNode& part) { return &part == node || is_below(part, node); });
}

/// The word of `words` that `word` is a part of, in its place or on its own; itself where it is none.
const QueryNode* asked_word(const std::vector<const QueryNode*>& words, const QueryNode* word) {
    for (const QueryNode* one : words) {
        if (is_below(*one, word)) return one;
    }
    if (word->weight != WordWeight::part || word->terms.empty()) return word;
    const auto compound = std::find_if(words.begin(), words.end(), [&](const QueryNode* one) {
        return has_part(*one, word->terms.front().text);
    });
    return compound == words.end() ? word : *compound;
}

TermShare term_share(const ScoreShare& share) {
    if (share.term == nullptr) return {{}, TermKind::part, TermOrigin::part, share.score};
    const bool part = share.term->origin == TermOrigin::part;
    return {share.term->text, part ? TermKind::part : share.term->kind, share.term->origin, share.score};
}

void add(TermShare added, WordShare& word) {
    word.score += added.score;
    const auto same = std::find_if(word.terms.begin(), word.terms.end(), [&](const TermShare& one) {
        return one.term == added.term && one.kind == added.kind && one.origin == added.origin;
    });
    if (same == word.terms.end()) {
        word.terms.push_back(std::move(added));
    } else {
        same->score += added.score;
    }
}

template <typename Share>
void sort_by_score(std::vector<Share>& shares) {
    std::stable_sort(shares.begin(), shares.end(),
                     [](const Share& a, const Share& b) { return a.score > b.score; });
}

}  // namespace

QueryExplanation explanation_of(const Query& query, const IndexReader& index) {
    QueryExplanation explanation;
    explanation.reading = query.reading;
    count_terms(query.root, index, explanation.counts);
    return explanation;
}

MatchExplanation explanation_of(const Match& match, const Query& query) {
    const std::vector<const QueryNode*> wanted = wanted_words(query);
    MatchExplanation explanation;
    explanation.places = match.places;
    explanation.score = match.score;
    std::vector<const QueryNode*> words;
    for (const ScoreShare& share : match.shares) {
        const QueryNode* asked = asked_word(wanted, share.word);
        const auto known = std::find(words.begin(), words.end(), asked);
        const auto number = static_cast<std::size_t>(known - words.begin());
        if (known == words.end()) {
            words.push_back(asked);
            explanation.words.push_back({asked->text, 0, {}});
        }
        add(term_share(share), explanation.words[number]);
    }
    for (WordShare& word : explanation.words) sort_by_score(word.terms);
    sort_by_score(explanation.words);
    return explanation;
}

}  // namespace fundstelle
