#include "common/store/rescoring.hpp"

#include <algorithm>
#include <cmath>

#include "common/store/schema.hpp"

namespace fundstelle {
namespace {

/// Of one word in one document; it is the first ones that count.
constexpr std::size_t most_positions = 64;

}  // namespace

Rescoring::Rescoring(const Query& query, const Xapian::Database& database, const PlaceWeights& weights)
    : database_(database), weights_(weights) {
    std::size_t compounds = 0;
    for (const QueryNode* word : wanted_words(query)) {
        if (!is_telling(*word)) continue;
        add(*word, WordPlaces::no_compound);
        for (const QueryNode& part : word->children) add(part, compounds);
        ++compounds;
    }
}

/// Notes the stem of `word`, which alone has positions.
void Rescoring::add(const QueryNode& word, std::size_t compound) {
    for (const QueryTerm& term : word.terms) {
        if (term.kind != TermKind::stem) continue;
        const bool known = std::find(terms_.begin(), terms_.end(), term.text) != terms_.end();
        const double with = database_.get_termfreq(term.text);
        if (known || with == 0) return;
        const double without = database_.get_doccount() - with;
        terms_.push_back(term.text);
        words_.push_back({term.weight * std::log(1 + (without + 0.5) / (with + 0.5)), compound, {}});
        return;
    }
}

void Rescoring::rescore(std::vector<ScoredDocument>& documents, std::size_t most) const {
    const std::size_t count = std::min(documents.size(), most);
    std::vector<WordPlaces> words = words_;
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t j = 0; j < words.size(); ++j) {
            words[j].positions.clear();
            const auto end = database_.positionlist_end(documents[i].id, terms_[j]);
            auto position = database_.positionlist_begin(documents[i].id, terms_[j]);
            for (; position != end && words[j].positions.size() < most_positions; ++position) {
                words[j].positions.push_back(*position);
            }
        }
        documents[i].score += score_of_places(words, schema::text_position, weights_);
    }
    std::stable_sort(documents.begin(), documents.begin() + static_cast<std::ptrdiff_t>(count),
                     [](const ScoredDocument& a, const ScoredDocument& b) { return a.score > b.score; });
}

}  // namespace fundstelle
