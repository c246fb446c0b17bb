#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "common/text/lexicon.hpp"

namespace fundstelle {

class RuleText;

/// The singular of a folded noun from Latin, Greek or Italian that changes its ending in the plural
/// (Duden-Grammatik, Pluralbildung der Substantive: `Museum`, `Museen`): -us, -o, -um, -on, -a and -is to
/// -en, -um and -on to -a, and -ien behind the whole word (`Materialien`). Both the singular and nothing that the plural could be a native form of must be
/// known from `lexicon`: `Formen` is of `Form`. Nothing for other words, and for those whose plural has a
/// meaning of its own, such as `Daten`. Any thread.
std::optional<std::string> singular_of_loanword(std::string_view folded, const Lexicon& lexicon);

/// Adds the lists of endings and exceptions to those that the fingerprint covers (analysis_rules.hpp).
void add_loanword_rules(RuleText& rules);

}  // namespace fundstelle
