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

/// Whether the word of these letters, not folded yet, may be such a prefix: false, at a glance, for nearly
/// all others. Any thread.
bool may_be_separable_prefix(std::string_view letters);

/// The infinitives that the folded `form` may be a form of when its prefix stands apart, the likeliest first,
/// a space between them: `fing` -> fangen. Mostly none. Forms are read by the rules that `steps` do not leave
/// out. Any thread.
std::string infinitives_without_prefix(std::string_view form, const Lexicon& lexicon,
                                       const AnalysisSteps& steps = {});

/// The verb that `prefix`, folded, and the first that is possible of such `infinitives` make together: `an`
/// and fangen -> anfangen. Empty when `lexicon` knows none. Any thread.
std::string joined_verb(std::string_view prefix, std::string_view infinitives, const Lexicon& lexicon);

/// Adds the lists of prefixes to those that the fingerprint covers (analysis_rules.hpp).
void add_separated_verb_rules(RuleText& rules);

}  // namespace fundstelle
