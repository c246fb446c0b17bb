#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/affixes.hpp"
#include "common/text/byte_range.hpp"
#include "common/text/infinitives.hpp"
#include "common/text/lexicon.hpp"

namespace fundstelle {

class RuleText;

/// Linking letters between the parts of a compound (Fugenelement).
struct Link {
    std::string_view letters;
    double cost = std::numeric_limits<double>::infinity();  ///< of the part that ends with them
};

/// The linking letters of German, each with what a noun costs with it.
std::span<const Link> linking_elements();

/// Whether a folded word is derived of a verb that `lexicon` knows by one of `suffixes`.
template <typename List>
bool is_derived_of_verb(std::string_view word, const List& suffixes, const Lexicon& lexicon) {
    return std::any_of(suffixes.begin(), suffixes.end(), [&](std::string_view suffix) {
        if (!word.ends_with(suffix) || word.size() < suffix.size() + 4) return false;
        return infinitive_of_stem(word.substr(0, word.size() - suffix.size()), lexicon).has_value();
    });
}

/// Searches one folded word for its cheapest parts: the cost of a part by what a lexicon knows of it and by
/// its length. For the splitter.
class PartSearch {
  public:
    static constexpr std::size_t longest_word = 80;  ///< letters; longer words are not searched
    static constexpr double never = std::numeric_limits<double>::infinity();

    /// Views `word` and `lexicon`, which must stay in place.
    PartSearch(std::string_view word, const Lexicon& lexicon) : word_(word), lexicon_(lexicon) {
        for (std::size_t i = 0; i < word.size() && letters_ <= longest_word; ++i) {
            if ((static_cast<unsigned char>(word[i]) & 0xC0) != 0x80) offsets_[letters_++] = i;
        }
        offsets_[letters_] = word.size();
    }

    /// How many letters the word has; more than longest_word stand for all that are longer.
    std::size_t letters() const { return letters_; }

    /// The parts of the cheapest cover of at least two parts; empty when there is none.
    std::vector<ByteRange> cheapest();

    /// What the whole word costs as a first part; `never` when it is none.
    double cost_as_first();

    /// What the whole word as a first part links with.
    Link link_as_first();

  private:
    struct Step {
        double cost = never;
        std::size_t from = 0;
    };

    /// The letters from one place to another, and what is known of them.
    struct Slice {
        std::size_t from = 0;
        std::size_t to = 0;
        const Lexicon::Cursor* cursor = nullptr;  ///< behind them; null when no word begins so
        WordClasses classes;
        AffixKinds kinds;

        std::size_t letters() const { return to - from; }
    };

    template <typename Use>
    void walk(std::size_t from, Use&& use);
    void extend(const Slice& slice);
    double first_cost(const Slice& slice) const;
    double last_cost(const Slice& slice) const;
    double bare_cost(const Slice& slice) const;
    Link cheapest_link(const Slice& slice) const;
    std::string_view text(std::size_t from, std::size_t to) const {
        return word_.substr(offsets_[from], offsets_[to] - offsets_[from]);
    }

    std::string_view word_;
    const Lexicon& lexicon_;
    std::size_t letters_ = 0;
    std::array<std::size_t, longest_word + 2> offsets_;  ///< where letters begin, and the end
    std::array<WordClasses, longest_word + 2> classes_;  ///< of the letters of a walk up to each place
    std::array<Step, longest_word + 2> steps_;           ///< the cheapest way to each place
    Step last_;                                          ///< and to the end
};

/// Adds the lists of links and costs to those that the fingerprint covers (analysis_rules.hpp).
void add_part_rules(RuleText& rules);

}  // namespace fundstelle
