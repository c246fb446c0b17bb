// What a Matcher asks of the places of words.

#include <algorithm>
#include <bit>
#include <span>

#include "common/store/from_place.hpp"
#include "common/store/matcher.hpp"
#include "common/store/schema.hpp"

namespace fundstelle {
namespace {

/// Whether there is a place for each word, no two the same, all within `room` places: takes the first place
/// of each word, and as long as these do not do the next one of the word that stands first. `at` is room for
/// a number of each.
bool stand_within(const std::vector<std::span<const std::uint32_t>>& words, std::uint32_t room,
                  std::vector<std::size_t>& at) {
    at.assign(words.size(), 0);
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

std::span<const std::uint32_t> Matcher::places_of(std::size_t term, std::uint32_t document) {
    const std::span<const std::uint32_t> places = place_list(term).in(document);
    place_steps_ += steps_for(places);
    return places;
}

/// Where one of the terms of a word stands; `joined` is room for the places of several.
std::span<const std::uint32_t> Matcher::places(const MatchNode& node, const PlacedWord& word,
                                               std::uint32_t document, std::vector<std::uint32_t>& joined) {
    const bool title = node.field == QueryField::title;
    if (word.terms.size() == 1 && !title) return places_of(word.terms.front(), document);
    joined.clear();
    for (const std::size_t term : word.terms) {
        const std::span<const std::uint32_t> some = places_of(term, document);
        const auto middle = static_cast<std::ptrdiff_t>(joined.size());
        joined.insert(joined.end(), some.begin(), some.end());
        std::inplace_merge(joined.begin(), joined.begin() + middle, joined.end());
    }
    if (title)
        joined.erase(std::lower_bound(joined.begin(), joined.end(), schema::text_position), joined.end());
    return joined;
}

PlaceList& Matcher::place_list(std::size_t term) {
    PlaceList*& of_term = terms_[term].places;
    if (of_term == nullptr) of_term = &places_.of(tree_.terms[term]);
    return *of_term;
}

/// Leaves of `bits` the documents in which the words of `node` stand in their places.
void Matcher::keep_placed(const MatchNode& node, Bits& bits) {
    list_asked(bits);
    const std::size_t steps = place_steps_;
    const bool cut = places_cut_;
    Bits kept = empty_window();
    if (!keep_by_pair(node, kept)) {
        kept = empty_window();
        place_steps_ = steps;
        places_cut_ = cut;
        const Postings asked = asked_.all();
        for (std::size_t i = 0; i < asked.size(); ++i) {
            if (stands(node, asked.documents[i], PlaceList::anywhere)) mark(kept, asked.numbers[i] - first_);
        }
    }
    bits = kept;
}

/// The same for a phrase by its two rarest words, whose places are looked at of all documents together; false
/// when these are not in memory, or so many would be read that it matters which come first. Counts the steps
/// that it would take to read the places one by one, so that a query is answered alike whatever is in memory.
bool Matcher::keep_by_pair(const MatchNode& node, Bits& kept) {
    if (node.kind != MatchNode::Kind::phrase || node.field == QueryField::title) return false;
    if (place_steps_ >= most_place_steps) return false;
    const PlacedWord& first = node.words[0];
    const PlacedWord& second = node.words[1];
    if (first.terms.size() != 1 || second.terms.size() != 1) return false;
    const Postings asked = asked_.all();
    if (!pair_.look_at(place_list(first.terms.front()), place_list(second.terms.front()),
                       second.offset - first.offset, asked.documents))
        return false;
    place_steps_ += pair_.lists_spared();
    in_pair_.clear();
    unread_.clear();
    const std::span<const std::uint32_t> left = pair_.left();
    for (std::size_t i = 0; i < left.size(); ++i) {
        if (!pair_.is_at_hand(i)) {
            unread_.push_back(left[i]);
            continue;
        }
        const std::size_t steps = steps_for_pair(i);
        const bool stands = pair_.stands(i, first.offset);
        if (stands && node.words.size() > 2) {
            in_pair_.push_back({left[i], steps});
            continue;
        }
        place_steps_ += steps;
        if (stands) mark(kept, asked.numbers[left[i]] - first_);
    }
    // From here on places of the two may be read, so that those at hand do not stay.
    if (!in_pair_.empty()) leave_by_third(node);
    for (const InPair& one : in_pair_) unread_.push_back(one.index);
    for (const std::uint32_t i : unread_) {
        if (stands(node, asked.documents[i], pair_.starts(i))) mark(kept, asked.numbers[i] - first_);
    }
    return place_steps_ < most_place_steps;
}

/// Leaves of `in_pair_` those in which the sketch of the third word allows the phrase.
void Matcher::leave_by_third(const MatchNode& node) {
    const PlacedWord& third = node.words[2];
    if (third.terms.size() != 1) return;
    third_documents_.clear();
    for (const InPair& one : in_pair_) third_documents_.push_back(asked_.all().documents[one.index]);
    third_sketches_.resize(third_documents_.size());
    if (!place_list(third.terms.front()).sketch(third_documents_, third_sketches_)) return;
    const auto apart = static_cast<int>((third.offset - node.words[0].offset) % PlaceList::modulus);
    std::size_t count = 0;
    for (std::size_t i = 0; i < in_pair_.size(); ++i) {
        if ((std::rotr(third_sketches_[i], apart) & pair_.starts(in_pair_[i].index)) != 0) {
            in_pair_[count++] = in_pair_[i];
        } else {
            place_steps_ += in_pair_[i].steps + 1;
        }
    }
    in_pair_.resize(count);
}

std::size_t Matcher::steps_for_pair(std::size_t left) const {
    const std::span<const std::uint32_t> first = pair_.first_places(left);
    return steps_for(first) + (first.empty() ? 0 : steps_for(pair_.second_places(left)));
}

/// Begins with the rarest word: most documents need no other. `starts` is a sketch of the places of it that
/// may do.
bool Matcher::stand_in_a_row(const MatchNode& node, std::uint32_t document, std::uint64_t starts) {
    if (joined_.size() < node.words.size()) joined_.resize(node.words.size());
    const PlacedWord& rarest = node.words.front();
    const std::span<const std::uint32_t> rare_places = places(node, rarest, document, joined_.front());
    if (rare_places.empty()) return false;
    // Of the words that were needed so far, without what no start can use any more. The second one always is,
    // so that what is counted does not depend on whether there are sketches.
    row_places_.clear();
    row_places_.push_back(places(node, node.words[1], document, joined_[1]));
    for (const std::uint32_t place : rare_places) {
        if (place <= rarest.offset || (starts >> place % PlaceList::modulus & 1) == 0) continue;
        std::size_t agree = 1;
        for (; agree < node.words.size(); ++agree) {
            const PlacedWord& word = node.words[agree];
            if (row_places_.size() < agree)
                row_places_.push_back(places(node, word, document, joined_[agree]));
            const std::uint32_t wanted = place - rarest.offset + word.offset;
            std::span<const std::uint32_t>& left = row_places_[agree - 1];
            left = from_place(left, wanted);
            if (left.empty()) return false;
            if (left.front() != wanted) break;
        }
        if (agree == node.words.size()) return true;
    }
    return false;
}

bool Matcher::stand_near(const MatchNode& node, std::uint32_t document) {
    if (joined_.size() < node.words.size()) joined_.resize(node.words.size());
    near_places_.clear();
    for (const PlacedWord& word : node.words) {
        near_places_.push_back(places(node, word, document, joined_[near_places_.size()]));
        if (near_places_.back().empty()) return false;
    }
    return stand_within(near_places_, node.room, near_at_);
}

/// Whether the words of a phrase, or words near each other, stand in their places in `document`, which has
/// all of them. `starts` as for stand_in_a_row.
bool Matcher::stands(const MatchNode& node, std::uint32_t document, std::uint64_t starts) {
    if (place_steps_ >= most_place_steps) {
        places_cut_ = true;
        return false;
    }
    return node.kind == MatchNode::Kind::phrase ? stand_in_a_row(node, document, starts)
                                                : stand_near(node, document);
}

}  // namespace fundstelle
