#include "common/text/base_form.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "common/text/affixes.hpp"
#include "common/text/infinitives.hpp"
#include "common/text/loanword_plurals.hpp"
#include "common/text/rule_text.hpp"
#include "common/text/separated_verbs.hpp"
#include "common/text/spelling.hpp"
#include "common/text/strong_verbs.hpp"

namespace fundstelle {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t shortest_genitive = 5;  // bytes

// Of several that a word ends in the first counts that leaves a known verb.
constexpr std::array weak_endings = {"test"sv, "ten"sv, "tet"sv, "tes"sv, "ter"sv,
                                     "tem"sv,  "te"sv,  "st"sv,  "t"sv};
constexpr std::array noun_endings = {"ungen"sv, "ungs"sv, "ung"sv};

// Forms of werden that share their stem with the noun Würde; würde and its like may be either.
constexpr std::array forms_of_werden = {"wurde"sv, "wurden"sv, "wurdest"sv, "wurdet"sv};
constexpr std::string_view werden = "werden";

constexpr int any_noun = WordClasses::noun | WordClasses::compound | WordClasses::name;

/// The stem of a participle without its ge, which begins it or stands behind a separable prefix.
std::string without_ge(const std::string& stem) {
    const std::size_t ge = stem.find("ge");
    if (ge == std::string::npos ||
        (ge != 0 && !affix_kinds(std::string_view(stem).substr(0, ge)).any(AffixKinds::verb_prefix)))
        return {};
    return stem.substr(0, ge) + stem.substr(ge + 2);
}

std::optional<std::string> infinitive_of_weak_stem(const std::string& stem, const Lexicon& lexicon) {
    for (const std::string& verb : {stem, without_ge(stem)}) {
        auto found = infinitive_of_stem(verb, lexicon);
        if (found && lexicon.classes(*found).is_verb()) return found;
    }
    return std::nullopt;
}

/// Whether a known verb is an infinitive. In -ten end preterites too (`lieferten`); of an infinitive there is
/// its participle (`schreitend`), or it is no form of another verb anyway.
bool is_infinitive(const std::string& word, const Lexicon& lexicon) {
    if (!word.ends_with("en") || !lexicon.classes(word).is_verb()) return false;
    return !word.ends_with("ten") || !lexicon.classes(word + 'd').empty();
}

/// The infinitive of a form of a weak verb: `stellte`, `hergestelltes`, `redetest`.
std::optional<std::string> weak_verb(std::string_view word, const Lexicon& lexicon) {
    for (const std::string_view ending : weak_endings) {
        if (!word.ends_with(ending)) continue;
        std::string stem(word.substr(0, word.size() - ending.size()));
        if (auto found = infinitive_of_weak_stem(stem, lexicon)) return found;
        if (!stem.ends_with('e')) continue;
        stem.pop_back();
        if (auto found = infinitive_of_weak_stem(stem, lexicon)) return found;
    }
    return std::nullopt;
}

/// The infinitive of a weak verb with zu between it and its prefix: `herzustellen`.
std::optional<std::string> without_zu(std::string_view word, const Lexicon& lexicon) {
    const std::size_t zu = word.find("zu", 1);
    if (zu == std::string_view::npos || !word.ends_with('n') || !is_separable_prefix(word.substr(0, zu)))
        return std::nullopt;
    std::string infinitive = std::string(word.substr(0, zu)).append(word.substr(zu + 2));
    return lexicon.classes(infinitive).is_verb() ? std::optional(std::move(infinitive)) : std::nullopt;
}

/// The verb that a noun in -ung is made of.
std::optional<std::string> verb_of_noun(std::string_view word, const Lexicon& lexicon) {
    for (const std::string_view ending : noun_endings) {
        if (word.ends_with(ending)) {
            return infinitive_of_stem(std::string(word.substr(0, word.size() - ending.size())), lexicon);
        }
    }
    return std::nullopt;
}

/// The word without a genitive s that the stemmer leaves: behind vowels, w and p, and y and j of names.
std::string_view without_genitive(std::string_view word, const Lexicon& lexicon) {
    if (word.size() < shortest_genitive || !word.ends_with('s')) return word;
    const std::string_view base = word.substr(0, word.size() - 1);
    if ("aiouywpj"sv.find(base.back()) == std::string_view::npos) return word;
    if (lexicon.classes(base).any(any_noun)) return base;
    if (!lexicon.classes(word).empty()) return word;
    // Of words in no list names are most; those in -as, -is and -us mostly end so by themselves.
    return "oywpj"sv.find(base.back()) != std::string_view::npos || base.ends_with("ski") ? base : word;
}

void drop_genitive(BaseForm& base, const Lexicon& lexicon) {
    const std::size_t size = without_genitive(base.word, lexicon).size();
    if (size == base.word.size()) return;
    base.word.resize(size);
    base.rule = BaseRule::genitive;
}

}  // namespace

BaseForm base_form(std::string_view folded, const Lexicon& lexicon, const AnalysisSteps& steps) {
    BaseForm base{std::string(folded), {}, BaseRule::none};
    if (steps.has(AnalysisStep::spelling)) modernise_spelling(base.word);
    const auto strong = steps.has(AnalysisStep::strong_verbs) ? strong_verb(base.word) : std::nullopt;
    if (strong && !strong->ambiguous) return {strong->infinitive, {}, BaseRule::strong_verb};
    if (strong) base.other = strong->infinitive;
    const bool is_werden =
        std::find(forms_of_werden.begin(), forms_of_werden.end(), base.word) != forms_of_werden.end();
    if (is_werden && steps.has(AnalysisStep::strong_verbs))
        return {std::string(werden), {}, BaseRule::strong_verb};

    if (auto singular =
            steps.has(AnalysisStep::loanwords) ? singular_of_loanword(base.word, lexicon) : std::nullopt) {
        base.word = *singular;
        base.rule = BaseRule::loanword;
        return base;
    }
    const WordClasses classes = lexicon.classes(base.word);
    if (auto verb = steps.has(AnalysisStep::ung_nouns) ? verb_of_noun(base.word, lexicon) : std::nullopt) {
        base.word = *verb;
        base.rule = BaseRule::noun_in_ung;
        return base;
    }
    if (auto verb = steps.has(AnalysisStep::weak_verbs) ? without_zu(base.word, lexicon) : std::nullopt) {
        base.word = *verb;
        base.rule = BaseRule::weak_verb;
        return base;
    }
    const bool inflected = !classes.any(any_noun) && !is_infinitive(base.word, lexicon);
    const bool may_be_weak = inflected && steps.has(AnalysisStep::weak_verbs);
    if (auto weak = may_be_weak ? weak_verb(base.word, lexicon) : std::nullopt) {
        base.word = *weak;
        base.rule = BaseRule::weak_verb;
    } else if (steps.has(AnalysisStep::genitives)) {
        drop_genitive(base, lexicon);
    }
    return base;
}

BaseForm base_form_of_first_part(std::string_view folded, const Lexicon& lexicon, AnalysisSteps steps) {
    return base_form(folded, lexicon,
                     steps.without(AnalysisStep::strong_verbs).without(AnalysisStep::weak_verbs));
}

void add_base_form_rules(RuleText& rules) {
    rules.add("base_form.weak_endings", weak_endings);
    rules.add("base_form.noun_endings", noun_endings);
    rules.add("base_form.forms_of_werden", forms_of_werden);
}

}  // namespace fundstelle
