#include "common/corpus/story_groups.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

namespace fundstelle {
namespace {

/// What a merge needs of the links between two groups, on average.
constexpr double least_strength_of_merges = 0.8;
constexpr std::size_t most_compared = 6;  ///< of each of two groups

// Candidates: what falls together in one of the bands (Leskovec, Rajaraman & Ullman, ch. 3.4), and what
// shares its rarest words. Of many that fall together each is compared with the next few only.
constexpr std::size_t bands = 21;
constexpr std::size_t rows = 3;
constexpr std::size_t rarest_words = 48;
constexpr std::size_t shared_rarest = 2;
constexpr std::size_t next_compared = 8;

using Pair = std::pair<std::uint32_t, std::uint32_t>;

/// What a text is found by, and the text.
using Key = std::pair<std::uint64_t, std::uint32_t>;

struct Link {
    Pair texts;
    double strength = 0;
};

/// Texts that are versions of one story.
struct Group {
    std::vector<std::uint32_t> texts;
    std::vector<std::uint32_t> first;  ///< the first few of them, which the group is compared by; ascending
};

/// Adds each text with the next few of the same key that may be linked for what `may_link` says.
template <typename MayLink>
void add_same(std::vector<Key>& keys, MayLink may_link, std::vector<Pair>& pairs) {
    std::sort(keys.begin(), keys.end());
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const std::size_t end = std::min(keys.size(), i + 1 + next_compared);
        for (std::size_t j = i + 1; j < end && keys[j].first == keys[i].first; ++j) {
            if (may_link(keys[i].second, keys[j].second)) pairs.emplace_back(keys[i].second, keys[j].second);
        }
    }
}

std::vector<Pair> shingle_candidates(const StoryTexts& all) {
    std::vector<Pair> pairs;
    std::vector<Key> keys;
    for (std::size_t band = 0; band < bands; ++band) {
        keys.clear();
        for (std::uint32_t text = 0; text < all.texts().size(); ++text) {
            const StorySignature& signature = *all.texts()[text].signature;
            if (signature.words < StoryTexts::least_words) continue;
            std::uint64_t key = 0;
            for (std::size_t row = 0; row < rows; ++row)
                key = key << 16 | signature.shingles[band * rows + row];
            keys.emplace_back(key, text);
        }
        add_same(
            keys, [](std::uint32_t, std::uint32_t) { return true; }, pairs);
        std::sort(pairs.begin(), pairs.end());
        pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    }
    return pairs;
}

/// The rarest of the telling words that `text` shares with others.
std::vector<std::uint32_t> rarest_of(const StoryText& text, const StoryTexts& all) {
    std::vector<Pair> words;  // behind in how many texts they stand
    for (const std::uint32_t word : text.signature->telling) {
        const std::uint32_t texts = all.texts_with(word);
        if (texts > 1) words.emplace_back(texts, word);
    }
    const auto end = words.begin() + static_cast<std::ptrdiff_t>(std::min(words.size(), rarest_words));
    std::partial_sort(words.begin(), end, words.end());
    std::vector<std::uint32_t> rarest;
    std::transform(words.begin(), end, std::back_inserter(rarest),
                   [](const Pair& word) { return word.second; });
    return rarest;
}

std::vector<Pair> word_candidates(const StoryTexts& all) {
    const std::span<const StoryText> texts = all.texts();
    // Those with a date come first.
    if (texts.empty() || !texts.front().days) return {};
    std::vector<Key> keys;
    for (std::uint32_t text = 0; text < texts.size(); ++text) {
        if (texts[text].signature->words < StoryTexts::least_words) continue;
        for (const std::uint32_t word : rarest_of(texts[text], all)) keys.emplace_back(word, text);
    }
    // The next texts with a word are those of the same days, and behind them those without a date.
    std::vector<Pair> pairs;
    add_same(
        keys, [&](std::uint32_t a, std::uint32_t b) { return all.may_report_one_event(a, b); }, pairs);
    std::sort(pairs.begin(), pairs.end());
    std::vector<Pair> often;
    for (std::size_t begin = 0; begin < pairs.size();) {
        std::size_t end = begin;
        while (end < pairs.size() && pairs[end] == pairs[begin]) ++end;
        if (end - begin >= shared_rarest) often.push_back(pairs[begin]);
        begin = end;
    }
    return often;
}

/// All pairs that may be versions of one story, the strongest first.
std::vector<Link> links_of(const StoryTexts& all) {
    std::vector<Pair> candidates = shingle_candidates(all);
    const std::vector<Pair> others = word_candidates(all);
    candidates.insert(candidates.end(), others.begin(), others.end());
    std::sort(candidates.begin(), candidates.end());
    candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
    std::vector<Link> links;
    for (const Pair& pair : candidates) {
        const double strength = all.likeness(pair.first, pair.second);
        if (strength >= 1) links.push_back({pair, strength});
    }
    std::stable_sort(links.begin(), links.end(),
                     [](const Link& a, const Link& b) { return a.strength > b.strength; });
    return links;
}

bool may_merge(const Group& a, const Group& b, const StoryTexts& all) {
    double sum = 0;
    for (const std::uint32_t one : a.first) {
        for (const std::uint32_t other : b.first) sum += std::min(1.0, all.likeness(one, other));
    }
    return sum >= least_strength_of_merges * static_cast<double>(a.first.size() * b.first.size());
}

/// Brings the texts of `b` into `a`. What has no date is of the date of its other versions.
void merge(Group& a, Group& b, StoryTexts& all) {
    const auto set_days = [&all](const Group& group, std::uint32_t dated) {
        const auto days = all.texts()[dated].days;
        for (const std::uint32_t text : group.texts) {
            if (!all.texts()[text].days) all.set_days(text, days);
        }
    };
    const bool a_has_date = all.texts()[a.first.front()].days.has_value();
    set_days(b, a.first.front());
    if (!a_has_date) set_days(a, b.first.front());
    a.texts.insert(a.texts.end(), b.texts.begin(), b.texts.end());
    a.first.insert(a.first.end(), b.first.begin(), b.first.end());
    std::sort(a.first.begin(), a.first.end());
    a.first.resize(std::min(a.first.size(), most_compared));
    b = {};
}

/// For each text the first one of its group.
std::vector<std::uint32_t> firsts_of_groups(StoryTexts& all) {
    std::vector<Group> groups;
    std::vector<std::uint32_t> group_of(all.texts().size());
    std::iota(group_of.begin(), group_of.end(), 0U);
    for (const std::uint32_t text : group_of) groups.push_back({{text}, {text}});
    for (const Link& link : links_of(all)) {
        std::uint32_t larger = group_of[link.texts.first];
        std::uint32_t smaller = group_of[link.texts.second];
        if (larger == smaller || !may_merge(groups[larger], groups[smaller], all)) continue;
        if (groups[larger].texts.size() < groups[smaller].texts.size()) std::swap(larger, smaller);
        for (const std::uint32_t text : groups[smaller].texts) group_of[text] = larger;
        merge(groups[larger], groups[smaller], all);
    }
    for (std::uint32_t& group : group_of) group = groups[group].first.front();
    return group_of;
}

}  // namespace

std::vector<StoryPlace> story_places(std::span<const StoryDocument> documents, std::uint64_t* compared) {
    StoryTexts all(documents);
    const std::vector<std::uint32_t> firsts = firsts_of_groups(all);
    if (compared != nullptr) *compared = all.compared();
    std::vector<StoryPlace> places(documents.size());
    std::uint32_t rank = 0;
    for (const std::uint32_t document : all.order())
        places[document] = {all.texts()[firsts[all.text_of(document)]].first, rank++};
    return places;
}

}  // namespace fundstelle
