#include "common/query/hits.hpp"

#include <algorithm>

namespace fundstelle {
namespace {

/// Words of phrases beyond these are words only; Limits::query_words are as many.
constexpr std::size_t bits = 64;

double weight_of(const WantedTerms::Wanted& wanted) {
    return wanted.credits.empty() ? 0 : wanted.credits.front().weight;
}

}  // namespace

WantedTerms::WantedTerms(const Query& query) {
    const auto words = wanted_words(query);
    any_telling_ =
        std::any_of(words.begin(), words.end(), [](const QueryNode* word) { return is_telling(*word); });
    add(query.root);
}

void WantedTerms::add(const QueryNode& node) {
    if (node.kind == QueryKind::word) add_word(node, wish_count_++);
    if (node.kind == QueryKind::phrase) {
        add_phrase(node);
        return;
    }
    const std::size_t count = node.kind == QueryKind::without ? 1 : node.children.size();
    for (std::size_t i = 0; i < count; ++i) add(node.children[i]);
}

WantedTerms::Wanted& WantedTerms::wanted(const QueryTerm& term) {
    return terms_[{namespace_of(term.kind), term.text}];
}

void WantedTerms::add_word(const QueryNode& word, std::size_t wish) {
    if (any_telling_ && !is_telling(word)) return;
    for (const QueryTerm& term : word.terms) {
        std::vector<Credit>& credits = wanted(term).credits;
        if (credits.empty()) credits.push_back({wish, term.weight});
    }
    for (const QueryNode& part : word.children) add_word(part, wish);
}

void WantedTerms::add_phrase(const QueryNode& phrase) {
    Phrase added;
    added.word_count = phrase.children.size();
    const bool has_bits = phrase_word_count_ + added.word_count <= bits;
    for (const QueryNode& word : phrase.children) {
        const std::size_t wish = wish_count_++;
        if (!has_bits) add_word(word, wish);
        if (!word.terms.empty()) added.credits.push_back({wish, word.terms.front().weight});
    }
    if (!has_bits) return;
    // Worth more than words that are asked for on their own.
    added.credits.push_back({wish_count_++, static_cast<double>(added.word_count)});

    first_words_ |= std::uint64_t{1} << phrase_word_count_;
    for (const QueryNode& word : phrase.children) {
        const std::uint64_t bit = std::uint64_t{1} << phrase_word_count_++;
        for (const QueryTerm& term : word.terms) {
            if (term.kind == TermKind::stem) wanted(term).phrase_words |= bit;
        }
        added.last_word = bit;
    }
    phrases_.push_back(std::move(added));
}

const WantedTerms::Wanted* WantedTerms::find(const Term& term) const {
    const auto found = terms_.find({namespace_of(term.kind), term.text});
    return found == terms_.end() ? nullptr : &found->second;
}

void HitFinder::add(const Word& word) {
    const WantedTerms::Wanted* best = nullptr;
    ByteRange letters = word.source;
    std::uint64_t phrase_words = 0;
    for (const Term& term : word.terms) {
        const WantedTerms::Wanted* wanted = wanted_.find(term);
        if (wanted == nullptr) continue;
        // Only stems have positions, so only they make phrases.
        if (term.kind == TermKind::stem) phrase_words |= wanted->phrase_words;
        if (best != nullptr && weight_of(*best) >= weight_of(*wanted)) continue;
        best = wanted;
        letters = {word.source.begin + term.letters.begin, word.source.begin + term.letters.end};
    }
    if (best != nullptr && !best->credits.empty()) {
        hits_.push_back({letters, best->credits});
        marks_.push_back(letters);
    }
    if (wanted_.phrases().empty()) return;
    last_words_[word_count_++ % last_words_.size()] = letters;
    // Shift-And: a bit moves on as long as each next word is the next one of its phrase.
    begun_ = ((begun_ << 1) | wanted_.first_words()) & phrase_words;
    if (begun_ == 0) return;
    for (const WantedTerms::Phrase& phrase : wanted_.phrases()) {
        if ((begun_ & phrase.last_word) != 0) add(phrase);
    }
}

/// The phrase that ends with the last word takes the place of the hits of its words.
void HitFinder::add(const WantedTerms::Phrase& phrase) {
    const std::size_t first = word_count_ - phrase.word_count;
    const ByteRange letters = {last_words_[first % last_words_.size()].begin,
                               last_words_[(word_count_ - 1) % last_words_.size()].end};
    while (!hits_.empty() && hits_.back().letters.begin >= letters.begin) hits_.pop_back();
    hits_.push_back({letters, phrase.credits});
    while (!marks_.empty() && marks_.back().begin >= letters.begin) marks_.pop_back();
    for (std::size_t i = first; i < word_count_; ++i) marks_.push_back(last_words_[i % last_words_.size()]);
}

}  // namespace fundstelle
