#include "common/store/suggestion.hpp"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "common/query/parser.hpp"
#include "common/query/stop_words.hpp"
#include "common/text/correction.hpp"
#include "common/text/unicode_forms.hpp"
#include "common/text/utf8.hpp"
#include "common/text/vocabulary_builder.hpp"

namespace fundstelle {
namespace {

/// Words that stand in more documents are not asked about.
constexpr std::uint32_t hardly_any = 2;

constexpr std::size_t most_corrections = 8;  ///< of a word that are looked at
constexpr std::size_t shortest_word = 4;     ///< letters
constexpr std::uint32_t times_as_many = 8;   ///< documents that what is suggested for a rare word stands in

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

/// Whether people misspell such words: a short one is like many others, and none of them is meant by one with
/// digits.
bool is_correctable(std::string_view folded) {
    return count_code_points(folded) >= shortest_word && is_suggestible(folded);
}

/// `word`, which no text has, with a capital where what was typed has one.
std::string with_capital_of(std::string_view typed, std::string word) {
    if (!begins_with_capital(typed) || word.empty()) return word;
    std::size_t first = 0;
    next_code_point(word, first);
    return in_capitals(std::string_view(word).substr(0, first)) + word.substr(first);
}

/// What a word is to be read as.
struct Replacement {
    std::string word;
    bool sure = false;
};

class Suggesting {
  public:
    Suggesting(std::string_view text, Suspicion suspicion, const IndexReader& index, Analyzer& analyzer)
        : suspicion_(suspicion), index_(index), analyzer_(analyzer), text_(valid_utf8(text)) {}

    void look_at(const QueryNode& word) {
        const bool in_texts = word.field == QueryField::text || word.field == QueryField::title;
        if (!in_texts || word.pattern || word.source.empty() || !is_telling(word)) return;
        const auto known = corrected_.find(word.text);
        const auto& replacement =
            known != corrected_.end() ? known->second : corrected_[word.text] = correction_of(word);
        if (!replacement) return;
        replaced_.insert_or_assign(word.source.begin, std::pair(word.source, *replacement));
    }

    std::optional<Suggestion> take() const {
        if (replaced_.empty()) return std::nullopt;
        Suggestion suggestion{{}, true};
        std::size_t copied = 0;
        for (const auto& [begin, replaced] : replaced_) {
            const auto& [source, replacement] = replaced;
            suggestion.query.append(text_, copied, begin - copied);
            suggestion.query += replacement.word;
            suggestion.sure = suggestion.sure && replacement.sure;
            copied = source.end;
        }
        suggestion.query.append(text_, copied);
        return suggestion;
    }

  private:
    std::optional<Replacement> correction_of(const QueryNode& word) {
        const std::string typed = typed_spelling(word);
        if (!is_correctable(typed) || analyzer_.knows(typed)) return std::nullopt;
        const std::uint32_t most = suspicion_ == Suspicion::rare ? hardly_any : 0;
        const std::uint32_t documents = documents_with_word(word, index_);
        // What no title has may be a word of many texts.
        if (std::max(documents, documents_with_text(typed)) > most) return std::nullopt;
        if (++suspicious_ > most_corrected_words) return std::nullopt;
        // A compound of known words is one that nobody wrote yet: none of its parts is to be corrected.
        const bool is_compound = !word.children.empty();
        const auto reach = is_compound || suspicious_ > most_corrected_compounds ? CorrectionReach::words
                                                                                 : CorrectionReach::compounds;
        const std::vector<std::string> stems = stems_of(word.text);
        for (const Correction& one : index_.corrections(typed, most_corrections, reach)) {
            // Nobody looks for `nicht`.
            const bool telling = word_weight(one.word) == WordWeight::full;
            if (!telling || one.documents < documents * times_as_many || has_stem(one.word, stems)) continue;
            if (one.documents == 0 && !finds_anything(one.word)) continue;
            const std::optional<std::string> spelling = index_.spelling(one.word, analyzer_);
            return Replacement{spelling ? *spelling : with_capital_of(word.text, one.word),
                               documents == 0 && one.sure};
        }
        return std::nullopt;
    }

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

    std::uint32_t documents_with_text(const std::string& folded) const {
        return index_.documents_with(QueryField::text, {folded, TermKind::exact, 1, TermOrigin::typed});
    }

    /// What finds a word in all its forms.
    std::vector<std::string> stems_of(std::string_view word) {
        std::vector<std::string> stems;
        analyzer_.start(word);
        Word analysed;
        if (!analyzer_.next(analysed)) return stems;
        for (const Term& term : analysed.terms) {
            if (term.kind == TermKind::stem || term.kind == TermKind::variant) stems.emplace_back(term.text);
        }
        return stems;
    }

    /// Whether `word` is another form of the one with these stems: asking for it finds the same.
    bool has_stem(std::string_view word, const std::vector<std::string>& stems) {
        const std::vector<std::string> others = stems_of(word);
        return std::find_first_of(others.begin(), others.end(), stems.begin(), stems.end()) != others.end();
    }

    /// Whether a compound that no text has finds some by its parts.
    bool finds_anything(std::string_view compound) {
        const Page count_only{.limit = 0, .content = MatchContent::id};
        return index_.search(parse_query(compound, analyzer_), count_only).matched > 0;
    }

    Suspicion suspicion_;
    const IndexReader& index_;
    Analyzer& analyzer_;
    std::string text_;
    std::map<std::string, std::optional<Replacement>> corrected_;        ///< words as they were typed
    std::map<std::size_t, std::pair<ByteRange, Replacement>> replaced_;  ///< by where they begin
    std::size_t suspicious_ = 0;
};

}  // namespace

std::optional<Suggestion> suggestion_for(std::string_view text, const Query& query, Suspicion suspicion,
                                         const IndexReader& index, Analyzer& analyzer) {
    Suggesting suggesting(text, suspicion, index, analyzer);
    for (const QueryNode* word : wanted_words(query)) suggesting.look_at(*word);
    return suggesting.take();
}

}  // namespace fundstelle
