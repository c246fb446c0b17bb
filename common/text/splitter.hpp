#pragma once
#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

#include "common/text/byte_range.hpp"
#include "common/text/lexicon.hpp"

namespace fundstelle {

class RuleText;

/// Takes German compounds apart: the cheapest way to cover a whole word with known parts, a cost for each
/// part by what a lexicon knows of it and by its length, linking letters between them (Langer 1998, "Zur
/// Morphologie und Semantik von Nominalkomposita"). Words that the lexicon knows as such are split on strong
/// evidence only. Any thread.
class Splitter {
  public:
    /// `lexicon` must outlive the splitter.
    explicit Splitter(const Lexicon& lexicon) : lexicon_(lexicon) {}

    /// The parts of a folded word, each with its linking letters, those of parts that are compounds
    /// themselves behind them: `umweltschutzgesetz` -> umweltschutz, umwelt, schutz, gesetz. Empty when it is
    /// no compound.
    std::vector<ByteRange> split(std::string_view word) const;

    /// What the folded `part`, the letters that link it included (`arbeits`), costs at the beginning of a
    /// compound; the less, the likelier. Infinite when no compound begins so.
    double cost_of_beginning(std::string_view part) const;

    const Lexicon& lexicon() const { return lexicon_; }

  private:
    const Lexicon& lexicon_;
};

/// The letters that link `part`, a part that `split` gave and not the last one, to the next: `s` of
/// `arbeits`. Empty when it is a word as it stands, or no noun.
std::string_view linking_letters(std::string_view part, const Lexicon& lexicon);

/// The offsets between the innermost parts of a word that `split` gave, in rising order.
std::vector<std::size_t> boundaries(const std::vector<ByteRange>& parts);

/// Adds the lists of suffixes to those that the fingerprint covers (analysis_rules.hpp).
void add_splitter_rules(RuleText& rules);

}  // namespace fundstelle
