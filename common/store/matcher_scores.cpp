// What a Matcher sums up for the documents of a window.

#include <algorithm>
#include <array>
#include <span>

#include "common/store/matcher.hpp"

namespace fundstelle {
namespace {

/// Of few matches each one is searched among the postings of a term, if there are so many times more of
/// these.
constexpr std::uint64_t most_few_matches = 256;
constexpr std::size_t postings_for_a_search = 8;

/// What a term is asked for in several places is added in one pass for so many of them.
constexpr std::size_t most_shares = 4;

}  // namespace

/// Adds to the sums what a term is worth in the documents of the window that match. Whether words are near
/// each other, the last of the conditions, is not looked at yet.
void Matcher::sum_up(const TermScores& scores, const Bits& matches) {
    std::array<Share, most_shares> shares;
    std::size_t count = 0;
    for (const Contribution* one : scores.contributions) {
        Share& share = shares[count];
        share = {matches, one->factor, one->why == nullptr ? near_sums_.get() : sums_.get()};
        const std::size_t conditions = early_conditions(*one);
        for (std::size_t i = 0; i < conditions; ++i) keep(share.counted, bits_[one->scope[i]]);
        if (conditions != 0 && !any(share.counted)) continue;
        if (++count == most_shares) {
            add_shares(scores.term, shares);
            count = 0;
        }
    }
    if (count != 0) add_shares(scores.term, std::span(shares).first(count));
}

void Matcher::add_shares(std::size_t term, std::span<const Share> shares) {
    if (shares.size() == 1) {
        // As most terms have it; with all that the loop needs at hand.
        const Share& only = shares.front();
        double* const sums = only.sums;
        const double factor = only.factor;
        for_each_saturated(term, only.counted,
                           [=](std::uint32_t index, double saturated) { sums[index] += factor * saturated; });
        return;
    }
    Bits counted = shares.front().counted;
    for (const Share& share : shares.subspan(1)) unite(counted, share.counted);
    for_each_saturated(term, counted, [&](std::uint32_t index, double saturated) {
        for (const Share& share : shares) {
            if (test(share.counted, index)) share.sums[index] += share.factor * saturated;
        }
    });
}

/// Calls `take` for the documents of the window that are in `counted` and hold the term, with how far its
/// frequency saturates what it may add.
template <typename Take>
void Matcher::for_each_saturated(std::size_t term, const Bits& counted, Take&& take) {
    const Postings postings = read(term, counted);
    const std::uint32_t* const lengths = few_ ? listed_lengths_.data() : lengths_.data() + first_;
    const std::uint32_t first = first_;
    const double zero = norm_at_zero_;
    const double by_length = norm_by_length_;
    const auto add = [&, zero, by_length, lengths](std::uint32_t index, double frequency) {
        take(index, frequency / (frequency + (zero + by_length * lengths[index])));
    };
    if (!few_matches_.empty() && few_matches_.size() * postings_for_a_search < postings.size()) {
        const auto begin = postings.documents.begin();
        const auto end = postings.documents.end();
        auto from = begin;
        for (const std::uint32_t index : few_matches_) {
            from = std::lower_bound(from, end, first + index);
            if (from == end) break;
            if (*from == first + index && test(counted, index))
                add(index, postings.numbers[static_cast<std::size_t>(from - begin)]);
        }
        return;
    }
    for (std::size_t i = 0; i < postings.size(); ++i) {
        const std::uint32_t index = postings.documents[i] - first;
        if (test(counted, index)) add(index, postings.numbers[i]);
    }
}

/// Makes the sums zero that will be added to. Whoever takes a sum leaves a zero, so that all of them are
/// cleared at most once, and where few documents match never. No later range is larger; of what was put off
/// there may be more, so that begin_put_off has them cleared again.
void Matcher::clear_sums() {
    if (sums_clear_) return;
    for (double* const sums : {sums_.get(), near_sums_.get()}) {
        if (sums == nullptr) continue;
        for (const std::uint32_t index : few_matches_) sums[index] = 0;
        if (few_matches_.empty()) std::fill_n(sums, end_ - first_, 0.0);
    }
    sums_clear_ = few_matches_.empty();
}

void Matcher::add_scores(const Bits& matches) {
    if (few_) {
        listed_lengths_.resize(listed_.size());
        for_each(matches, [&](std::uint32_t index) { listed_lengths_[index] = lengths_[listed_[index]]; });
    }
    few_matches_.clear();
    few_matches_.reserve(most_few_matches);
    if (fewer_than(matches, most_few_matches))
        for_each(matches, [&](std::uint32_t index) { few_matches_.push_back(index); });
    clear_sums();
    for (const std::size_t node : tree_.preferred) evaluate(node, matches);
    for (const TermScores& scores : early_) sum_up(scores, matches);
}

/// Leaves the matches of the window to be scored in the end, with those of other windows: what is looked up
/// of a term costs less for all of them at once.
void Matcher::put_off(const Bits& matches) {
    for_each(matches, [&](std::uint32_t index) {
        put_off_.push_back(document_at(index));
        for (std::size_t i = 0; i < conditions_.size(); ++i)
            conditions_hold_[i].push_back(test(bits_[conditions_[i]], index));
    });
}

/// Makes windows of what was put off.
void Matcher::begin_put_off() {
    few_ = true;
    sums_clear_ = false;
    candidates_ = std::move(put_off_);
    candidates_seen_ = 0;
}

/// Notes of the nodes that contributions ask for where in the window they hold, as it was when its documents
/// were put off.
void Matcher::recall_conditions() {
    const std::size_t begin = candidates_seen_ - listed_.size();
    for (std::size_t i = 0; i < conditions_.size(); ++i) {
        Bits& bits = bits_[conditions_[i]];
        bits = empty_window();
        for (std::uint32_t index = 0; index < end_; ++index) {
            if (conditions_hold_[i][begin + index]) mark(bits, index);
        }
    }
}

/// Those of the matches of the window that may score `least`: with one of the terms that the others do not
/// reach it without.
Matcher::Bits Matcher::worth_scoring(const Bits& matches, double least) {
    double most = most_late_;
    auto telling = early_.begin();
    while (telling != early_.end() && (most + telling->most) * (1 + rounding) < least)
        most += (telling++)->most;
    if (telling == early_.begin()) return matches;
    Bits worth = empty_window();
    for (; telling != early_.end(); ++telling) {
        for (const std::uint32_t document : read(telling->term, matches).documents)
            mark(worth, document - first_);
    }
    keep(worth, matches);
    return worth;
}

}  // namespace fundstelle
