#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "common/text/lexicon.hpp"
#include "common/text/steps_taken.hpp"

namespace fundstelle {

class RuleText;

/// By which rule a word is brought to its base form.
enum class BaseRule : std::uint8_t {
    none,         ///< the word stands for itself
    strong_verb,  ///< traf: treffen
    weak_verb,    ///< restaurierte: restaurieren
    noun_in_ung,  ///< förderung: fördern
    genitive,     ///< lukaschenkos: lukaschenko
    loanword,     ///< museen: museum
};

/// What an inflected word is a form of.
struct BaseForm {
    std::string word;   ///< what to stem: an infinitive, a noun without its genitive s, else the word itself
    std::string other;  ///< of an ambiguous form (`band`) the infinitive it may also belong to, else empty
    BaseRule rule = BaseRule::none;  ///< that led to `word`
};

/// Reads the forms that a suffix stemmer leaves apart, of a folded word with ae, oe, ue read as umlauts:
/// strong verbs (`traf`: treffen), weak verbs and their participles (`restaurierte`: restaurieren), nouns in
/// -ung of a verb (`förderung`: fördern), the genitive s behind vowels, w and p (`lukaschenkos`), plurals of
/// loanwords (`museen`: museum), and `wurde` of werden, which else is stemmed as `würde` is. Weak verbs,
/// nouns in -ung, loanwords and genitives of common nouns are known from `lexicon`. Spellings are brought to
/// one form first (modernise_spelling). What `steps` leave out stays as it is. Any thread.
BaseForm base_form(std::string_view folded, const Lexicon& lexicon, const AnalysisSteps& steps = {});

/// The same of a part of a compound that others follow: verbs stand there as their stems, so what looks like
/// another form of one is none (`sprach` of Sprachkurs).
BaseForm base_form_of_first_part(std::string_view folded, const Lexicon& lexicon, AnalysisSteps steps = {});

/// Adds the lists of endings to those that the fingerprint covers (analysis_rules.hpp).
void add_base_form_rules(RuleText& rules);

}  // namespace fundstelle
