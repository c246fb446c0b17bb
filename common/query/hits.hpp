#pragma once
#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
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
/// those of its words and of the phrase. A compound that was asked for has a wish of its own and one for each
/// of its smallest parts, so that its parts in other words come near to it together.
struct Hit {
    ByteRange letters;
    std::size_t word = 0;             ///< the number of its first word, from 0
    std::span<const Credit> credits;  ///< live as long as the WantedTerms
};

/// A prefix that stands apart from its verb, which is asked for.
struct SeparatedVerb {
    ByteRange prefix;
    std::size_t word = 0;  ///< the number of the prefix, from 0
    std::string verb;      ///< the text of its term, a variant
};

/// Which terms stand for what a query asks for. Words of a phrase are asked for within it only; words that
/// stand in nearly every text are asked for where they decide what matches. The query must stay in place.
class WantedTerms {
  public:
    /// What a term is worth: by itself, and as words of phrases or near others, a bit for each.
    struct Wanted {
        std::vector<Credit> credits;
        std::uint64_t phrase_words = 0;
    };
    struct Phrase {
        std::uint64_t last_word = 0;  ///< its bit
        std::size_t word_count = 0;
        std::vector<Credit> credits;
    };
    struct Near {
        std::uint64_t words = 0;     ///< their bits
        std::size_t most_words = 0;  ///< between the first and the last of them, these included
        bool marks_words = false;    ///< whether not all of its words are marked on their own
        std::vector<Credit> credits;
    };

    /// What is asked for in texts, or in titles.
    explicit WantedTerms(const Query& query, QueryField place = QueryField::text);

    /// Nothing when no one asked for the term.
    const Wanted* find(const Term& term) const;

    /// How many different wishes there are.
    std::size_t wish_count() const { return wish_count_; }
    const std::vector<Phrase>& phrases() const { return phrases_; }
    const std::vector<Near>& nears() const { return nears_; }
    /// The bits of all first words of phrases.
    std::uint64_t first_words() const { return first_words_; }
    /// How many bits words have.
    std::size_t bit_count() const { return bit_count_; }

  private:
    using Terms = std::unordered_map<std::string_view, Wanted>;

    using Parts = std::vector<std::pair<const QueryNode*, std::vector<Credit>>>;

    /// Whether what matches depends on a node, or it only raises the score.
    enum class Role : std::uint8_t { decides, helps };

    void add(const QueryNode& node, Role role);
    void add_word(const QueryNode& word, Role role, double share = 1);
    std::vector<Credit> add_parts(const QueryNode& word, double most_of_each);
    void credit_parts();
    void add_phrase(const QueryNode& phrase);
    void add_near(const QueryNode& near);
    std::uint64_t add_bit(const QueryNode& word);
    Wanted& wanted(const QueryTerm& term);

    Terms exact_;
    Terms stems_;  ///< of all other kinds
    /// A glance at a term says of most that they are not asked for.
    std::bitset<1024> sketches_;
    Parts parts_;  ///< of compounds, with what finding them is worth
    QueryField place_;
    std::vector<Phrase> phrases_;
    std::vector<Near> nears_;
    std::uint64_t first_words_ = 0;
    std::size_t bit_count_ = 0;
    std::size_t wish_count_ = 0;
    bool any_telling_ = false;
};

/// Collects the hits of texts from their words, in their order. What it finds out about a word it keeps in
/// the note of the analyzer, so all words must come from the same one.
class HitFinder {
  public:
    /// `wanted` must stay in place.
    explicit HitFinder(const WantedTerms& wanted) : wanted_(wanted) {}

    /// Forgets the hits, for the words of `text`, which must stay in place until the last of them is added.
    void start(std::string_view text);

    void add(const Word& word);
    /// Passes a word that a reader is not shown.
    void pass() {
        begun_ = 0;
        ++word_count_;
    }

    /// No phrase and no words near each other go over what stands before the next word.
    void break_off() {
        begun_ = 0;
        near_words_.fill({});
    }

    /// Ascending by their ends; they overlap only where phrases do.
    const std::vector<Hit>& hits() const { return hits_; }
    /// The letters of every word that is a hit or part of one, of a date all of it, ascending, apart from
    /// each other.
    const std::vector<ByteRange>& marks() const { return marks_; }
    /// The letters of every phrase, from its first word to its last, ascending by their ends.
    const std::vector<ByteRange>& phrases() const { return phrases_; }
    /// The prefixes among the hits that their verbs are looked for by, in their order.
    const std::vector<SeparatedVerb>& separated_verbs() const { return separated_verbs_; }

  private:
    bool is_wanted(const Word& word);
    void add_wanted(const Word& word);
    void add_credits(std::span<const Credit> credits, std::size_t first_hit);
    ByteRange letters_of(const Term& term, ByteRange word) const;
    void add_marks(std::size_t first_hit);
    void insert_mark(ByteRange letters);
    void add_to_phrases(ByteRange letters, std::uint64_t phrase_words);
    void add(const WantedTerms::Phrase& phrase);
    void add(const WantedTerms::Near& near, ByteRange letters, std::uint64_t words);

    static constexpr std::size_t most_phrase_words = 64;

    /// Where a word that is asked for near others was met last.
    struct NearWord {
        std::size_t behind = 0;  ///< the number of the word behind it; 0 when it was not
        ByteRange letters;
    };

    const WantedTerms& wanted_;
    std::string_view text_;
    std::uint64_t note_mark_ = new_note_mark();
    std::vector<Hit> hits_;
    std::vector<ByteRange> marks_;
    std::vector<ByteRange> phrases_;
    std::vector<SeparatedVerb> separated_verbs_;
    std::uint64_t begun_ = 0;  ///< bits of the words up to which a phrase has been found
    std::array<ByteRange, most_phrase_words> last_words_{};
    std::array<NearWord, most_phrase_words> near_words_{};
    std::vector<ByteRange> pieces_;  ///< of the last word that are asked for
    std::size_t word_count_ = 0;
};

}  // namespace fundstelle
