#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/confusions.hpp"
#include "common/text/word_automaton.hpp"

namespace fundstelle {

/// A word that is like another.
struct NearWord {
    std::string word;
    unsigned quarters = 0;    ///< how far it is away, in quarters of an edit
    std::uint32_t value = 0;  ///< what the automaton says of it
    std::size_t ending = 0;   ///< bytes of an ending that the other has not, for quarters_of_ending

    double distance() const { return quarters / 4.0; }
};

struct NearOptions {
    unsigned edits = 2;                                           ///< at most; more than two are two
    std::size_t most = 10;                                        ///< words
    std::span<const Confusion> confusions = german_confusions();  ///< that cost less than their edits
    std::span<const std::string_view> endings = {};               ///< that a form of `word` may have, ASCII
};

/// What an ending costs beside the edits: hardly more than an edit.
inline constexpr unsigned quarters_of_ending = 5;

/// The words of `words` at most `options.edits` edits from `word`, the nearest first, of equally near ones
/// those with the greatest value, then by their bytes. An edit inserts, removes or replaces a letter (a code
/// point, not a byte) or swaps two neighbours that nothing else happens to (restricted Damerau-Levenshtein
/// distance); what a confusion costs stands with it. Where `options.endings` are given, also words that have
/// one of these behind what is at most one edit from `word`, if that has five letters; each word counts once,
/// by the cheapest way. A word of more than 64 letters is like no other, nor is one that is no UTF-8. Takes
/// some milliseconds for half a million words.
std::vector<NearWord> near_words(const WordAutomaton& words, std::string_view word,
                                 const NearOptions& options = {});

}  // namespace fundstelle
