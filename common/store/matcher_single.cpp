// What a Matcher looks up of single documents.

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

#include "common/store/matcher.hpp"
#include "common/store/schema.hpp"
#include "common/store/threshold.hpp"

namespace fundstelle {
namespace {

bool better(const ScoredDocument& a, const ScoredDocument& b) {
    return a.score != b.score ? a.score > b.score : a.id < b.id;
}

bool has(const std::vector<std::uint32_t>& places, std::uint32_t place) {
    return std::binary_search(places.begin(), places.end(), place);
}

/// Whether there is a place for each word, one behind the other.
bool stand_in_a_row(const std::vector<std::vector<std::uint32_t>>& words) {
    return std::any_of(words.front().begin(), words.front().end(), [&](std::uint32_t place) {
        for (const std::vector<std::uint32_t>& word : words) {
            if (!has(word, place++)) return false;
        }
        return true;
    });
}

/// Whether there is a place for each word, no two the same, all within `room` places: takes the first place
/// of each word, and as long as these do not do the next one of the word that stands first.
bool stand_near(const std::vector<std::vector<std::uint32_t>>& words, std::uint32_t room) {
    std::vector<std::size_t> at(words.size(), 0);
    for (;;) {
        std::size_t first = 0;
        std::uint32_t last = 0;
        bool apart = true;
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (at[i] == words[i].size()) return false;
            const std::uint32_t place = words[i][at[i]];
            for (std::size_t j = 0; j < i; ++j) apart = apart && words[j][at[j]] != place;
            if (place < words[first][at[first]]) first = i;
            last = std::max(last, place);
        }
        if (apart && last - words[first][at[first]] < room) return true;
        ++at[first];
    }
}

}  // namespace

/// Where one of the terms of a word stands.
std::vector<std::uint32_t> Matcher::places(const MatchNode& node, std::size_t word, std::uint32_t document) {
    std::vector<std::uint32_t> all;
    for (const std::size_t term : node.words[word]) {
        const std::vector<std::uint32_t>& some = places_.of(tree_.terms[term], document);
        const auto middle = static_cast<std::ptrdiff_t>(all.size());
        all.insert(all.end(), some.begin(), some.end());
        if (middle != 0) std::inplace_merge(all.begin(), all.begin() + middle, all.end());
    }
    if (node.field == QueryField::title)
        all.erase(std::lower_bound(all.begin(), all.end(), schema::text_position), all.end());
    return all;
}

/// Whether the words of a phrase, or words near each other, stand in their places in `document`, which has
/// all of them.
bool Matcher::stands(const MatchNode& node, std::uint32_t document) {
    if (places_.lists() >= most_place_lists) {
        places_cut_ = true;
        return false;
    }
    std::vector<std::vector<std::uint32_t>> words;
    for (std::size_t i = 0; i < node.words.size(); ++i) {
        words.push_back(places(node, i, document));
        if (words.back().empty()) return false;
    }
    return node.kind == MatchNode::Kind::phrase ? stand_in_a_row(words) : stand_near(words, node.room);
}

bool Matcher::holds(std::size_t number, std::uint32_t document) {
    const MatchNode& node = tree_.nodes[number];
    const auto child_holds = [&](std::size_t child) { return holds(child, document); };
    switch (node.kind) {
        case MatchNode::Kind::nothing:
            return false;
        case MatchNode::Kind::term:
            return terms_[node.term].list->frequency(document) != 0;
        case MatchNode::Kind::any:
            return std::any_of(node.children.begin(), node.children.end(), child_holds);
        case MatchNode::Kind::all:
            return std::all_of(node.children.begin(), node.children.end(), child_holds);
        case MatchNode::Kind::phrase:
        case MatchNode::Kind::near:
            return std::all_of(node.children.begin(), node.children.end(), child_holds) &&
                   stands(node, document);
        case MatchNode::Kind::without:
            return child_holds(node.children.front()) &&
                   std::none_of(node.children.begin() + 1, node.children.end(), child_holds);
        case MatchNode::Kind::dates: {
            const IndexColumns::Dates& dates = columns_.dates();
            return dates.first[document] >= node.dates.first && dates.last[document] <= node.dates.last;
        }
    }
    return false;
}

double Matcher::score(const Contribution& contribution, std::uint32_t document) {
    const double frequency = terms_[contribution.term].list->frequency(document);
    if (frequency == 0) return 0;
    const bool counts = std::all_of(contribution.scope.begin(), contribution.scope.end(),
                                    [&](std::size_t node) { return holds(node, document); });
    return counts ? contribution.factor * frequency / (frequency + norm(document)) : 0;
}

double Matcher::late_score(const Candidate& candidate) {
    double score = 0;
    for (const Contribution* contribution : late_) score += this->score(*contribution, candidate.id);
    if (candidate.most == candidate.score + most_late_) return score;
    for (const Contribution* contribution : near_) score += this->score(*contribution, candidate.id);
    return score;
}

/// The best `most` of `candidates` with their whole scores: those that could become the best come first, up
/// to those that cannot come among them any more.
std::vector<ScoredDocument> Matcher::finish(std::vector<Candidate> candidates, std::size_t most) {
    std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
        return a.most != b.most ? a.most > b.most : a.id < b.id;
    });
    std::vector<ScoredDocument> best;
    Threshold threshold(most);
    // Looked up a batch at a time, as ascending documents are cheapest.
    const std::size_t batch = std::max<std::size_t>(most, 1);
    for (std::size_t begin = 0; begin < candidates.size(); begin += batch) {
        const auto first = candidates.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto end = first + static_cast<std::ptrdiff_t>(std::min(batch, candidates.size() - begin));
        if (first->most < threshold.value()) break;
        std::sort(first, end, [](const Candidate& a, const Candidate& b) { return a.id < b.id; });
        const double least = threshold.value();
        for (auto one = first; one != end; ++one) {
            if (one->most < least) continue;
            best.push_back({one->id, one->score + late_score(*one)});
            threshold.add(best.back().score);
        }
    }
    std::sort(best.begin(), best.end(), better);
    if (best.size() > most) best.resize(most);
    return best;
}

std::vector<ScoreShare> Matcher::shares(std::uint32_t document) {
    std::vector<ScoreShare> shares;
    for (const Contribution& contribution : tree_.contributions) {
        const double score = this->score(contribution, document);
        if (score != 0) shares.push_back({contribution.word, contribution.why, score});
    }
    return shares;
}

}  // namespace fundstelle
