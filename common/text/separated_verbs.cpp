#include "common/text/separated_verbs.hpp"

#include <algorithm>
#include <array>

#include "common/text/base_form.hpp"
#include "common/text/rule_text.hpp"
#include "common/text/strong_verb_table.hpp"

namespace fundstelle {
namespace {

using namespace std::string_view_literals;

// Of the words that verbs treat like their particles, the commonest.
constexpr std::array more_prefixes = {"bekannt"sv, "bereit"sv, "da"sv,   "dagegen"sv, "daneben"sv,
                                      "frei"sv,    "gleich"sv, "hoch"sv, "klar"sv,    "still"sv};

}  // namespace

bool is_separable_prefix(std::string_view folded) {
    const auto particles = verb_particles();
    return std::binary_search(particles.begin(), particles.end(), folded) ||
           std::find(more_prefixes.begin(), more_prefixes.end(), folded) != more_prefixes.end();
}

std::string joined_verb(std::string_view form, std::string_view prefix, const Lexicon& lexicon,
                        const AnalysisSteps& steps) {
    const auto joined = [&](const std::string& infinitive) {
        std::string verb = std::string(prefix) + infinitive;
        return infinitive.ends_with('n') && lexicon.classes(verb).is_verb() ? verb : std::string();
    };
    const BaseForm base = base_form(form, lexicon, steps);
    const bool is_form = base.rule == BaseRule::strong_verb || base.rule == BaseRule::weak_verb;
    if (std::string verb = joined(is_form ? base.word : base.other); !verb.empty()) return verb;
    // Else it is an infinitive, a first person or an imperative, if any verb.
    const std::string word(form);
    for (const std::string& infinitive : {word, word + "n", word + "en"}) {
        if (!lexicon.classes(infinitive).is_verb()) continue;
        if (std::string verb = joined(infinitive); !verb.empty()) return verb;
    }
    return {};
}

void add_separated_verb_rules(RuleText& rules) {
    rules.add("separated_verbs.more_prefixes", more_prefixes);
}

}  // namespace fundstelle
