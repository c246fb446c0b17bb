#pragma once
#include <filesystem>
#include <vector>

#include "common/limits.hpp"
#include "common/text/lexicon.hpp"

namespace fundstelle {

/// The lexicon that the words of the articles below `roots` make (see `learnt_lexicon`). What cannot be read
/// is passed over without a word: who reads the articles afterwards reports it. Throws Error (kind input)
/// when a root cannot be read at all.
Lexicon corpus_lexicon(const std::vector<std::filesystem::path>& roots, const Limits& limits);

}  // namespace fundstelle
