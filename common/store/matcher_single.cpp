// What a Matcher looks up of single documents.

#include <algorithm>
#include <optional>
#include <utility>

#include "common/store/matcher.hpp"
#include "common/store/threshold.hpp"

namespace fundstelle {

bool Matcher::holds(std::size_t number, std::uint32_t document) {
    Held& last = held_[number];
    if (last.document != document) last = {document, look_up(number, document)};
    return last.holds;
}

bool Matcher::look_up(std::size_t number, std::uint32_t document) {
    const MatchNode& node = tree_.nodes[number];
    const Ahead& ahead = ahead_[number];
    if (document >= ahead.from && document < ahead.document) return false;
    if (document >= ahead.from && document == ahead.document && node.by_lists) return true;
    const auto child_holds = [&](std::size_t child) { return holds(child, document); };
    switch (node.kind) {
        case MatchNode::Kind::nothing:
            return false;
        case MatchNode::Kind::term:
            // Terms of sources and the like have documents, but no frequency.
            return terms_[node.term].list->next(document) == document;
        case MatchNode::Kind::any:
            return std::any_of(node.children.begin(), node.children.end(), child_holds);
        case MatchNode::Kind::all:
            return std::all_of(node.children.begin(), node.children.end(), child_holds);
        case MatchNode::Kind::phrase:
        case MatchNode::Kind::near:
            return std::all_of(node.children.begin(), node.children.end(), child_holds) &&
                   stands(node, document, PlaceList::anywhere);
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

/// How far the frequency of a term saturates what it may add in `document`; 0 where that has it not.
double Matcher::saturation(std::size_t term, std::uint32_t document) {
    const double frequency = terms_[term].list->frequency(document);
    return frequency == 0 ? 0 : frequency / (frequency + norm(document));
}

double Matcher::score(const Contribution& contribution, std::uint32_t document) {
    // What holds is known of a document that is looked at again, so that it costs less than a frequency.
    const auto holds_it = [&](std::size_t node) { return holds(node, document); };
    if (!std::all_of(contribution.scope.begin(), contribution.scope.end(), holds_it)) return 0;
    return contribution.factor * saturation(contribution.term, document);
}

/// The whole score of a candidate; nothing as soon as it is seen to be less than `least`.
std::optional<double> Matcher::whole_score(const Candidate& candidate, double least) {
    double score = candidate.score;
    double most = candidate.most;
    for (const Contribution* contribution : late_) {
        if (most * (1 + rounding) < least) return std::nullopt;
        const double share = this->score(*contribution, candidate.id);
        score += share;
        most -= contribution->factor - share;
    }
    const bool has_near = candidate.most > candidate.score + most_late_;
    if (!has_near) return score;
    if (most * (1 + rounding) < least) return std::nullopt;
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
    best.reserve(std::min(candidates.size(), most));
    Threshold threshold(most);
    // Looked up a batch at a time, as ascending documents are cheapest.
    const std::size_t batch = std::max<std::size_t>(most, 1);
    for (std::size_t begin = 0; begin < candidates.size(); begin += batch) {
        const auto first = candidates.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto end = first + static_cast<std::ptrdiff_t>(std::min(batch, candidates.size() - begin));
        if (first->most < threshold.value()) break;
        std::sort(first, end, [](const Candidate& a, const Candidate& b) { return a.id < b.id; });
        for (auto one = first; one != end; ++one) {
            const auto score = whole_score(*one, threshold.value());
            if (!score) continue;
            best.push_back({one->id, *score});
            threshold.add(*score);
        }
    }
    // Of those that are as good as the last one the first ones by their ids stay.
    const DocumentOrder& order = columns_.order();
    std::sort(best.begin(), best.end(), [&](const ScoredDocument& a, const ScoredDocument& b) {
        return a.score != b.score ? a.score > b.score : order.is_before(a.id, b.id);
    });
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
