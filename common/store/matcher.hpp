#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "common/query/match.hpp"
#include "common/store/bit_set.hpp"
#include "common/store/index_columns.hpp"
#include "common/store/match_tree.hpp"
#include "common/store/places_read.hpp"
#include "common/store/tables.hpp"
#include "common/store/word_pair.hpp"

namespace fundstelle {

/// A document that matches, with its score.
struct ScoredDocument {
    std::uint32_t id = 0;
    double score = 0;
};

/// The best of the documents that match, and how many do.
struct Ranking {
    std::vector<ScoredDocument> best;  ///< in falling order of score, equal ones in DocumentOrder
    std::size_t matched = 0;
    bool places_cut = false;  ///< whether documents were left out because too many places had to be read
};

/// Finds the documents that a query asks for, one window of documents after the other: what the terms of a
/// window say is brought together as sets of bits, and summed up in an array (after the "BS1" scorer of
/// Lucene; Turtle & Flood 1995 call it document-at-a-time in batches). Where few documents can match, a
/// window is a list of these, which are looked up among the terms; matches of windows that have few of them
/// are scored in the end, as such a list. Documents with no term that can bring them among the best are
/// counted only (MaxScore: Turtle & Flood 1995). What only raises scores a little and would cost much, words
/// of nearly every text, parts near each other, is looked up afterwards for those documents that it can bring
/// there. For one thread at a time; every function throws Error (kind index) when the index is damaged.
class Matcher {
  public:
    /// Documents in a window.
    static constexpr std::uint32_t window_documents = 16384;
    /// How much of places is looked at to find what matches: documents behind that do not. A list of places
    /// is one step, and every so many places of it are another.
    static constexpr std::size_t most_place_steps = 30'000;
    static constexpr std::size_t places_of_a_step = 128;

    /// All must stay in place. The lists of the tree are for one matcher at a time.
    Matcher(const MatchTree& tree, const Tables& tables, IndexColumns& columns, PlacesRead& places,
            const Bm25& bm25);

    /// The best `most` documents.
    Ranking rank(std::size_t most);

    /// All documents that match, ascending, with what is not looked up afterwards of their scores.
    std::vector<ScoredDocument> all();

    /// Whether documents were left out because too many places had to be read.
    bool places_cut() const { return places_cut_; }

    /// What each term adds to the score of a document that matches; none that adds nothing.
    std::vector<ScoreShare> shares(std::uint32_t document);

  private:
    /// By how much sums of scores may differ by the order in which they are added.
    static constexpr double rounding = 1e-9;
    static constexpr std::size_t window_words = window_documents / 64;
    /// Windows begin at multiples of it.
    static constexpr std::uint32_t window_step = 64;
    using Bits = BitSet<window_words>;

    /// A document that may come among the best.
    struct Candidate {
        std::uint32_t id = 0;
        double score = 0;  ///< without what is looked up afterwards
        double most = 0;   ///< with all of that
    };

    /// What a term adds to some sums in the documents that are counted.
    struct Share {
        Bits counted;
        double factor;
        double* sums;
    };

    /// What a term adds to the scores of a window.
    struct TermScores {
        std::size_t term = 0;
        std::span<const Contribution* const> contributions;
        double most = 0;  ///< what it adds to a score at most
    };

    /// A term with what it says of the current window.
    struct Term {
        PostingList* list = nullptr;
        PlaceList* places = nullptr;  ///< as soon as they were asked for
        std::uint64_t window = 0;     ///< number of the window that was read last
        bool probed = false;          ///< whether only what is in `asked` was looked up
        Bits asked;
        PostingBuffer room;
        Postings postings;  ///< called by `first_` and their indexes
    };

    /// A document in which the two rarest words of a phrase stand in their places.
    struct InPair {
        std::uint32_t index = 0;  ///< among those that are asked for
        std::size_t steps = 0;    ///< that it took to look at these places
    };

    /// Whether a document holds a node, as it was looked up last.
    struct Held {
        std::uint32_t document = 0;
        bool holds = false;
    };

    /// A node as going from document to document needs it.
    struct Way {
        MatchNode::Kind kind = MatchNode::Kind::nothing;
        PostingList* list = nullptr;  ///< of a term
        std::span<const std::size_t> children;
    };

    /// Before which document none from `from` on holds a node, as it was looked for last.
    struct Ahead {
        std::uint32_t from = 1;
        std::uint32_t document = 0;
    };

    /// How many of the conditions of a contribution are looked at early: not whether words are near each
    /// other, the last one.
    static std::size_t early_conditions(const Contribution& one) {
        return one.scope.size() - (one.why == nullptr ? 1 : 0);
    }

    template <typename Least, typename Take>
    std::size_t match(Least&& least, Take&& take);

    void group_early();
    Bits worth_scoring(const Bits& matches, double least);
    std::uint32_t next(std::size_t node, std::uint32_t from);
    std::uint32_t next_of_all(std::size_t node, std::uint32_t from);
    std::vector<std::uint32_t> candidates();
    std::vector<std::uint32_t> documents_of(std::size_t node, std::uint32_t end);
    std::vector<std::uint32_t> documents_of_any(std::span<const std::size_t> nodes, std::uint32_t end);
    void leave(std::vector<std::uint32_t>& documents, std::size_t node);
    void mark_held(const std::vector<std::uint32_t>& documents, std::size_t node,
                   std::vector<std::uint8_t>& held);
    bool next_window();
    bool next_range();
    bool next_list();
    std::uint32_t document_at(std::uint32_t index) const {
        return listed_.empty() ? first_ + index : listed_[index];
    }
    const Bits& evaluate(std::size_t node, const Bits& mask);
    void evaluate_all(const MatchNode& node, const Bits& mask, Bits& bits);
    void keep_placed(const MatchNode& node, Bits& bits);
    void keep_dated(const MatchNode& node, Bits& bits);
    const Postings& read(std::size_t term, const Bits& mask);
    void probe(Term& term, const Bits& mask);
    void list_asked(const Bits& mask);
    bool should_probe(std::size_t term, const Bits& mask) const;
    void put_off(const Bits& matches);
    void begin_put_off();
    void recall_conditions();
    void add_scores(const Bits& matches);
    void clear_sums();
    void sum_up(const TermScores& scores, const Bits& matches);
    void add_shares(std::size_t term, std::span<const Share> shares);
    template <typename Take>
    void for_each_saturated(std::size_t term, const Bits& counted, Take&& take);

    bool holds(std::size_t node, std::uint32_t document);
    bool look_up(std::size_t node, std::uint32_t document);
    bool stands(const MatchNode& node, std::uint32_t document, std::uint64_t starts);
    double saturation(std::size_t term, std::uint32_t document);
    double score(const Contribution& contribution, std::uint32_t document);
    std::optional<double> whole_score(const Candidate& candidate, double least);
    static std::size_t steps_for(std::span<const std::uint32_t> places) {
        return 1 + places.size() / places_of_a_step;
    }
    std::span<const std::uint32_t> places_of(std::size_t term, std::uint32_t document);
    std::span<const std::uint32_t> places(const MatchNode& node, const PlacedWord& word,
                                          std::uint32_t document, std::vector<std::uint32_t>& joined);
    PlaceList& place_list(std::size_t term);
    bool keep_by_pair(const MatchNode& node, Bits& kept);
    void leave_by_third(const MatchNode& node);
    std::size_t steps_for_pair(std::size_t left) const;
    bool stand_in_a_row(const MatchNode& node, std::uint32_t document, std::uint64_t starts);
    bool stand_near(const MatchNode& node, std::uint32_t document);
    double norm(std::uint32_t document) const;
    Bits empty_window() const { return Bits(end_ - first_); }
    Bits whole_window() const;

    std::vector<ScoredDocument> finish(std::vector<Candidate> candidates, std::size_t most);

    const MatchTree& tree_;
    const Tables& tables_;
    IndexColumns& columns_;
    PlacesRead& places_;
    const std::vector<std::uint32_t>& lengths_;
    double norm_at_zero_ = 0;
    double norm_by_length_ = 0;
    std::unique_ptr<Term[]> terms_;  ///< of the tree; not a vector, which would fill the sets first
    std::vector<Held> held_;         ///< of the nodes
    std::vector<Way> ways_;          ///< of the nodes
    std::vector<Ahead> ahead_;       ///< of the nodes that ask for all of some
    std::vector<Bits> bits_;         ///< of the nodes in the current window
    std::vector<const Contribution*> early_contributions_;
    std::vector<TermScores> early_;  ///< of these, summed up with the window, those first that add least
    std::vector<const Contribution*>
        near_;  ///< of those the ones of near parts: these are looked up afterwards
    std::vector<const Contribution*>
        late_;              ///< all of it is looked up afterwards, those first that may add most
    double most_late_ = 0;  ///< what the late ones add at most
    // Of the documents of the window that are scored:
    std::unique_ptr<double[]> sums_;       ///< of the early ones
    std::unique_ptr<double[]> near_sums_;  ///< of those of near parts, where they are near
    bool sums_clear_ = false;              ///< whether all of them are zero but while one is added to
    std::size_t place_steps_ = 0;          ///< that were taken
    bool places_cut_ = false;
    // Of a phrase in the documents of `asked_`:
    WordPair pair_;                               ///< its two rarest words
    std::vector<InPair> in_pair_;                 ///< where these stand, and others are asked for
    std::vector<std::uint32_t> unread_;           ///< indexes of documents whose places have to be read
    std::vector<std::uint32_t> third_documents_;  ///< those of `in_pair_`
    std::vector<std::uint64_t> third_sketches_;   ///< of the third word there
    std::vector<std::span<const std::uint32_t>> row_places_;   ///< of words in a row
    std::vector<std::vector<std::uint32_t>> joined_;           ///< of the words that are looked at
    std::vector<std::span<const std::uint32_t>> near_places_;  ///< of these
    std::vector<std::size_t> near_at_;                         ///< which place of each is looked at
    std::vector<std::uint32_t>
        few_matches_;   ///< those of the window, from its first document on, if they are few
    bool few_ = false;  ///< whether windows are lists
    std::vector<std::uint32_t> candidates_;  ///< then: all that may match, or were put off, ascending
    std::size_t candidates_seen_ = 0;
    std::vector<std::uint32_t> put_off_;              ///< matches that are scored in the end
    std::vector<std::size_t> conditions_;             ///< nodes that early contributions ask for
    std::vector<std::vector<bool>> conditions_hold_;  ///< of each of these whether it holds in those matches
    std::uint64_t window_ = 0;
    std::span<const std::uint32_t> listed_;  ///< documents of the window, where it is a list
    std::vector<std::uint32_t> listed_lengths_;
    std::uint64_t asked_window_ = 0;
    Bits asked_in_;
    PostingBuffer asked_;      ///< documents of these, each with what postings of the window call it
    std::uint32_t first_ = 0;  ///< documents of the window; of a list their indexes
    std::uint32_t end_ = 1;
};

}  // namespace fundstelle
