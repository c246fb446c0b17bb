// What a Matcher asks of the places of words.

#include <algorithm>
#include <bit>
#include <span>

#include "common/store/matcher.hpp"
#include "common/store/schema.hpp"

namespace fundstelle {
namespace {

/// Up to so many places are looked through one by one.
constexpr std::size_t few_places = 16;

/// Leaves of `places`, which ascend, those from `least` on.
std::span<const std::uint32_t> from_place(std::span<const std::uint32_t> places, std::uint32_t least) {
    auto begin = places.begin();
    if (places.size() > few_places) {
        begin = std::lower_bound(begin, places.end(), least);
    } else {
        while (begin != places.end() && *begin < least) ++begin;
    }
    return {begin, places.end()};
}

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
    place_steps_ += 1 + places.size() / places_of_a_step;
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

/// Notes which starts of a phrase the sketches of its two rarest words leave in the documents of `asked_`;
/// false when there are none. What will be read of these words is brought nearer at once: one after the other
/// each would wait for memory.
bool Matcher::sketch_starts(const MatchNode& node) {
    const PlacedWord& first = node.words[0];
    const PlacedWord& second = node.words[1];
    const bool by_title = node.field == QueryField::title;
    if (by_title || first.terms.size() != 1 || second.terms.size() != 1) return false;
    const std::span<const std::uint32_t> documents = asked_.all().documents;
    first_starts_.resize(documents.size());
    starts_.resize(documents.size());
    if (!place_list(first.terms.front()).sketch(documents, first_starts_)) return false;
    if (!place_list(second.terms.front()).sketch(documents, starts_)) return false;
    const auto apart = static_cast<int>((second.offset - first.offset) % 64);
    left_.resize(documents.size());
    std::uint64_t* const starts = starts_.data();
    const std::uint64_t* const first_starts = first_starts_.data();
    std::uint32_t* left = left_.data();
    for (std::size_t i = 0; i < documents.size(); ++i) {
        starts[i] = std::rotr(starts[i], apart) & first_starts[i];
        *left = documents.data()[i];
        left += static_cast<std::ptrdiff_t>(starts[i] != 0);
    }
    left_.resize(static_cast<std::size_t>(left - left_.data()));
    place_list(first.terms.front()).prefetch(left_);
    place_list(second.terms.front()).prefetch(left_);
    return true;
}

/// Leaves of `bits` the documents in which the words of `node` stand in their places.
void Matcher::keep_placed(const MatchNode& node, Bits& bits) {
    list_asked(bits);
    const bool sketched = node.kind == MatchNode::Kind::phrase && sketch_starts(node);
    Bits kept = empty_window();
    const Postings asked = asked_.all();
    const std::uint64_t* const starts = starts_.data();
    const std::uint64_t* const first_starts = first_starts_.data();
    for (std::size_t i = 0; i < asked.size(); ++i) {
        const bool apart = sketched && starts[i] == 0 && first_starts[i] != PlaceList::anywhere;
        if (apart && place_steps_ < most_place_steps) {
            // As many as if the places were read: there are few of them.
            place_steps_ += first_starts[i] == 0 ? 1U : 2U;
        } else if (stands(node, asked.documents[i], sketched ? starts[i] : PlaceList::anywhere)) {
            mark(kept, asked.numbers[i] - first_);
        }
    }
    bits = kept;
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
        if (place <= rarest.offset || (starts >> place % 64 & 1) == 0) continue;
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
