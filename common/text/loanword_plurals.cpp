#include "common/text/loanword_plurals.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "common/text/rule_text.hpp"

namespace fundstelle {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t shortest_in_en = 5;  // bytes
constexpr std::size_t shortest_in_a = 4;

// Where several are known the first one is meant: Radien of Radius, not of Radio or Radium.
constexpr std::array singulars_of_en = {"us"sv, "o"sv, "um"sv, "on"sv, "a"sv, "is"sv};
constexpr std::array singulars_of_a = {"um"sv, "on"sv};

// Plurals that mean something else than their singular, and other words that look like one.
constexpr std::array no_plurals = {"balken"sv,  "basilika"sv,  "daten"sv,   "germanien"sv,
                                   "indien"sv,  "maria"sv,     "media"sv,   "pennsylvanien"sv,
                                   "spanien"sv, "praktiken"sv, "steffen"sv, "taxen"sv};

constexpr int plural_noun = WordClasses::noun | WordClasses::compound;
constexpr int any_noun = WordClasses::noun | WordClasses::compound | WordClasses::name;

std::optional<std::string> known_of(std::string_view stem, std::span<const std::string_view> endings,
                                    const Lexicon& lexicon) {
    std::string singular(stem);
    for (const std::string_view ending : endings) {
        singular.resize(stem.size());
        singular += ending;
        if (lexicon.classes(singular).any(any_noun)) return singular;
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::string> singular_of_loanword(std::string_view folded, const Lexicon& lexicon) {
    const auto is_known = [&](std::string_view word) { return !lexicon.classes(word).empty(); };
    if (folded.ends_with("en") && folded.size() >= shortest_in_en) {
        const std::string_view stem = folded.substr(0, folded.size() - 2);
        // What ends in -een is no form of a word in -e: Museen, Muse.
        const bool native =
            !stem.ends_with('e') && (is_known(stem) || is_known(folded.substr(0, folded.size() - 1)));
        if (native || std::find(no_plurals.begin(), no_plurals.end(), folded) != no_plurals.end())
            return std::nullopt;
        if (auto singular = known_of(stem, singulars_of_en, lexicon)) return singular;
        // Material, Materialien; but not Spanien, a name.
        if (!stem.ends_with('i') || !lexicon.classes(folded).any(plural_noun)) return std::nullopt;
        return known_of(stem.substr(0, stem.size() - 1), std::array{""sv}, lexicon);
    }
    if (folded.ends_with('a') && folded.size() >= shortest_in_a) {
        const std::string_view stem = folded.substr(0, folded.size() - 1);
        if (is_known(stem) || std::find(no_plurals.begin(), no_plurals.end(), folded) != no_plurals.end())
            return std::nullopt;
        return known_of(stem, singulars_of_a, lexicon);
    }
    return std::nullopt;
}

void add_loanword_rules(RuleText& rules) {
    rules.add("loanword_plurals.singulars_of_en", singulars_of_en);
    rules.add("loanword_plurals.singulars_of_a", singulars_of_a);
    rules.add("loanword_plurals.no_plurals", no_plurals);
}

}  // namespace fundstelle
