#pragma once
#include <string>
#include <string_view>

#include "common/text/lexicon.hpp"
#include "common/text/steps_taken.hpp"

namespace fundstelle {

class RuleText;

/// Whether the folded word is a prefix that stands apart at the end of a clause when its verb does not:
/// `an` in `Der Krieg fing gestern an`.
bool is_separable_prefix(std::string_view folded);

/// The infinitive of the verb that `form`, which may be a form of one, and `prefix` make together, both
/// folded: `fing`, `an` -> anfangen. Empty when `lexicon` knows no such verb. Forms are read by the rules
/// that `steps` do not leave out. Any thread.
std::string joined_verb(std::string_view form, std::string_view prefix, const Lexicon& lexicon,
                        const AnalysisSteps& steps = {});

/// Adds the lists of prefixes to those that the fingerprint covers (analysis_rules.hpp).
void add_separated_verb_rules(RuleText& rules);

}  // namespace fundstelle
