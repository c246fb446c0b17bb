#include "common/store/suggestion.hpp"

#include <algorithm>
#include <utility>

#include "common/query/stop_words.hpp"
#include "common/text/correction.hpp"
#include "common/text/unicode_forms.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

/// Words that stand in more documents are not asked about.
constexpr std::uint32_t hardly_any = 2;

constexpr std::size_t most_corrections = 4;  ///< of a word that are looked at

/// The most documents that one of the terms stands in.
std::uint32_t documents_with(const QueryNode& word, const IndexReader& index) {
    std::uint32_t most = 0;
    for (const QueryTerm& term : word.terms) most = std::max(most, index.documents_with(word.field, term));
    return most;
}

/// In how many documents a word stands at most, itself or all of its parts.
std::uint32_t documents_with_word(const QueryNode& word, const IndexReader& index) {
    const std::uint32_t with = documents_with(word, index);
    if (with > 0 || word.children.empty()) return with;
    std::uint32_t fewest = documents_with(word.children.front(), index);
    for (const QueryNode& part : word.children) fewest = std::min(fewest, documents_with(part, index));
    return fewest;
}

/// Whether a letter or a digit stands in `text` at `offset`.
bool is_in_word(std::string_view text, std::size_t offset) {
    if (offset >= text.size()) return false;
    const char32_t code_point = next_code_point(text, offset);
    return is_letter(code_point) || is_digit(code_point);
}

/// Puts `replacement` in the place of each `word` that stands alone in `text`; whether there is any.
bool replace_word(std::string_view word, std::string_view replacement, std::string& text) {
    bool any = false;
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at)) {
        const std::size_t before = at == 0 ? text.size() : code_point_boundary(text, at - 1);
        if (is_in_word(text, before) || is_in_word(text, at + word.size())) {
            at += word.size();
            continue;
        }
        text.replace(at, word.size(), replacement);
        at += replacement.size();
        any = true;
    }
    return any;
}

/// `word`, which no text has, with a capital where what was typed has one.
std::string with_capital_of(std::string_view typed, std::string word) {
    if (!begins_with_capital(typed) || word.empty()) return word;
    std::size_t first = 0;
    next_code_point(word, first);
    return in_capitals(std::string_view(word).substr(0, first)) + word.substr(first);
}

class Suggesting {
  public:
    Suggesting(std::string_view text, Suspicion suspicion, const IndexReader& index, Analyzer& analyzer)
        : suspicion_(suspicion), index_(index), analyzer_(analyzer), suggestion_{std::string(text), true} {}

    void look_at(const QueryNode& word) {
        const bool in_texts = word.field == QueryField::text || word.field == QueryField::title;
        if (!in_texts || word.pattern || !is_telling(word)) return;
        const std::string typed = typed_spelling(word);
        if (typed.empty() || analyzer_.knows(typed)) return;
        const std::uint32_t documents = documents_with_word(word, index_);
        if (documents > (suspicion_ == Suspicion::rare ? hardly_any : 0)) return;
        if (++suspicious_ > most_corrected_words) return;
        // A compound of known words is one that nobody wrote yet: none of its parts is to be corrected.
        const bool is_compound = !word.children.empty();
        const auto reach = is_compound || suspicious_ > most_corrected_compounds ? CorrectionReach::words
                                                                                 : CorrectionReach::compounds;
        const std::optional<std::string> best = telling_correction(typed, reach);
        if (!best) return;
        const std::optional<std::string> spelling = index_.spelling(*best, analyzer_);
        const std::string corrected = spelling ? *spelling : with_capital_of(word.text, *best);
        if (!replace_word(word.text, corrected, suggestion_.query)) return;
        any_ = true;
        suggestion_.unknown = suggestion_.unknown && documents == 0;
    }

    std::optional<Suggestion> take() {
        if (!any_) return std::nullopt;
        return std::move(suggestion_);
    }

  private:
    /// The spelling of a word as it was typed, folded; empty where it was added to what was typed. Words of
    /// titles are not asked for by their spellings.
    std::string typed_spelling(const QueryNode& word) {
        for (const QueryTerm& term : word.terms) {
            if (term.kind == TermKind::exact && term.origin == TermOrigin::typed) return term.text;
        }
        if (word.field != QueryField::title) return {};
        analyzer_.start(word.text);
        Word analysed;
        if (!analyzer_.next(analysed)) return {};
        for (const Term& term : analysed.terms) {
            if (term.kind == TermKind::exact) return std::string(term.text);
        }
        return {};
    }

    /// The likeliest correction that says something: nobody looks for `nicht`.
    std::optional<std::string> telling_correction(std::string_view folded, CorrectionReach reach) const {
        for (Correction& one : index_.corrections(folded, most_corrections, reach)) {
            if (word_weight(one.word) == WordWeight::full) return std::move(one.word);
        }
        return std::nullopt;
    }

    Suspicion suspicion_;
    const IndexReader& index_;
    Analyzer& analyzer_;
    Suggestion suggestion_;
    std::size_t suspicious_ = 0;
    bool any_ = false;
};

}  // namespace

std::optional<Suggestion> suggestion_for(std::string_view text, const Query& query, Suspicion suspicion,
                                         const IndexReader& index, Analyzer& analyzer) {
    Suggesting suggesting(text, suspicion, index, analyzer);
    for (const QueryNode* word : wanted_words(query)) suggesting.look_at(*word);
    return suggesting.take();
}

}  // namespace fundstelle
