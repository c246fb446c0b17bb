#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "common/query/query.hpp"
#include "common/text/analyzer.hpp"
#include "common/text/byte_range.hpp"

namespace fundstelle {

/// Something a query asks for, a word or a phrase, by its number, and what finding it is worth.
struct Credit {
    std::size_t wish = 0;
    double weight = 0;
};

/// A word of a text that is asked for, or a run of words that is asked for as a phrase: then its credits are
/// those of its words and of the phrase.
struct Hit {
    ByteRange letters;
    std::span<const Credit> credits;  ///< live as long as the WantedTerms
};

/// Which terms stand for what a query asks for. Words of a phrase are asked for within it only; words that
/// stand in nearly every text are asked for where the query has no others. The query must stay in place.
class WantedTerms {
  public:
    /// What a term is worth: by itself, and as words of phrases, a bit for each.
    struct Wanted {
        std::vector<Credit> credits;
        std::uint64_t phrase_words = 0;
    };
    struct Phrase {
        std::uint64_t last_word = 0;  ///< its bit
        std::size_t word_count = 0;
        std::vector<Credit> credits;
    };

    explicit WantedTerms(const Query& query);

    /// Nothing when no one asked for the term.
    const Wanted* find(const Term& term) const;

    /// How many different wishes there are.
    std::size_t wish_count() const { return wish_count_; }
    const std::vector<Phrase>& phrases() const { return phrases_; }
    /// The bits of all first words of phrases.
    std::uint64_t first_words() const { return first_words_; }

  private:
    void add(const QueryNode& node);
    void add_word(const QueryNode& word, std::size_t wish);
    void add_phrase(const QueryNode& phrase);
    Wanted& wanted(const QueryTerm& term);

    enum class Namespace { exact, stems };
    static Namespace namespace_of(TermKind kind) {
        return kind == TermKind::exact ? Namespace::exact : Namespace::stems;
    }

    std::map<std::pair<Namespace, std::string_view>, Wanted> terms_;
    std::vector<Phrase> phrases_;
    std::uint64_t first_words_ = 0;
    std::size_t phrase_word_count_ = 0;  ///< bits given away
    std::size_t wish_count_ = 0;
    bool any_telling_ = false;
};

/// Collects the hits of a text from its words, in their order.
class HitFinder {
  public:
    /// `wanted` must stay in place.
    explicit HitFinder(const WantedTerms& wanted) : wanted_(wanted) {}

    void add(const Word& word);
    /// Passes a word that a reader is not shown.
    void pass() { begun_ = 0; }

    /// Ascending by their ends; they overlap only where phrases do.
    const std::vector<Hit>& hits() const { return hits_; }
    /// The letters of every word that is a hit or part of one, ascending, apart from each other.
    const std::vector<ByteRange>& marks() const { return marks_; }

  private:
    void add(const WantedTerms::Phrase& phrase);

    static constexpr std::size_t most_phrase_words = 64;

    const WantedTerms& wanted_;
    std::vector<Hit> hits_;
    std::vector<ByteRange> marks_;
    std::uint64_t begun_ = 0;  ///< bits of the words up to which a phrase has been found
    std::array<ByteRange, most_phrase_words> last_words_{};
    std::size_t word_count_ = 0;
};

}  // namespace fundstelle
