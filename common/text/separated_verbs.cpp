#include "common/text/separated_verbs.hpp"

#include <algorithm>
#include <array>

#include "common/text/base_form.hpp"
#include "common/text/rule_text.hpp"

namespace fundstelle {
namespace {

using namespace std::string_view_literals;

// The closed class of separable prefixes, and the commonest of the words that verbs treat like these.
constexpr std::array prefixes = {
    "ab"sv,        "an"sv,      "auf"sv,    "aus"sv,    "auseinander"sv, "bei"sv,      "bekannt"sv,
    "bereit"sv,    "bevor"sv,   "da"sv,     "dabei"sv,  "dagegen"sv,     "daher"sv,    "dahin"sv,
    "daneben"sv,   "dar"sv,     "davon"sv,  "dazu"sv,   "durch"sv,       "ein"sv,      "empor"sv,
    "entgegen"sv,  "entlang"sv, "fehl"sv,   "fern"sv,   "fest"sv,        "fort"sv,     "frei"sv,
    "gegenüber"sv, "gleich"sv,  "heim"sv,   "her"sv,    "herab"sv,       "heran"sv,    "herauf"sv,
    "heraus"sv,    "herbei"sv,  "herein"sv, "herum"sv,  "herunter"sv,    "hervor"sv,   "hin"sv,
    "hinab"sv,     "hinauf"sv,  "hinaus"sv, "hinein"sv, "hinterher"sv,   "hinunter"sv, "hinweg"sv,
    "hinzu"sv,     "hoch"sv,    "inne"sv,   "klar"sv,   "kund"sv,        "los"sv,      "mit"sv,
    "nach"sv,      "nahe"sv,    "nieder"sv, "preis"sv,  "statt"sv,       "still"sv,    "teil"sv,
    "um"sv,        "unter"sv,   "vor"sv,    "voran"sv,  "voraus"sv,      "vorbei"sv,   "vorüber"sv,
    "wahr"sv,      "weg"sv,     "weiter"sv, "wieder"sv, "zu"sv,          "zurecht"sv,  "zurück"sv,
    "zusammen"sv,  "zuvor"sv,   "über"sv,   "überein"sv};
static_assert(std::is_sorted(prefixes.begin(), prefixes.end()));

bool is_verb(const std::string& word, const Lexicon& lexicon) {
    const WordClasses classes = lexicon.classes(word);
    return classes.any(WordClasses::other) && !classes.any(WordClasses::adjective);
}

}  // namespace

bool is_separable_prefix(std::string_view folded) {
    return std::binary_search(prefixes.begin(), prefixes.end(), folded);
}

std::string joined_verb(std::string_view form, std::string_view prefix, const Lexicon& lexicon) {
    const auto joined = [&](const std::string& infinitive) {
        std::string verb = std::string(prefix) + infinitive;
        return infinitive.ends_with('n') && is_verb(verb, lexicon) ? verb : std::string();
    };
    const BaseForm base = base_form(form, lexicon);
    const bool is_form = base.rule == BaseRule::strong_verb || base.rule == BaseRule::weak_verb;
    if (std::string verb = joined(is_form ? base.word : base.other); !verb.empty()) return verb;
    // Else it is an infinitive, a first person or an imperative, if any verb.
    const std::string word(form);
    for (const std::string& infinitive : {word, word + "n", word + "en"}) {
        if (!is_verb(infinitive, lexicon)) continue;
        if (std::string verb = joined(infinitive); !verb.empty()) return verb;
    }
    return {};
}

void add_separated_verb_rules(RuleText& rules) {
    rules.add("separated_verbs.prefixes", prefixes);
}

}  // namespace fundstelle
