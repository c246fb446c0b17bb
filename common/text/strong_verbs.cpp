#include "common/text/strong_verbs.hpp"

#include <algorithm>
#include <bitset>
#include <functional>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "common/text/lexicon.hpp"
#include "common/text/lexicon_builder.hpp"
#include "common/text/rule_text.hpp"
#include "common/text/strong_verb_table.hpp"

namespace fundstelle {
namespace {

std::vector<std::string_view> words_of(std::string_view list) {
    std::vector<std::string_view> words;
    while (!list.empty()) {
        const std::size_t blank = std::min(list.find(' '), list.size());
        if (blank > 0) words.push_back(list.substr(0, blank));
        list.remove_prefix(std::min(blank + 1, list.size()));
    }
    return words;
}

using WordSet = std::unordered_set<std::string_view>;

WordSet set_of(std::string_view list) {
    const std::vector<std::string_view> words = words_of(list);
    return WordSet(words.begin(), words.end());
}

bool ends_in_any(std::string_view text, std::string_view letters) {
    return !text.empty() && letters.find(text.back()) != std::string_view::npos;
}

constexpr std::string_view adjective_endings[] = {"e", "em", "en", "er", "es"};
constexpr std::string_view subjunctive_endings[] = {"e", "est", "en", "et"};

constexpr std::string_view inseparable_prefixes[] = {"be",   "durch",   "ent",   "er",   "ge", "hinter",
                                                     "miss", "missver", "ob",    "über", "um", "unter",
                                                     "ver",  "voll",    "wider", "zer"};

struct Form {
    const StrongVerb* verb = nullptr;
    bool ambiguous = false;
};

/// Forms with their verbs. Nearly every word that is asked for is none of them: a bit that no form has set
/// tells.
class Forms {
  public:
    /// Of two verbs with one form the first has it.
    void add(std::string_view form, Form reading) {
        if (forms_.try_emplace(std::string(form), reading).second) may_hold_.set(bit(form));
    }

    /// Null when `form` is none.
    const Form* find(std::string_view form) const {
        if (!may_hold_[bit(form)]) return nullptr;
        const auto found = forms_.find(std::string(form));
        return found == forms_.end() ? nullptr : &found->second;
    }

  private:
    static constexpr std::size_t bits = std::size_t{1} << 16;
    static std::size_t bit(std::string_view form) { return std::hash<std::string_view>{}(form) % bits; }

    std::unordered_map<std::string, Form> forms_;
    std::bitset<bits> may_hold_;
};

/// Every form of every verb without a prefix, by what may be glued in front of it.
class FormTable {
  public:
    FormTable();

    Forms finite;            ///< traf, träfe, trifft
    Forms participles;       ///< getroffen, getroffene
    Forms bare_participles;  ///< troffen, of betroffen
    Forms infinitives;       ///< treffen
    Forms zu_infinitives;    ///< treffen, treffende

  private:
    void add(Forms& forms, const StrongVerb& verb, const std::string& form);
    void add_adjective(Forms& forms, const StrongVerb& verb, std::string_view participle);
    void add_preterite(const StrongVerb& verb, std::string_view stem);
    void add_subjunctive(const StrongVerb& verb, std::string_view stem);
    void add_participle(const StrongVerb& verb, std::string_view participle);
    void add_present(const StrongVerb& verb, std::string_view stem);

    WordSet ambiguous_ = set_of(ambiguous_forms());
    WordSet others_ = set_of(forms_of_others());
};

FormTable::FormTable() {
    for (const StrongVerb& verb : strong_verbs()) {
        for (const std::string_view stem : words_of(verb.preterite)) add_preterite(verb, stem);
        const bool same = verb.subjunctive == "=";
        for (const std::string_view stem : words_of(same ? verb.preterite : verb.subjunctive)) {
            add_subjunctive(verb, stem);
        }
        for (const std::string_view participle : words_of(verb.participle)) add_participle(verb, participle);
        for (const std::string_view stem : words_of(verb.present)) add_present(verb, stem);
        add(infinitives, verb, std::string(verb.infinitive));
        add(zu_infinitives, verb, std::string(verb.infinitive));
        add_adjective(zu_infinitives, verb, std::string(verb.infinitive) + "d");
    }
}

void FormTable::add(Forms& forms, const StrongVerb& verb, const std::string& form) {
    if (others_.contains(form)) return;
    forms.add(form, {&verb, ambiguous_.contains(form)});
}

void FormTable::add_preterite(const StrongVerb& verb, std::string_view stem) {
    const std::string start(stem);
    add(finite, verb, start);
    if (!ends_in_any(stem, "sz")) add(finite, verb, start + "st");
    if (stem.back() == 'e') {
        add(finite, verb, start + "n");
        add(finite, verb, start + "t");
        return;
    }
    add(finite, verb, start + "en");
    add(finite, verb, start + (ends_in_any(stem, "td") ? "et" : "t"));
    if (ends_in_any(stem, "tdszh")) add(finite, verb, start + "est");
}

void FormTable::add_subjunctive(const StrongVerb& verb, std::string_view stem) {
    const std::string start(stem.back() == 'e' ? stem.substr(0, stem.size() - 1) : stem);
    for (const std::string_view ending : subjunctive_endings) {
        add(finite, verb, std::string(start).append(ending));
    }
}

void FormTable::add_participle(const StrongVerb& verb, std::string_view participle) {
    add_adjective(participles, verb, participle);
    if (participle.starts_with("ge")) add_adjective(bare_participles, verb, participle.substr(2));
}

void FormTable::add_adjective(Forms& forms, const StrongVerb& verb, std::string_view participle) {
    const bool ambiguous = ambiguous_.contains(participle);
    forms.add(participle, {&verb, ambiguous});
    for (const std::string_view ending : adjective_endings) {
        forms.add(std::string(participle).append(ending), {&verb, ambiguous});
    }
}

void FormTable::add_present(const StrongVerb& verb, std::string_view stem) {
    const std::string start(stem);
    const bool ends_in_t = stem.back() == 't';
    add(finite, verb, start + (ends_in_t ? "" : "t"));
    if (!ends_in_any(stem, "sz")) add(finite, verb, start + "st");
    // Only e becomes i in the imperative (triff); a stays (fang).
    if (stem.find("ä") == std::string_view::npos && stem.find("ö") == std::string_view::npos) {
        add(finite, verb, start);
    }
}

const FormTable& form_table() {
    static const FormTable table;
    return table;
}

std::optional<VerbReading> found(const Forms& forms, std::string_view form) {
    const Form* const reading = forms.find(form);
    if (reading == nullptr) return std::nullopt;
    return VerbReading{std::string(reading->verb->infinitive), reading->ambiguous};
}

/// The reading of `word` as one of `forms` behind an inseparable prefix that its verb has.
std::optional<VerbReading> behind_inseparable(const Forms& forms, std::string_view word) {
    for (const std::string_view prefix : inseparable_prefixes) {
        if (!word.starts_with(prefix)) continue;
        const Form* const reading = forms.find(word.substr(prefix.size()));
        if (reading == nullptr) continue;
        const std::vector<std::string_view> allowed = words_of(reading->verb->inseparable);
        if (std::find(allowed.begin(), allowed.end(), prefix) == allowed.end()) continue;
        return VerbReading{std::string(prefix).append(reading->verb->infinitive), reading->ambiguous};
    }
    return std::nullopt;
}

/// The reading of a word without a separable prefix.
std::optional<VerbReading> inner_reading(std::string_view word) {
    const FormTable& table = form_table();
    for (const Forms* forms : {&table.participles, &table.finite}) {
        if (auto reading = found(*forms, word)) return reading;
    }
    for (const Forms* forms : {&table.finite, &table.bare_participles}) {
        if (auto reading = behind_inseparable(*forms, word)) return reading;
    }
    return std::nullopt;
}

std::optional<VerbReading> zu_infinitive(std::string_view word) {
    if (!word.starts_with("zu")) return std::nullopt;
    word.remove_prefix(2);
    if (auto reading = found(form_table().zu_infinitives, word)) return reading;
    return behind_inseparable(form_table().zu_infinitives, word);
}

bool is_plain_infinitive(std::string_view word) {
    return found(form_table().infinitives, word) || behind_inseparable(form_table().infinitives, word);
}

Lexicon made_of_separable_prefixes() {
    std::set<std::string_view> all(verb_particles().begin(), verb_particles().end());
    all.insert(glued_particles().begin(), glued_particles().end());
    LexiconBuilder builder;
    for (const std::string_view prefix : all) builder.add(prefix, {WordClasses::other});
    return builder.build("separable prefixes");
}

/// Which lengths of beginnings of `word`, at most its own, are separable prefixes; longer ones than there are
/// bits are none.
std::bitset<64> separable_prefix_lengths(std::string_view word) {
    static const Lexicon prefixes = made_of_separable_prefixes();
    std::bitset<64> lengths;
    Lexicon::Cursor cursor = prefixes.start();
    for (std::size_t i = 0; i + 1 < lengths.size() && i < word.size() && cursor.advance(word[i]); ++i) {
        lengths[i + 1] = !cursor.classes().empty();
    }
    return lengths;
}

/// Whether `word`, or the participle that it is with an adjective ending, is in the list of ambiguous words.
bool is_listed_as_ambiguous(std::string_view word) {
    static const WordSet words = set_of(ambiguous_words());
    if (words.contains(word)) return true;
    return std::any_of(std::begin(adjective_endings), std::end(adjective_endings), [word](auto ending) {
        return word.ends_with(ending) && words.contains(word.substr(0, word.size() - ending.size()));
    });
}

/// The reading with the longest separable prefix that leaves one.
std::optional<VerbReading> behind_separable(std::string_view word) {
    const std::bitset<64> lengths = separable_prefix_lengths(word);
    if (lengths.none()) return std::nullopt;
    for (std::size_t length = std::min(word.size(), lengths.size() - 2) - 1; length >= 2; --length) {
        if (!lengths[length]) continue;
        const std::string_view rest = word.substr(length);
        // The zu of hinzukommen belongs to its prefix.
        const bool splits_prefix = lengths[length + 2];
        std::optional<VerbReading> reading = splits_prefix ? std::nullopt : zu_infinitive(rest);
        if (!reading) reading = inner_reading(rest);
        if (!reading) continue;
        reading->infinitive.insert(0, word.substr(0, length));
        return reading;
    }
    return std::nullopt;
}

/// Forms that no rule yields.
std::optional<VerbReading> irregular_form(std::string_view word) {
    if (word == "weiss") return VerbReading{"wissen", true};
    if (word == "weisst") return VerbReading{"wissen", false};
    if (word == "siehe") return VerbReading{"sehen", false};
    return std::nullopt;
}

}  // namespace

std::optional<VerbReading> strong_verb(std::string_view folded) {
    static const WordSet own = set_of(words_of_their_own());
    constexpr std::size_t shortest = 3;
    if (folded.size() < shortest || own.contains(folded)) return std::nullopt;
    std::optional<VerbReading> reading = irregular_form(folded);
    if (!reading) reading = inner_reading(folded);
    if (!reading) reading = behind_separable(folded);
    if (!reading || reading->infinitive == folded) return std::nullopt;
    if (is_plain_infinitive(folded) || is_listed_as_ambiguous(folded)) reading->ambiguous = true;
    return reading;
}

void add_strong_verb_rules(RuleText& rules) {
    rules.add("strong_verbs.adjective_endings", adjective_endings);
    rules.add("strong_verbs.subjunctive_endings", subjunctive_endings);
    rules.add("strong_verbs.inseparable_prefixes", inseparable_prefixes);
}

}  // namespace fundstelle
