#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/lexicon.hpp"
#include "common/text/splitter.hpp"
#include "common/text/vocabulary.hpp"

namespace fundstelle {

/// What somebody may have meant.
struct Correction {
    std::string word;             ///< folded
    double distance = 0;          ///< edits between the two; half of one where German writers confuse letters
    std::uint32_t documents = 0;  ///< about so many it stands in; 0 for a compound of which only the parts do
    bool sure = false;            ///< whether hardly another word was meant, be it in the index or not

    friend bool operator==(const Correction&, const Correction&) = default;
};

/// How far a correction looks.
enum class CorrectionReach {
    words,      ///< words like the one that was written: one search
    compounds,  ///< also compounds of which a part is like what was written: up to 13 searches
};

/// Finds what was meant by a word that stands in no text of an index, or in hardly any. Any thread.
class Corrector {
  public:
    /// Both must outlive the corrector; `lexicon` is that of the index's analysis, by which compounds are
    /// taken apart.
    Corrector(const Vocabulary& vocabulary, const Lexicon& lexicon);

    /// The best corrections of the folded `word`, the likeliest first: words of the index, and compounds of
    /// which one part is known and the other one is corrected, be they words of the index or not. Nearer ones
    /// come before others, unless those stand in many more texts; few mistakes are made in a first letter. Of
    /// a word that stands in some texts only those that stand in eight times as many. Where the texts have no
    /// word itself, one of its forms is found. A search takes about a millisecond.
    std::vector<Correction> corrections(std::string_view word, std::size_t most,
                                        CorrectionReach reach = CorrectionReach::compounds) const;

  private:
    class Search;

    const Vocabulary& vocabulary_;
    Splitter splitter_;
};

}  // namespace fundstelle
