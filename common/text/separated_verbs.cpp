#include "common/text/separated_verbs.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "common/text/base_form.hpp"
#include "common/text/rule_text.hpp"
#include "common/text/strong_verb_table.hpp"
#include "common/text/word_edges.hpp"

namespace fundstelle {
namespace {

using namespace std::string_view_literals;

// Of the words that verbs treat like their particles, the commonest.
constexpr std::array more_prefixes = {"bekannt"sv, "bereit"sv, "da"sv,   "dagegen"sv, "daneben"sv,
                                      "frei"sv,    "gleich"sv, "hoch"sv, "klar"sv,    "still"sv};

constexpr std::size_t letters_of_alphabet = 26;

std::size_t place_in_alphabet(char letter) {
    return static_cast<std::size_t>((letter | 0x20) - 'a');
}

/// The sizes that prefixes have, as bits, by their first and their last letter. Umlauts count as they are
/// spelt out, in as many bytes.
class SizesByEnds {
  public:
    SizesByEnds() {
        for (const std::string_view prefix : verb_particles()) add(prefix);
        for (const std::string_view prefix : more_prefixes) add(prefix);
    }

    bool has(std::string_view letters) const {
        return letters.size() < longest && (sizes_[index(letters)] >> letters.size() & 1) != 0;
    }

  private:
    static constexpr std::size_t longest = 32;

    static std::size_t index(std::string_view letters) {
        return place_in_alphabet(letters.front()) * letters_of_alphabet + place_in_alphabet(letters.back());
    }

    void add(std::string_view prefix) {
        std::string spelt(prefix);
        for (const auto& [umlaut, letters] : {std::pair{"ä"sv, "ae"sv}, {"ö"sv, "oe"sv}, {"ü"sv, "ue"sv}}) {
            for (std::size_t at = spelt.find(umlaut); at != std::string::npos; at = spelt.find(umlaut, at)) {
                spelt.replace(at, umlaut.size(), letters);
            }
        }
        sizes_[index(spelt)] |= std::uint32_t{1} << spelt.size();
    }

    std::array<std::uint32_t, letters_of_alphabet * letters_of_alphabet> sizes_{};
};

}  // namespace

bool is_separable_prefix(std::string_view folded) {
    const auto particles = verb_particles();
    return std::binary_search(particles.begin(), particles.end(), folded) ||
           std::find(more_prefixes.begin(), more_prefixes.end(), folded) != more_prefixes.end();
}

bool may_be_separable_prefix(std::string_view letters) {
    static const SizesByEnds sizes;
    if (letters.empty()) return false;
    // Folding leaves as many letters of these, and no others.
    return !std::all_of(letters.begin(), letters.end(), is_ascii_letter) || sizes.has(letters);
}

std::string infinitives_without_prefix(std::string_view form, const Lexicon& lexicon,
                                       const AnalysisSteps& steps) {
    std::string infinitives;
    const auto add = [&](std::string_view infinitive) {
        if (!infinitive.ends_with('n')) return;
        if (!infinitives.empty()) infinitives += ' ';
        infinitives += infinitive;
    };
    const BaseForm base = base_form(form, lexicon, steps);
    const bool is_form = base.rule == BaseRule::strong_verb || base.rule == BaseRule::weak_verb;
    add(is_form ? base.word : base.other);
    // Else it is an infinitive, a first person or an imperative, if any verb.
    const std::string word(form);
    for (const std::string& infinitive : {word, word + "n", word + "en"}) {
        if (lexicon.classes(infinitive).is_verb()) add(infinitive);
    }
    return infinitives;
}

std::string joined_verb(std::string_view prefix, std::string_view infinitives, const Lexicon& lexicon) {
    while (!infinitives.empty()) {
        const std::size_t end = std::min(infinitives.find(' '), infinitives.size());
        std::string verb = std::string(prefix).append(infinitives, 0, end);
        if (lexicon.classes(verb).is_verb()) return verb;
        infinitives.remove_prefix(std::min(end + 1, infinitives.size()));
    }
    return {};
}

void add_separated_verb_rules(RuleText& rules) {
    rules.add("separated_verbs.more_prefixes", more_prefixes);
}

}  // namespace fundstelle
