#include "common/store/rescoring.hpp"

#include <algorithm>
#include <cmath>
#include <span>

#include "common/store/schema.hpp"

namespace fundstelle {
namespace {

/// Of one word in one document; it is the first ones that count.
constexpr std::size_t most_positions = 64;

}  // namespace

Rescoring::Rescoring(const Query& query, const Tables& tables, const PlaceWeights& weights)
    : tables_(tables), weights_(weights) {
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
        const double with = tables_.frequency(term.text);
        if (known || with == 0) return;
        const double without = tables_.documents() - with;
        terms_.push_back(term.text);
        words_.push_back({term.weight * std::log(1 + (without + 0.5) / (with + 0.5)), compound, {}});
        return;
    }
}

void Rescoring::rescore(std::vector<ScoredDocument>& documents, std::size_t most, PlacesRead& places,
                        const DocumentOrder& order) const {
    const auto end = documents.begin() + static_cast<std::ptrdiff_t>(std::min(documents.size(), most));
    const auto by_id = [](const ScoredDocument& a, const ScoredDocument& b) { return a.id < b.id; };
    const auto better = [&](const ScoredDocument& a, const ScoredDocument& b) {
        return a.score != b.score ? a.score > b.score : order.is_before(a.id, b.id);
    };
    std::sort(documents.begin(), end, by_id);
    std::vector<WordPlaces> words = words_;
    std::vector<PlaceList*> read;
    for (const std::string& term : terms_) read.push_back(&places.of(term));
    for (auto document = documents.begin(); document != end; ++document) {
        for (std::size_t j = 0; j < words.size(); ++j) {
            const std::span<const std::uint32_t> all = read[j]->in(document->id);
            words[j].positions = all.first(std::min(all.size(), most_positions));
        }
        document->score += score_of_places(words, schema::text_position, weights_);
    }
    std::sort(documents.begin(), end, better);
}

}  // namespace fundstelle
