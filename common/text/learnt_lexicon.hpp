#pragma once
#include <string_view>

#include "common/limits.hpp"
#include "common/text/lexicon.hpp"
#include "common/text/word_counts.hpp"

namespace fundstelle {

/// Where such a lexicon says that its words come from (Lexicon::origin).
inline constexpr std::string_view learnt_origin = "the corpus itself";

/// A lexicon of the words of a corpus, for want of word lists. A word is taken for a compound when the
/// geometric mean of the frequencies of its parts is higher than its own (Koehn & Knight 2003, "Empirical
/// Methods for Compound Splitting"), else for a noun, an adjective or another word by how it is written and
/// by its forms; the splitter does the rest. Words met once are left out, and of many words the rarest, up to
/// Limits::learnt_words_bytes. The same counts give the same bytes. Any thread.
Lexicon learnt_lexicon(const FoldedCounts& counts, const Limits& limits = {});

}  // namespace fundstelle
