#include "common/text/analysis_rules.hpp"

#include "common/text/abbreviations.hpp"
#include "common/text/affixes.hpp"
#include "common/text/base_form.hpp"
#include "common/text/conjunctions.hpp"
#include "common/text/gender_forms.hpp"
#include "common/text/loanword_plurals.hpp"
#include "common/text/number_patterns.hpp"
#include "common/text/part_search.hpp"
#include "common/text/rule_text.hpp"
#include "common/text/separated_verbs.hpp"
#include "common/text/spelling_table.hpp"
#include "common/text/splitter.hpp"
#include "common/text/strong_verb_table.hpp"
#include "common/text/strong_verbs.hpp"
#include "common/text/token_patterns.hpp"
#include "common/text/umlauts.hpp"
#include "common/text/word_edges.hpp"

namespace fundstelle {
namespace {

void add_spelling_rules(RuleText& rules) {
    rules.begin("spelling_table.rules");
    for (const SpellingRule& rule : spelling_rules()) {
        rules.entry(rule.part);
        rules.entry(rule.modern);
    }
}

void add_strong_verb_table(RuleText& rules) {
    rules.begin("strong_verb_table.verbs");
    for (const StrongVerb& verb : strong_verbs()) {
        for (const std::string_view part : {verb.infinitive, verb.preterite, verb.subjunctive,
                                            verb.participle, verb.present, verb.inseparable}) {
            rules.entry(part);
            rules.entry("/");
        }
    }
    rules.add("strong_verb_table.particles", verb_particles());
    rules.add("strong_verb_table.glued", glued_particles());
    rules.begin("strong_verb_ambiguity.forms");
    rules.entry(ambiguous_forms());
    rules.begin("strong_verb_ambiguity.words");
    rules.entry(ambiguous_words());
    rules.begin("strong_verb_ambiguity.others");
    rules.entry(forms_of_others());
    rules.begin("strong_verb_ambiguity.own");
    rules.entry(words_of_their_own());
}

}  // namespace

std::string analysis_rules() {
    RuleText rules;
    add_abbreviation_rules(rules);
    add_affix_rules(rules);
    add_base_form_rules(rules);
    add_conjunction_rules(rules);
    add_gender_form_rules(rules);
    add_loanword_rules(rules);
    add_number_rules(rules);
    add_part_rules(rules);
    add_separated_verb_rules(rules);
    add_spelling_rules(rules);
    add_splitter_rules(rules);
    add_strong_verb_rules(rules);
    add_strong_verb_table(rules);
    add_token_pattern_rules(rules);
    add_umlaut_rules(rules);
    add_word_edge_rules(rules);
    return rules.text();
}

}  // namespace fundstelle
