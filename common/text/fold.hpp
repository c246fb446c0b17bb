#pragma once
#include <string>
#include <string_view>

namespace fundstelle {

/// Appends the folded form of one word to `out`: what all spellings of a word that differ only in case, in
/// the way a character is composed, in ß/ss, in accents, in the sign for an apostrophe or in invisible
/// characters have in common. Unicode's NFKC_Casefold (UAX 31: ß and ẞ become ss, soft hyphens and joiners
/// go), then marks are taken off Latin and Greek letters, but for ä, ö and ü, which stay (composed), and
/// ’ ʼ ‘ ` ´ become ', which is dropped at both ends. Idempotent. `word` is valid UTF-8; of a run of
/// combining marks the first 30 count. Throws Error (kind system) when ICU's data is missing. Any thread.
void fold_word(std::string_view word, std::string& out);

}  // namespace fundstelle
