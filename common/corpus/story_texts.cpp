#include "common/corpus/story_texts.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "common/corpus/date.hpp"

namespace fundstelle {
namespace {

constexpr std::uint32_t least_words_of_reprints = 20;

// Edits of one text have runs of words in common and most telling words, and where each has telling words
// that the other one has not, they are few: formulae that are filled in with other names and numbers have
// more. The bounds are measured (bench/README.md).
constexpr double least_shingles = 0.35;
constexpr double least_telling = 0.5;
constexpr double most_replaced = 0.1;
constexpr double enough_telling = 0.8;

// Reports of one event need the more telling words in common the less is known of their dates.
constexpr double least_telling_by_day = 0.17;
constexpr double least_telling_by_month = 0.22;
constexpr double least_telling_by_one_date = 0.5;
constexpr int most_days_apart = 3;

/// A corpus of few documents says little of how rare words are: so many others that have none of them are
/// taken to exist.
constexpr double documents_beyond = 100;

/// What a word that no other text has counts in an edited text, where it may be a mistake.
constexpr double share_of_lone_words = 0.5;

/// Bits of a word that do not say where its count is looked for.
constexpr unsigned first_shift = 16;

/// Days from 1970 on (Hinnant's civil days).
int day_number(int year, int month, int day) {
    year -= month <= 2 ? 1 : 0;
    const int era = (year >= 0 ? year : year - 399) / 400;
    const int year_of_era = year - era * 400;
    const int day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    return era * 146'097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719'468;
}

/// Nothing of a year alone: whatever happened in it is no one event.
std::optional<Days> days_of(std::string_view text) {
    if (const std::size_t slash = text.find('/'); slash != std::string_view::npos) {
        const auto first = days_of(text.substr(0, slash));
        const auto last = days_of(text.substr(slash + 1));
        return first && last ? std::optional(Days{first->first, last->last}) : std::nullopt;
    }
    const auto date = parse_date(text);
    if (!date || date->month == 0) return std::nullopt;
    const int last = static_cast<int>(
        days_of_month(static_cast<unsigned>(date->year), static_cast<unsigned>(date->month)));
    return Days{day_number(date->year, date->month, date->day == 0 ? 1 : date->day),
                day_number(date->year, date->month, date->day == 0 ? last : date->day)};
}

int apart(const Days& a, const Days& b) {
    return std::max({0, a.first - b.last, b.first - a.last});
}

/// What reports of one event must have in common; nothing of two that are too far apart or have no dates.
std::optional<double> telling_of_reports(const StoryText& a, const StoryText& b) {
    if (!a.days && !b.days) return std::nullopt;
    if (!a.days || !b.days) return least_telling_by_one_date;
    if (apart(*a.days, *b.days) > most_days_apart) return std::nullopt;
    const bool of_one_day =
        a.days->first == b.days->first && a.days->last == b.days->last && a.days->last - a.days->first <= 1;
    const bool to_the_day = of_one_day || (a.days->first == a.days->last && b.days->first == b.days->last);
    return to_the_day ? least_telling_by_day : least_telling_by_month;
}

double weight_of_edits(const StoryText& text) {
    return text.weight - (1 - share_of_lone_words) * text.lone_weight;
}

}  // namespace

StoryTexts::StoryTexts(std::span<const StoryDocument> documents) : documents_(documents) {
    add_texts();
    count_words();
    for (StoryText& text : texts_) {
        for (const std::uint32_t word : text.signature->telling) {
            const double weight = weight_of(word);
            text.weight += weight;
            if (texts_with(word) == 1) text.lone_weight += weight;
        }
    }
}

void StoryTexts::add_texts() {
    std::vector<std::optional<Days>> days;
    for (const StoryDocument& one : documents_) days.push_back(days_of(one.date));
    const auto key = [&](std::uint32_t document) {
        const auto& known = days[document];
        return std::make_tuple(!known, known ? known->first : 0, std::string_view(documents_[document].id));
    };
    order_.resize(documents_.size());
    std::iota(order_.begin(), order_.end(), 0U);
    std::sort(order_.begin(), order_.end(),
              [&](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); });
    text_of_.resize(documents_.size());
    std::unordered_map<std::uint64_t, std::uint32_t> known;
    for (const std::uint32_t document : order_) {
        const StorySignature& signature = documents_[document].signature;
        const auto next = static_cast<std::uint32_t>(texts_.size());
        const bool may_repeat = signature.words >= least_words_of_reprints;
        text_of_[document] = may_repeat ? known.emplace(signature.content, next).first->second : next;
        if (text_of_[document] == next) texts_.push_back({&signature, days[document], document});
    }
}

void StoryTexts::count_words() {
    std::vector<std::uint32_t> words;
    for (const StoryText& text : texts_)
        words.insert(words.end(), text.signature->telling.begin(), text.signature->telling.end());
    std::sort(words.begin(), words.end());
    for (std::size_t begin = 0; begin < words.size();) {
        std::size_t end = begin;
        while (end < words.size() && words[end] == words[begin]) ++end;
        if (end - begin > 1) counts_.emplace_back(words[begin], static_cast<std::uint32_t>(end - begin));
        begin = end;
    }
    firsts_.assign((std::size_t{1} << (32 - first_shift)) + 1, 0);
    for (const auto& [word, count] : counts_) ++firsts_[(word >> first_shift) + 1];
    std::partial_sum(firsts_.begin(), firsts_.end(), firsts_.begin());
}

std::uint32_t StoryTexts::texts_with(std::uint32_t word) const {
    const std::size_t first = word >> first_shift;
    const auto begin = counts_.begin() + firsts_[first];
    const auto end = counts_.begin() + firsts_[first + 1];
    const auto at = std::lower_bound(begin, end, std::make_pair(word, 0U));
    return at != end && at->first == word ? at->second : 1;
}

/// By the inverse document frequency.
double StoryTexts::weight_of(std::uint32_t word) const {
    const double count = texts_with(word);
    const double rarity = std::log((static_cast<double>(texts_.size()) + documents_beyond) / count);
    return rarity * rarity;
}

double StoryTexts::shared_weight(const StoryText& a, const StoryText& b) const {
    std::vector<std::uint32_t> shared;
    const auto& first = a.signature->telling;
    const auto& second = b.signature->telling;
    std::set_intersection(first.begin(), first.end(), second.begin(), second.end(),
                          std::back_inserter(shared));
    double weight = 0;
    for (const std::uint32_t word : shared) weight += weight_of(word);
    return weight;
}

/// The telling words of `a` that `b` has not and some other text has: mistakes are no other words.
double StoryTexts::other_weight(const StoryText& a, const StoryText& b) const {
    const auto& others = b.signature->telling;
    double weight = 0;
    for (const std::uint32_t word : a.signature->telling) {
        if (texts_with(word) > 1 && !std::binary_search(others.begin(), others.end(), word))
            weight += weight_of(word);
    }
    return weight;
}

bool StoryTexts::may_report_one_event(std::uint32_t a, std::uint32_t b) const {
    return telling_of_reports(texts_[a], texts_[b]).has_value();
}

double StoryTexts::likeness(std::uint32_t a, std::uint32_t b) const {
    ++compared_;
    const StoryText& first = texts_[a];
    const StoryText& second = texts_[b];
    const double shingles = shingle_similarity(*first.signature, *second.signature);
    const bool edits = shingles >= least_shingles;
    const std::optional<double> least = telling_of_reports(first, second);
    const std::uint32_t shorter = std::min(first.signature->words, second.signature->words);
    if (shorter < least_words || (!edits && !least)) return 0;
    const double shared = shared_weight(first, second);
    if (shared == 0) return 0;
    const double of_reports = least ? shared / std::sqrt(first.weight * second.weight) / *least : 0;
    return edits ? std::max(of_reports, likeness_of_edits(first, second, shingles, shared)) : of_reports;
}

double StoryTexts::likeness_of_edits(const StoryText& a, const StoryText& b, double shingles,
                                     double shared) const {
    const double telling = shared / std::sqrt(weight_of_edits(a) * weight_of_edits(b));
    if (telling < least_telling) return 0;
    double same = telling / enough_telling;
    if (same < 1) {
        const double others = std::min(other_weight(a, b), other_weight(b, a));
        if (others <= most_replaced * shared) same = telling / least_telling;
    }
    return std::min(shingles / least_shingles, same);
}

}  // namespace fundstelle
