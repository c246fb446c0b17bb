#include "common/store/matcher.hpp"

#include <algorithm>
#include <utility>

#include "common/store/threshold.hpp"

namespace fundstelle {
namespace {

/// Looking one document up costs as much as reading so many postings.
constexpr std::uint64_t postings_for_a_probe = 32;

/// What raises scores and stands in more documents is looked up afterwards, unless it is read anyway.
constexpr std::uint64_t postings_read_early = 8'000;

/// So many documents that may match are listed and looked up: more of them where most fall out, as all of
/// some words must stand in them.
constexpr std::uint64_t documents_listed = 1'500;
constexpr std::uint64_t documents_listed_of_all = 8'000;

/// Fewer matches of a window are scored later, together with others.
constexpr std::size_t few_to_score = 128;

/// Room for more documents that may come among the best is made as they come.
constexpr std::size_t most_reserved = 4'096;

/// Notes which terms the conditions within `number` ask for.
void note_terms(const MatchTree& tree, std::size_t number, std::vector<bool>& asked) {
    const MatchNode& node = tree.nodes[number];
    if (node.kind == MatchNode::Kind::term) asked[node.term] = true;
    for (const std::size_t child : node.children) note_terms(tree, child, asked);
}

}  // namespace

Matcher::Matcher(const MatchTree& tree, const Tables& tables, IndexColumns& columns, PlacesRead& places,
                 const Bm25& bm25)
    : tree_(tree),
      tables_(tables),
      columns_(columns),
      places_(places),
      lengths_(columns.lengths()),
      terms_(std::make_unique_for_overwrite<Term[]>(tree.terms.size())),
      held_(tree.nodes.size()),
      ahead_(tree.nodes.size()) {
    const double documents = std::max<double>(tables.documents(), 1);
    const double average = std::max(static_cast<double>(tables.total_length()) / documents, 1e-9);
    norm_at_zero_ = bm25.k1 * (1 - bm25.b);
    norm_by_length_ = bm25.k1 * bm25.b / average;
    for (std::size_t i = 0; i < tree.terms.size(); ++i) terms_[i].list = tree.lists[i].get();

    ways_.reserve(tree.nodes.size());
    for (const MatchNode& node : tree.nodes) {
        PostingList* const list = node.kind == MatchNode::Kind::term ? terms_[node.term].list : nullptr;
        ways_.push_back({node.kind, list, node.children});
    }

    std::uint64_t deciding = 0;
    for (const Contribution& one : tree.contributions) deciding += one.decides ? tree.counts[one.term] : 0;
    std::vector<bool> asked(tree.terms.size(), false);
    note_terms(tree, tree.root, asked);
    for (const std::size_t node : tree.preferred) note_terms(tree, node, asked);
    early_.reserve(tree.terms.size());
    early_contributions_.reserve(tree.contributions.size());
    for (const Contribution& one : tree.contributions) {
        const bool near = one.why == nullptr;
        const bool late = !near && !one.decides && !asked[one.term] &&
                          tree.counts[one.term] > std::max(deciding, postings_read_early);
        if (near) near_.push_back(&one);
        if (late) late_.push_back(&one);
        if (late) most_late_ += one.factor;
        if (!late) early_contributions_.push_back(&one);
    }
    group_early();
    std::sort(late_.begin(), late_.end(), [](const Contribution* a, const Contribution* b) {
        return a->factor != b->factor ? a->factor > b->factor : a < b;
    });
}

/// Brings together what each term adds to scores.
void Matcher::group_early() {
    std::sort(early_contributions_.begin(), early_contributions_.end(),
              [](const Contribution* a, const Contribution* b) {
                  return a->term != b->term ? a->term < b->term : a < b;
              });
    for (std::size_t begin = 0, end = 0; begin < early_contributions_.size(); begin = end) {
        TermScores scores;
        scores.term = early_contributions_[begin]->term;
        for (; end < early_contributions_.size() && early_contributions_[end]->term == scores.term; ++end)
            scores.most += early_contributions_[end]->factor;
        scores.contributions = std::span(early_contributions_).subspan(begin, end - begin);
        early_.push_back(scores);
    }
    for (const Contribution* one : early_contributions_) {
        for (std::size_t i = 0; i < early_conditions(*one); ++i) {
            const std::size_t node = one->scope[i];
            if (std::find(conditions_.begin(), conditions_.end(), node) == conditions_.end())
                conditions_.push_back(node);
        }
    }
    conditions_hold_.resize(conditions_.size());
    std::sort(early_.begin(), early_.end(), [](const TermScores& a, const TermScores& b) {
        return a.most != b.most ? a.most < b.most : a.contributions.front() < b.contributions.front();
    });
}

/// Goes to the next window that may have matches; false when there is none.
bool Matcher::next_window() {
    ++window_;
    return few_ ? next_list() : next_range();
}

bool Matcher::next_list() {
    const auto left = std::span(candidates_).subspan(candidates_seen_);
    listed_ = left.first(std::min<std::size_t>(left.size(), window_documents));
    candidates_seen_ += listed_.size();
    first_ = 0;
    end_ = static_cast<std::uint32_t>(listed_.size());
    return !listed_.empty();
}

bool Matcher::next_range() {
    const std::uint32_t first = next(tree_.root, end_);
    if (first > tables_.last_document()) return false;
    first_ = first / window_step * window_step;
    end_ = std::min(first_ + window_documents, tables_.last_document() + 1);
    return true;
}

Matcher::Bits Matcher::whole_window() const {
    Bits bits = empty_window();
    const std::span<std::uint64_t> words = bits.words();
    const std::uint32_t count = end_ - first_;
    std::fill_n(words.begin(), count / 64, ~std::uint64_t{0});
    if (count % 64 != 0) words[count / 64] = (std::uint64_t{1} << (count % 64)) - 1;
    if (first_ == 0 && !few_) words[0] &= ~std::uint64_t{1};  // documents begin with 1
    return bits;
}

/// What a term says of the documents of the window that are in `mask`, and perhaps of others.
const Postings& Matcher::read(std::size_t number, const Bits& mask) {
    Term& term = terms_[number];
    if (term.window == window_ && (!term.probed || is_within(mask, term.asked))) return term.postings;
    term.probed = few_ || (term.window != window_ && should_probe(number, mask));
    term.window = window_;
    if (term.probed) {
        probe(term, mask);
    } else {
        term.postings = term.list->read(first_, end_, term.room);
    }
    return term.postings;
}

/// Whether few enough documents are in `mask` to be looked up one by one.
bool Matcher::should_probe(std::size_t number, const Bits& mask) const {
    const std::uint64_t share = std::uint64_t{tree_.counts[number]} * (end_ - first_) /
                                std::max<std::uint64_t>(tables_.documents(), 1);
    return share > postings_for_a_probe && fewer_than(mask, share / postings_for_a_probe);
}

void Matcher::probe(Term& term, const Bits& mask) {
    term.asked = mask;
    list_asked(mask);
    const Postings asked = asked_.all();
    term.list->look_up(asked.documents, asked.numbers, term.room);
    term.postings = term.room.all();
}

/// Lists the documents of the window that are in `mask` in `asked_`.
void Matcher::list_asked(const Bits& mask) {
    if (asked_window_ == window_ && is_same(asked_in_, mask)) return;
    asked_window_ = window_;
    asked_in_ = mask;
    asked_.clear();
    asked_.make_room(end_ - first_);
    std::uint32_t* const documents = asked_.documents_end();
    std::uint32_t* const names = asked_.numbers_end();
    std::size_t count = 0;
    for_each(mask, [&](std::uint32_t index) { names[count++] = first_ + index; });
    if (few_) {
        for (std::size_t i = 0; i < count; ++i) documents[i] = listed_[names[i]];
    } else {
        std::copy_n(names, count, documents);
    }
    asked_.add_written(count);
}

/// Which documents of the window that are in `mask` hold a node.
const Matcher::Bits& Matcher::evaluate(std::size_t number, const Bits& mask) {
    const MatchNode& node = tree_.nodes[number];
    Bits& bits = bits_[number];
    switch (node.kind) {
        case MatchNode::Kind::nothing:
            bits = empty_window();
            break;
        case MatchNode::Kind::term: {
            bits = empty_window();
            if (few_ || !terms_[node.term].list->copy_bits(first_, bits.words())) {
                for (const std::uint32_t document : read(node.term, mask).documents)
                    mark(bits, document - first_);
            }
            keep(bits, mask);
            break;
        }
        case MatchNode::Kind::any:
            bits = empty_window();
            for (const std::size_t child : node.children) unite(bits, evaluate(child, mask));
            break;
        case MatchNode::Kind::all:
            evaluate_all(node, mask, bits);
            break;
        case MatchNode::Kind::phrase:
        case MatchNode::Kind::near:
            evaluate_all(node, mask, bits);
            keep_placed(node, bits);
            break;
        case MatchNode::Kind::without:
            bits = evaluate(node.children.front(), mask);
            for (std::size_t i = 1; i < node.children.size() && any(bits); ++i) {
                remove(bits, evaluate(node.children[i], bits));
            }
            break;
        case MatchNode::Kind::dates:
            bits = mask;
            keep_dated(node, bits);
            break;
    }
    return bits;
}

void Matcher::evaluate_all(const MatchNode& node, const Bits& mask, Bits& bits) {
    bits = mask;
    for (const std::size_t child : node.children) {
        // What is not evaluated any more must not keep what it held in another window.
        if (any(bits)) {
            keep(bits, evaluate(child, bits));
        } else {
            bits_[child] = empty_window();
        }
    }
}

void Matcher::keep_dated(const MatchNode& node, Bits& bits) {
    const IndexColumns::Dates& dates = columns_.dates();
    Bits kept = empty_window();
    for_each(bits, [&](std::uint32_t index) {
        const std::uint32_t document = document_at(index);
        if (dates.first[document] >= node.dates.first && dates.last[document] <= node.dates.last)
            mark(kept, index);
    });
    bits = kept;
}

double Matcher::norm(std::uint32_t document) const {
    return norm_at_zero_ + norm_by_length_ * lengths_[document];
}

/// Calls `take` with the documents that match; those that score less than `least()` says may be
/// left out. Returns how many match.
template <typename Least, typename Take>
std::size_t Matcher::match(Least&& least, Take&& take) {
    const MatchNode& root = tree_.nodes[tree_.root];
    few_ = root.most <= (root.kind == MatchNode::Kind::all ? documents_listed_of_all : documents_listed);
    if (few_) candidates_ = candidates();
    std::size_t matched = 0;
    const std::size_t largest = few_ ? candidates_.size() : tables_.last_document() + std::size_t{1};
    const std::size_t in_a_window = std::min<std::size_t>(largest, window_documents);
    sums_ = std::make_unique_for_overwrite<double[]>(in_a_window);
    if (!near_.empty()) near_sums_ = std::make_unique_for_overwrite<double[]>(in_a_window);
    bits_.assign(tree_.nodes.size(), Bits(in_a_window));
    const auto score_window = [&](const Bits& matches) {
        const Bits worth = worth_scoring(matches, least());
        if (!any(worth)) return;
        add_scores(worth);
        for_each(worth, [&](std::uint32_t index) {
            const double score = std::exchange(sums_[index], 0);
            const double near = near_sums_ == nullptr ? 0 : std::exchange(near_sums_[index], 0);
            take(Candidate{document_at(index), score, score + near + most_late_});
        });
    };
    // What holds nodes is evaluated where scores ask for it, though all that is listed matches.
    const bool known = few_ && root.by_lists && conditions_.empty();
    while (next_window()) {
        const Bits matches = known ? whole_window() : evaluate(tree_.root, whole_window());
        const std::size_t in_window = count(matches);
        matched += in_window;
        if (in_window == 0) continue;
        if (!few_ && in_window < few_to_score) {
            put_off(matches);
        } else {
            score_window(matches);
        }
    }
    for (begin_put_off(); next_window();) {
        recall_conditions();
        score_window(whole_window());
    }
    return matched;
}

Ranking Matcher::rank(std::size_t most) {
    Ranking ranking;
    Threshold threshold(most);
    std::vector<Candidate> candidates;
    candidates.reserve(std::min(2 * most, most_reserved));
    const auto is_behind = [&](const Candidate& one) { return one.most < threshold.value(); };
    const auto leave_out = [&] {
        candidates.erase(std::remove_if(candidates.begin(), candidates.end(), is_behind), candidates.end());
    };
    std::size_t room = std::max<std::size_t>(4 * most, 1024);
    const auto least = [&] { return threshold.value(); };
    ranking.matched = match(least, [&](const Candidate& one) {
        if (is_behind(one)) return;
        threshold.add(one.score);
        candidates.push_back(one);
        if (candidates.size() < room) return;
        leave_out();
        room = std::max(room, 2 * candidates.size());
    });
    leave_out();
    ranking.best = finish(std::move(candidates), most);
    ranking.places_cut = places_cut_;
    return ranking;
}

std::vector<ScoredDocument> Matcher::all() {
    std::vector<ScoredDocument> documents;
    const auto any_score = [] { return 0.0; };
    match(any_score, [&](const Candidate& one) { documents.push_back({one.id, one.score}); });
    const auto is_before = [](const ScoredDocument& a, const ScoredDocument& b) { return a.id < b.id; };
    if (!std::is_sorted(documents.begin(), documents.end(), is_before))
        std::sort(documents.begin(), documents.end(), is_before);
    return documents;
}

}  // namespace fundstelle
