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

}  // namespace

bool is_separable_prefix(std::string_view folded) {
    return std::binary_search(prefixes.begin(), prefixes.end(), folded);
}

std::string joined_verb(std::string_view form, std::string_view prefix, const Lexicon& lexicon) {
    const BaseForm base = base_form(form, lexicon);
    const std::string word(form);
    const bool verb = base.rule == BaseRule::strong_verb || base.rule == BaseRule::weak_verb;
    // What is in neither table nor list is an infinitive, a first person or an imperative, if any verb.
    for (const std::string& infinitive : {verb ? base.word : base.other, word, word + "n", word + "en"}) {
        std::string joined = std::string(prefix) + infinitive;
        if (infinitive.ends_with('n') && lexicon.classes(joined).any(WordClasses::other)) return joined;
    }
    return {};
}

void add_separated_verb_rules(RuleText& rules) {
    rules.add("separated_verbs.prefixes", prefixes);
}

}  // namespace fundstelle
