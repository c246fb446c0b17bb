#include "common/query/hits.hpp"

#include <algorithm>
#include <bit>

#include "common/text/separated_verbs.hpp"

namespace fundstelle {
namespace {

/// Words of phrases beyond these are words only; Limits::query_words are as many.
constexpr std::size_t bits = 64;

/// What a word that was asked for near others is worth apart from them.
constexpr double share_apart = 0.5;

/// What a word that stands in nearly every text is worth beside others.
constexpr double share_of_common = 0.1;

/// What all parts of a compound are worth together at most, of what it is worth itself.
constexpr double share_of_parts = 0.8;

/// A part of more compounds than these counts for the first of them.
constexpr std::size_t most_credits = 8;

constexpr std::size_t day_digits = 2;
constexpr std::size_t year_digits = 4;
constexpr std::size_t date_digits = 8;

/// So far behind its day the year of a date stands that is written out.
constexpr std::size_t longest_date_rest = 40;

bool is_of_digits(std::string_view text) {
    return text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// How many parts a compound has that have no parts themselves.
std::size_t count_smallest_parts(const QueryNode& word) {
    std::size_t count = 0;
    for (const QueryNode& part : word.children) count += std::max<std::size_t>(1, count_smallest_parts(part));
    return count;
}

bool has_wish(std::span<const Credit> credits, std::size_t wish) {
    return std::any_of(credits.begin(), credits.end(),
                       [&](const Credit& credit) { return credit.wish == wish; });
}

/// Of so many bits, which one stands for a term; `text` is not empty.
std::size_t sketch_of(std::string_view text) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    return (byte(0) * 37U + byte(text.size() / 2) * 5U + byte(text.size() - 1) * 11U + text.size() * 101U) %
           1024;
}

}  // namespace

WantedTerms::WantedTerms(const Query& query, QueryField place) : place_(place) {
    const auto words = wanted_words(query);
    any_telling_ =
        std::any_of(words.begin(), words.end(), [](const QueryNode* word) { return is_telling(*word); });
    add(query.root, Role::decides);
    credit_parts();
}

void WantedTerms::add(const QueryNode& node, Role role) {
    if (only_filters(node)) return;
    if (node.field == QueryField::title && place_ != QueryField::title) return;
    if (node.kind == QueryKind::word) {
        add_word(node, role);
        return;
    }
    if (node.kind == QueryKind::phrase) {
        add_phrase(node);
        return;
    }
    if (node.kind == QueryKind::near) {
        add_near(node);
        return;
    }
    const std::size_t count = node.kind == QueryKind::without ? 1 : node.children.size();
    for (std::size_t i = 0; i < count; ++i) {
        add(node.children[i], node.kind == QueryKind::prefer && i > 0 ? Role::helps : role);
    }
}

WantedTerms::Wanted& WantedTerms::wanted(const QueryTerm& term) {
    if (!term.text.empty()) sketches_.set(sketch_of(term.text));
    return (term.kind == TermKind::exact ? exact_ : stems_)[term.text];
}

void WantedTerms::add_word(const QueryNode& word, Role role, double share) {
    const bool common = any_telling_ && !is_telling(word);
    if (common && role == Role::helps) return;
    if (common) share *= share_of_common;
    const std::size_t wish = wish_count_++;
    const double whole = word.terms.empty() ? 1 : word.terms.front().weight;
    const std::size_t count = std::max<std::size_t>(1, count_smallest_parts(word));
    const std::vector<Credit> parts = add_parts(word, share_of_parts * whole / static_cast<double>(count));
    double beside_parts = whole;
    for (const Credit& part : parts) beside_parts -= part.weight;
    for (const QueryTerm& term : word.terms) {
        std::vector<Credit>& credits = wanted(term).credits;
        if (!credits.empty() || whole <= 0) continue;
        const double scale = share * term.weight / whole;
        credits.push_back({wish, scale * beside_parts});
        for (const Credit& part : parts) credits.push_back({part.wish, scale * part.weight});
    }
}

/// The credits of the smallest parts of a compound; other parts stand for those that they have.
std::vector<Credit> WantedTerms::add_parts(const QueryNode& word, double most_of_each) {
    std::vector<Credit> credits;
    for (const QueryNode& part : word.children) {
        std::vector<Credit> of_part = add_parts(part, most_of_each);
        if (of_part.empty() && !part.terms.empty()) {
            of_part.push_back({wish_count_++, std::min(part.terms.front().weight, most_of_each)});
        }
        parts_.emplace_back(&part, of_part);
        credits.insert(credits.end(), of_part.begin(), of_part.end());
    }
    return credits;
}

/// A part of a compound may be asked for on its own too.
void WantedTerms::credit_parts() {
    for (const auto& [part, of_part] : parts_) {
        for (const QueryTerm& term : part->terms) {
            std::vector<Credit>& credits = wanted(term).credits;
            for (const Credit& credit : of_part) {
                if (credits.size() < most_credits && !has_wish(credits, credit.wish))
                    credits.push_back(credit);
            }
        }
    }
    parts_.clear();
}

void WantedTerms::add_phrase(const QueryNode& phrase) {
    Phrase added;
    added.word_count = phrase.children.size();
    const bool has_bits = bit_count_ + added.word_count <= bits;
    for (const QueryNode& word : phrase.children) {
        if (!has_bits) add_word(word, Role::decides);
        const std::size_t wish = wish_count_++;
        if (!word.terms.empty()) added.credits.push_back({wish, word.terms.front().weight});
    }
    if (!has_bits) return;
    // Worth more than words that are asked for on their own.
    added.credits.push_back({wish_count_++, static_cast<double>(added.word_count)});

    first_words_ |= std::uint64_t{1} << bit_count_;
    for (const QueryNode& word : phrase.children) added.last_word = add_bit(word);
    phrases_.push_back(std::move(added));
}

/// Gives the stems of `word` a bit of their own.
std::uint64_t WantedTerms::add_bit(const QueryNode& word) {
    const std::uint64_t bit = std::uint64_t{1} << bit_count_++;
    for (const QueryTerm& term : word.terms) {
        if (term.kind == TermKind::stem) wanted(term).phrase_words |= bit;
    }
    return bit;
}

/// Words that are asked for near each other are asked for apart too, for less.
void WantedTerms::add_near(const QueryNode& near) {
    const std::size_t words = near.children.size();
    for (const QueryNode& word : near.children) add_word(word, Role::helps, share_apart);
    if (words == 0 || bit_count_ + words > bits) return;
    Near added;
    added.most_words = near.distance + words;
    added.credits.push_back({wish_count_++, static_cast<double>(words)});
    for (const QueryNode& word : near.children) {
        added.words |= add_bit(word);
        added.marks_words = added.marks_words || (any_telling_ && !is_telling(word));
    }
    nears_.push_back(std::move(added));
}

const WantedTerms::Wanted* WantedTerms::find(const Term& term) const {
    if (term.text.empty() || !sketches_.test(sketch_of(term.text))) return nullptr;
    const Terms& terms = term.kind == TermKind::exact ? exact_ : stems_;
    const auto found = terms.find(term.text);
    return found == terms.end() ? nullptr : &found->second;
}

void HitFinder::start(std::string_view text) {
    text_ = text;
    hits_.clear();
    marks_.clear();
    phrases_.clear();
    separated_verbs_.clear();
    begun_ = 0;
    word_count_ = 0;
    near_words_.fill({});
}

/// Whether any term of the word is asked for; that no one asks for a word is kept in its note.
bool HitFinder::is_wanted(const Word& word) {
    constexpr std::uint64_t unwanted = 1;
    constexpr std::uint64_t wanted = 2;
    if (word.note != nullptr && (*word.note & note_mark_bits) == note_mark_) {
        return (*word.note & ~note_mark_bits) == wanted;
    }
    bool found = false;
    for (const Term& term : word.terms) found = found || wanted_.find(term) != nullptr;
    if (word.note != nullptr) *word.note = note_mark_ | (found ? wanted : unwanted);
    return found;
}

void HitFinder::add(const Word& word) {
    if (is_wanted(word)) {
        add_wanted(word);
    } else {
        begun_ = 0;
    }
    ++word_count_;
}

/// The credits of the word, once for each wish, and what a reader should see marked of it.
void HitFinder::add_wanted(const Word& word) {
    const std::size_t first_hit = hits_.size();
    std::uint64_t phrase_words = 0;
    ByteRange stem = word.source;
    bool whole = false;
    pieces_.clear();
    for (const Term& term : word.terms) {
        const WantedTerms::Wanted* wanted = wanted_.find(term);
        if (wanted == nullptr) continue;
        const ByteRange letters = letters_of(term, word.source);
        // Only stems have positions, so only they make phrases.
        if (term.kind == TermKind::stem) {
            phrase_words |= wanted->phrase_words;
            stem = letters;
        }
        if (wanted->credits.empty()) continue;
        add_credits(wanted->credits, first_hit);
        if (term.kind == TermKind::variant && !is_of_digits(term.text) &&
            may_be_separable_prefix(word.source.of(text_))) {
            separated_verbs_.push_back({word.source, word_count_, std::string(term.text)});
        }
        if (whole) continue;
        whole = term.kind != TermKind::part;
        if (whole) pieces_.clear();
        pieces_.push_back(letters);
    }
    add_marks(first_hit);
    if (wanted_.bit_count() != 0) add_to_phrases(stem, phrase_words);
}

/// What a reader should see marked of `word` by a term of it: a date that is written out as a whole, of
/// another one where only the year was asked for that year.
ByteRange HitFinder::letters_of(const Term& term, ByteRange word) const {
    const ByteRange letters = {word.begin + term.letters.begin, word.begin + term.letters.end};
    if (term.kind != TermKind::variant || !is_of_digits(term.text)) return letters;
    if (term.text.size() == date_digits && word.size() <= day_digits) {
        const std::string_view rest = text_.substr(word.end, longest_date_rest);
        const std::size_t year = rest.find(term.text.substr(0, year_digits));
        if (year != std::string_view::npos) return {word.begin, word.end + year + year_digits};
    }
    if (term.text.size() == year_digits && word.size() > year_digits) {
        const std::size_t year = word.of(text_).find(term.text);
        if (year != std::string_view::npos) return {word.begin + year, word.begin + year + year_digits};
    }
    return letters;
}

/// Keeps for each wish the term that is worth most, and no part of what the word shows as a whole.
void HitFinder::add_credits(std::span<const Credit> credits, std::size_t first_hit) {
    const Credit& first = credits.front();
    for (std::size_t i = first_hit; i < hits_.size(); ++i) {
        std::span<const Credit>& known = hits_[i].credits;
        if (!has_wish(known, first.wish)) continue;
        if (known.front().wish == first.wish && known.front().weight < first.weight) known = credits;
        return;
    }
    hits_.push_back({{}, word_count_, credits});
}

/// Marks the pieces of the last word, those that touch each other as one.
void HitFinder::add_marks(std::size_t first_hit) {
    if (pieces_.empty()) return;
    std::sort(pieces_.begin(), pieces_.end(),
              [](const ByteRange& a, const ByteRange& b) { return a.begin < b.begin; });
    const bool within_date = !marks_.empty() && pieces_.front().begin < marks_.back().end;
    if (!within_date) marks_.push_back(pieces_.front());
    const std::size_t begin = marks_.back().begin;
    for (const ByteRange& piece : pieces_) {
        if (piece.begin <= marks_.back().end) {
            marks_.back().end = std::max(marks_.back().end, piece.end);
        } else {
            marks_.push_back(piece);
        }
    }
    for (std::size_t i = first_hit; i < hits_.size(); ++i) {
        hits_[i].letters = {begin, marks_.back().end};
    }
}

/// Marks a word before the last one too.
void HitFinder::insert_mark(ByteRange letters) {
    const auto behind =
        std::upper_bound(marks_.begin(), marks_.end(), letters.begin,
                         [](std::size_t begin, const ByteRange& mark) { return begin < mark.end; });
    if (behind == marks_.end() || behind->begin >= letters.end) marks_.insert(behind, letters);
}

void HitFinder::add_to_phrases(ByteRange letters, std::uint64_t phrase_words) {
    last_words_[word_count_ % last_words_.size()] = letters;
    // Shift-And: a bit moves on as long as each next word is the next one of its phrase.
    begun_ = ((begun_ << 1) | wanted_.first_words()) & phrase_words;
    for (const WantedTerms::Phrase& phrase : wanted_.phrases()) {
        if ((begun_ & phrase.last_word) != 0) add(phrase);
    }
    for (const WantedTerms::Near& near : wanted_.nears()) {
        if ((phrase_words & near.words) != 0) add(near, letters, phrase_words & near.words);
    }
}

/// All words of the phrase that ends with the last word are marked, asked for on their own or not.
void HitFinder::add(const WantedTerms::Phrase& phrase) {
    const std::size_t first = word_count_ + 1 - phrase.word_count;
    const ByteRange letters = {last_words_[first % last_words_.size()].begin,
                               last_words_[word_count_ % last_words_.size()].end};
    hits_.push_back({letters, first, phrase.credits});
    phrases_.push_back(letters);
    while (!marks_.empty() && marks_.back().begin >= letters.begin) marks_.pop_back();
    for (std::size_t i = first; i <= word_count_; ++i) marks_.push_back(last_words_[i % last_words_.size()]);
}

/// `words`, some, are the bits of the words of `near` that the last one may be: it is the one that was met
/// longest ago.
void HitFinder::add(const WantedTerms::Near& near, ByteRange letters, std::uint64_t words) {
    const auto bits_of = [this](std::uint64_t mask, auto&& use) {
        for (std::size_t bit = 0; bit < near_words_.size(); ++bit) {
            if ((mask >> bit & 1) != 0) use(near_words_[bit]);
        }
    };
    NearWord* oldest = &near_words_[static_cast<std::size_t>(std::countr_zero(words))];
    bits_of(words, [&](NearWord& word) {
        if (word.behind < oldest->behind) oldest = &word;
    });
    *oldest = {word_count_ + 1, letters};
    const NearWord* first = oldest;
    bits_of(near.words, [&](const NearWord& word) {
        if (word.behind < first->behind) first = &word;
    });
    if (first->behind == 0 || word_count_ + 1 - first->behind >= near.most_words) return;
    hits_.push_back({{first->letters.begin, letters.end}, first->behind - 1, near.credits});
    if (near.marks_words) bits_of(near.words, [&](const NearWord& word) { insert_mark(word.letters); });
}

}  // namespace fundstelle
