#pragma once
#include <cstdint>
#include <string_view>

#include "common/text/lexicon.hpp"

namespace fundstelle {

class RuleText;

/// Which strings of letters are no parts of compounds though they stand in word lists: prefixes, suffixes and
/// accidental endings; which of three letters and fewer are; and which words are no compounds. Words are
/// folded. Any thread. Without such lists a splitter finds more wrong parts than right ones.

/// What the lists say of a string of letters; one may be several of these.
struct AffixKinds {
    enum Bits : std::uint8_t {
        never_first = 1,   ///< cannot be a first or middle part: `ver`, `heit`
        never_last = 2,    ///< cannot be the last part: `ung`, `nahme`
        short_first = 4,   ///< has three letters or fewer, but is a first part of compounds: `öl`, `bau`
        short_last = 8,    ///< has three letters, but is a last part of compounds: `amt`, `rat`
        verb_prefix = 16,  ///< a prefix of verbs and of what is derived of them: `ver`, `unter`, `zusammen`
        linking = 32,      ///< a first part of compounds that word lists do not know as one: `stau`
        last = 128,        ///< a last part of compounds that word lists do not know as one: `steller`
        whole = 64,        ///< a word that is no compound though it looks like one: `transport`, `uniform`
    };
    std::uint8_t bits = 0;

    bool any(Bits of) const { return (bits & of) != 0; }
};

AffixKinds affix_kinds(std::string_view letters);

/// Reads letter by letter what the lists say of the letters read so far.
class AffixCursor {
  public:
    AffixCursor();

    /// Reads one more byte; false when no string of the lists goes on so, and then the cursor is of no
    /// further use.
    bool advance(char byte) { return cursor_.advance(byte); }
    AffixKinds kinds() const { return {cursor_.classes().bits}; }

  private:
    Lexicon::Cursor cursor_;
};

/// Whether names of places and families end in `letters`: `burg`, `heim`.
bool is_place_ending(std::string_view letters);

/// Whether `letters` is a form of an adjective that ends compounds by the hundred: `fähig`, `pflichtigen`.
bool is_adjective_of_compounds(std::string_view letters);

/// The length of the inseparable verb prefix that `word` begins with; 0 when it begins with none.
std::size_t inseparable_prefix_bytes(std::string_view word);

/// Adds the lists of affixes to those that the fingerprint covers (analysis_rules.hpp).
void add_affix_rules(RuleText& rules);

}  // namespace fundstelle
