#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace fundstelle {

class RuleText;

/// What a form of a strong or irregular verb belongs to.
struct VerbReading {
    std::string infinitive;  ///< folded, with its prefix: anfangen
    bool ambiguous = false;  ///< the form is also a common noun, an adjective or a form of another verb
};

/// Reads one folded word as a form of a strong or irregular verb whose stem differs from the infinitive's, or
/// that ge or zu hides: preterite, Konjunktiv II, participle with any adjective ending, present with a
/// changed vowel, and `anzufangen`; with the separable or inseparable prefixes that German glues to them.
/// Nothing for infinitives, weak verbs, sein, haben, werden and the modal verbs. Any thread.
std::optional<VerbReading> strong_verb(std::string_view folded);

/// Adds the lists of endings and prefixes to those that the fingerprint covers (analysis_rules.hpp).
void add_strong_verb_rules(RuleText& rules);

}  // namespace fundstelle
