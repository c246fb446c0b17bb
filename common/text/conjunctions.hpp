#pragma once
#include <string_view>

namespace fundstelle {

class RuleText;

/// Whether `word`, whatever its case, joins words of which one may be cut short at a hyphen (Duden,
/// Ergänzungsstrich): `und` in `Ein- und Ausfuhr`, `Haupteingang und -ausgang`. Any thread.
bool joins_cut_short_words(std::string_view word);

/// Adds the list to those that the fingerprint covers (analysis_rules.hpp).
void add_conjunction_rules(RuleText& rules);

}  // namespace fundstelle
