#include "common/text/learnt_lexicon.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/affixes.hpp"
#include "common/text/lexicon_builder.hpp"
#include "common/text/part_search.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_part = 60;  // bytes
constexpr std::size_t short_part = 3;     // letters; up to here only parts of a list count
constexpr std::size_t most_parts = 4;

// Found on hand-split words.
constexpr std::uint32_t least_occurrences = 2;
constexpr double share_of_noun = 0.7;   // of the occurrences that tell, with a capital
constexpr double share_of_other = 0.3;  // without one; a word may be both

constexpr std::array adjective_endings = {"e"sv, "em"sv, "en"sv, "er"sv, "es"sv};

bool has_vowel(std::string_view word) {
    return std::any_of(word.begin(), word.end(), [](char byte) {
        return "aeiouy"sv.find(byte) != std::string_view::npos || static_cast<unsigned char>(byte) >= 0x80;
    });
}

bool may_be_first(std::string_view part) {
    return count_code_points(part) <= short_part ? affix_kinds(part).any(AffixKinds::short_first)
                                                 : !affix_kinds(part).any(AffixKinds::never_first);
}

bool may_be_last(std::string_view part) {
    return count_code_points(part) <= short_part ? affix_kinds(part).any(AffixKinds::short_last)
                                                 : !affix_kinds(part).any(AffixKinds::never_last);
}

bool may_be_part(std::string_view word) {
    return word.size() <= longest_part && has_vowel(word) && (may_be_first(word) || may_be_last(word));
}

/// The sums of the logarithms of the frequencies of parts that cover a word up to each byte: of so many parts
/// the highest.
using Sums = std::array<std::vector<double>, most_parts + 1>;
constexpr double none = -std::numeric_limits<double>::infinity();

/// Puts a part of that frequency, which ends at `to`, behind what covers the word up to `from`.
void reach(std::size_t to, double log_frequency, std::size_t from, Sums& sums) {
    for (std::size_t parts = 0; parts < most_parts; ++parts) {
        sums[parts + 1][to] = std::max(sums[parts + 1][to], sums[parts][from] + log_frequency);
    }
}

/// Tells the words of a corpus apart by what was counted of them.
class Learner {
  public:
    /// `counts` must outlive the learner. Words met less than `least` times are not looked at.
    Learner(const FoldedCounts& counts, std::uint64_t least);

    Lexicon lexicon() const;

  private:
    bool occurs_small(std::string_view stem, std::string_view ending) const;
    bool is_adjective(std::string_view word) const;
    bool is_verb(std::string_view word) const;
    int lower_case_class(std::string_view word) const;
    WordClasses classes_by_writing(std::string_view word, const WordCount& count) const;
    double log_frequency(std::string_view word) const;
    double first_log_frequency(std::string_view part, Lexicon::Cursor cursor) const;
    void extend(std::string_view word, std::size_t from, int last_classes, Sums& sums) const;
    bool is_compound(std::string_view word, int last_classes) const;

    const FoldedCounts& counts_;
    Lexicon words_;  ///< all that may be parts, by how they are written
};

Learner::Learner(const FoldedCounts& counts, std::uint64_t least) : counts_(counts) {
    LexiconBuilder builder;
    for (const auto& [word, count] : counts) {
        if (count.all() >= least && may_be_part(word)) builder.add(word, classes_by_writing(word, count));
    }
    words_ = builder.build("");
}

bool Learner::occurs_small(std::string_view stem, std::string_view ending) const {
    const auto found = counts_.find(std::string(stem).append(ending));
    return found != counts_.end() && found->second.small != 0;
}

/// Most of the five endings of an adjective set it apart from verbs, which share three of them.
bool Learner::is_adjective(std::string_view word) const {
    const auto forms = [&](std::string_view stem) {
        return std::count_if(adjective_endings.begin(), adjective_endings.end(),
                             [&](std::string_view ending) { return occurs_small(stem, ending); });
    };
    if (count_code_points(word) <= short_part) return false;
    if (forms(word) >= 3) return true;
    return std::any_of(adjective_endings.begin(), adjective_endings.end(), [&](std::string_view ending) {
        return word.ends_with(ending) && forms(word.substr(0, word.size() - ending.size())) >= 4;
    });
}

/// Whether a word in -en has other forms of a verb, unlike `besten` and `kamen`, whose stems begin no
/// compounds.
bool Learner::is_verb(std::string_view word) const {
    const std::string_view stem = word.substr(0, word.size() - 2);
    const std::array endings = {"t"sv, "et"sv, "te"sv, "ete"sv};
    return occurs_small("zu", word) || std::any_of(endings.begin(), endings.end(),
                                                   [&](auto ending) { return occurs_small(stem, ending); });
}

int Learner::lower_case_class(std::string_view word) const {
    if (is_adjective(word)) return WordClasses::adjective;
    return word.ends_with("en") && !is_verb(word) ? WordClasses::name : WordClasses::other;
}

WordClasses Learner::classes_by_writing(std::string_view word, const WordCount& count) const {
    const std::uint32_t capital = count.small + count.capital == 0 ? count.unclear : count.capital;
    const double telling = static_cast<double>(capital) + count.small;
    int bits = 0;
    if (count.cut_short >= least_occurrences) bits |= WordClasses::linking;
    if (capital >= least_occurrences && capital >= share_of_noun * telling) bits |= WordClasses::noun;
    if (count.small >= least_occurrences && count.small >= share_of_other * telling) {
        bits |= lower_case_class(word);
    }
    return {static_cast<std::uint8_t>(bits)};
}

/// Of a word in `words_`; one that only occurs cut short counts as met once.
double Learner::log_frequency(std::string_view word) const {
    const std::uint64_t whole = counts_.find(std::string(word))->second.whole();
    return std::log(static_cast<double>(std::max<std::uint64_t>(whole, 1)));
}

/// Of a first part, at whose end `cursor` stands: a word, or a noun without its e (Schule: `schul`).
double Learner::first_log_frequency(std::string_view part, Lexicon::Cursor cursor) const {
    if (cursor.classes().any(WordClasses::noun | WordClasses::adjective | WordClasses::other)) {
        return log_frequency(part);
    }
    const bool shortened = cursor.advance('e') && cursor.classes().any(WordClasses::noun);
    return shortened ? log_frequency(std::string(part) + 'e') : none;
}

/// Puts every part that may stand at `from` behind what covers the word up to there.
void Learner::extend(std::string_view word, std::size_t from, int last_classes, Sums& sums) const {
    Lexicon::Cursor cursor = words_.start();
    for (std::size_t end = from; end < word.size() && cursor.advance(word[end]);) {
        ++end;
        const std::string_view part = word.substr(from, end - from);
        if (end == word.size()) {
            if (from != 0 && cursor.classes().any(last_classes) && may_be_last(part)) {
                reach(end, log_frequency(part), from, sums);
            }
        } else if (may_be_first(part)) {
            const double frequency = first_log_frequency(part, cursor);
            reach(end, frequency, from, sums);
            for (const Link& link : linking_elements()) {
                const std::size_t to = end + link.letters.size();
                if (to < word.size() && word.substr(end).starts_with(link.letters)) {
                    reach(to, frequency, from, sums);
                }
            }
        }
    }
}

/// Whether parts of which the last is one of `last_classes` are together more frequent than `word`.
bool Learner::is_compound(std::string_view word, int last_classes) const {
    Sums sums;
    for (auto& of_so_many_parts : sums) of_so_many_parts.assign(word.size() + 1, none);
    sums[0][0] = 0;
    for (std::size_t from = 0; from < word.size(); ++from) {
        const bool reached =
            std::any_of(sums.begin(), sums.end(), [&](const auto& sum) { return sum[from] != none; });
        if (reached) extend(word, from, last_classes, sums);
    }
    for (std::size_t parts = 2; parts <= most_parts; ++parts) {
        if (sums[parts].back() / static_cast<double>(parts) > log_frequency(word)) return true;
    }
    return false;
}

Lexicon Learner::lexicon() const {
    constexpr int lower_case = WordClasses::adjective | WordClasses::other;
    LexiconBuilder builder;
    for (const auto& entry : counts_) {
        const std::string& word = entry.first;
        WordClasses classes = words_.classes(word);
        if (classes.any(WordClasses::noun)) {
            if (is_compound(word, WordClasses::noun)) {
                classes.bits ^= WordClasses::noun;
                classes.bits |= WordClasses::compound;
            }
        } else if (classes.any(lower_case) && is_compound(word, WordClasses::adjective)) {
            // Known as such it would be split on strong evidence only.
            classes.bits &= static_cast<std::uint8_t>(~lower_case);
        }
        builder.add(word, classes);
    }
    return builder.build(std::string(learnt_origin));
}

/// How often a word must have been met so that all of them fit into `most_bytes`.
std::uint64_t least_that_fits(const FoldedCounts& counts, std::size_t most_bytes) {
    for (std::uint64_t least = least_occurrences;; least *= 2) {
        std::size_t bytes = 0;
        for (const auto& [word, count] : counts) {
            if (count.all() >= least) bytes += word.size() + 1;
        }
        if (bytes <= most_bytes) return least;
    }
}

}  // namespace

Lexicon learnt_lexicon(const FoldedCounts& counts, const Limits& limits) {
    return Learner(counts, least_that_fits(counts, limits.learnt_words_bytes)).lexicon();
}

}  // namespace fundstelle
