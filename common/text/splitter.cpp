#include "common/text/splitter.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "common/text/affixes.hpp"
#include "common/text/part_search.hpp"
#include "common/text/rule_text.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

using namespace std::string_view_literals;

// Letters, not bytes.
constexpr std::size_t shortest_compound = 6;
constexpr std::size_t short_part = 3;  // up to here only parts of a list count

constexpr std::array quality_suffixes = {"keiten"sv, "heiten"sv, "keit"sv, "heit"sv};
constexpr std::array form_endings = {"n"sv, "s"sv, "e"sv, "en"sv, "es"sv, "er"sv, "ern"sv, "in"sv, "innen"sv};
constexpr std::array verbal_suffixes = {"ung"sv, "ungen"sv, "er"sv, "ern"sv, "ers"sv, "erin"sv, "erinnen"sv};
constexpr std::array participle_suffixes = {"end"sv, "ende"sv, "enden"sv, "endem"sv, "ender"sv, "endes"sv};

bool is_known_as_such(WordClasses classes) {
    return classes.any(WordClasses::noun | WordClasses::adjective | WordClasses::other | WordClasses::name |
                       WordClasses::linking);
}

/// Whether a known word is a known word with an inseparable prefix: `verstand`, not vers and tand.
bool is_prefixed(std::string_view word, const Lexicon& lexicon) {
    const std::string_view rest = word.substr(inseparable_prefix_bytes(word));
    return rest.size() < word.size() && count_code_points(rest) > short_part &&
           lexicon.classes(rest).any(WordClasses::noun | WordClasses::adjective | WordClasses::other);
}

/// What a known word is derived from when it names a quality: `notwendigkeit` of `notwendig`.
std::string_view without_quality_suffix(std::string_view word, const Lexicon& lexicon) {
    for (const std::string_view suffix : quality_suffixes) {
        if (!word.ends_with(suffix)) continue;
        const std::string_view base = word.substr(0, word.size() - suffix.size());
        if (lexicon.classes(base).any(WordClasses::adjective)) return base;
    }
    return word;
}

bool is_certain_first(std::string_view part, const Lexicon& lexicon) {
    const std::size_t letters = count_code_points(part);
    if (letters <= short_part) return affix_kinds(part).any(AffixKinds::short_first);
    if (lexicon.classes(part).any(WordClasses::linking | WordClasses::noun | WordClasses::own)) return true;
    return letters > 5 && PartSearch(part, lexicon).cost_as_first() != PartSearch::never;
}

bool is_certain_last(std::string_view part, WordClasses whole, const Lexicon& lexicon) {
    const WordClasses classes = lexicon.classes(part);
    if (classes.any(WordClasses::own)) return true;
    if (whole.any(WordClasses::noun | WordClasses::linking) && classes.any(WordClasses::noun)) return true;
    return whole.any(WordClasses::adjective) && is_adjective_of_compounds(part);
}

/// Whether the parts of a word that the lexicon knows as such are beyond doubt.
bool are_certain(const std::vector<ByteRange>& parts, std::string_view word, const Lexicon& lexicon) {
    for (const ByteRange& range : parts) {
        const std::string_view part = range.of(word);
        if (parts.size() > 2 && count_code_points(part) <= short_part) return false;
        if (range.end == word.size()) return is_certain_last(part, lexicon.classes(word), lexicon);
        if (!is_certain_first(part, lexicon)) return false;
    }
    return false;
}

/// Whether a word that no list knows looks like the name of a place or family: `schweinheim`.
bool is_place_name(const std::vector<ByteRange>& parts, std::string_view word, const Lexicon& lexicon) {
    return parts.size() == 2 && is_place_ending(parts.back().of(word)) &&
           !lexicon.classes(parts.front().of(word)).any(WordClasses::linking | WordClasses::own);
}

/// A prefix of a verb, or several, with what follows it is one part.
void join_prefixes(std::string_view word, std::vector<ByteRange>& parts) {
    for (std::size_t i = parts.size(); i-- > 0;) {
        if (i + 1 == parts.size() || !affix_kinds(parts[i].of(word)).any(AffixKinds::verb_prefix)) continue;
        parts[i + 1].begin = parts[i].begin;
        parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(i));
    }
    if (parts.size() == 1) parts.clear();
}

std::vector<ByteRange> outer_parts(std::string_view word, const Lexicon& lexicon);

/// Whether a word is a form of a known word that is no compound, or the name of a woman made of one:
/// `talente`, `symphonikern`, `monteurin`.
bool is_form_of_whole(std::string_view word, const Lexicon& lexicon) {
    for (const std::string_view ending : form_endings) {
        if (!word.ends_with(ending) || word.size() < ending.size() + shortest_compound) continue;
        const std::string_view base = word.substr(0, word.size() - ending.size());
        const WordClasses classes = lexicon.classes(base);
        if (classes.any(WordClasses::unsplit) || affix_kinds(base).any(AffixKinds::whole)) return true;
        const bool known = classes.any(WordClasses::noun | WordClasses::name);
        if (known && outer_parts(base, lexicon).empty()) return true;
    }
    return false;
}

/// The parts of `word` without those of its parts.
std::vector<ByteRange> outer_parts(std::string_view word, const Lexicon& lexicon) {
    PartSearch search(word, lexicon);
    if (search.letters() < shortest_compound || search.letters() > PartSearch::longest_word) return {};
    const WordClasses classes = lexicon.classes(word);
    if (classes.any(WordClasses::unsplit) || affix_kinds(word).any(AffixKinds::whole)) return {};
    if (is_derived_of_verb(word, participle_suffixes, lexicon)) return {};
    const bool known = is_known_as_such(classes);
    if (known && (is_prefixed(word, lexicon) || is_derived_of_verb(word, verbal_suffixes, lexicon)))
        return {};
    std::vector<ByteRange> parts = search.cheapest();
    join_prefixes(word, parts);
    const bool doubtful = known && !are_certain(parts, word, lexicon);
    const bool none = parts.empty() || doubtful || is_place_name(parts, word, lexicon);
    if (none || is_form_of_whole(word, lexicon)) parts.clear();
    return parts;
}

void split_into(std::string_view word, std::size_t offset, const Lexicon& lexicon,
                std::vector<ByteRange>& out) {
    const std::string_view base = without_quality_suffix(word, lexicon);
    std::vector<ByteRange> parts = outer_parts(base, lexicon);
    if (parts.empty()) return;
    parts.back().end = word.size();
    for (const ByteRange& part : parts) {
        out.push_back({offset + part.begin, offset + part.end});
        split_into(part.of(word), offset + part.begin, lexicon, out);
    }
}

}  // namespace

std::vector<ByteRange> Splitter::split(std::string_view word) const {
    std::vector<ByteRange> parts;
    split_into(word, 0, lexicon_, parts);
    return parts;
}

std::string_view linking_letters(std::string_view part, const Lexicon& lexicon) {
    const bool stands_alone =
        lexicon.classes(part).any(WordClasses::noun | WordClasses::compound | WordClasses::own);
    return stands_alone ? std::string_view() : PartSearch(part, lexicon).link_as_first().letters;
}

double Splitter::cost_of_beginning(std::string_view part) const {
    return PartSearch(part, lexicon_).cost_as_first();
}

std::vector<std::size_t> boundaries(const std::vector<ByteRange>& parts) {
    std::vector<std::size_t> offsets;
    for (const ByteRange& part : parts) {
        if (part.begin != 0) offsets.push_back(part.begin);
    }
    std::sort(offsets.begin(), offsets.end());
    offsets.erase(std::unique(offsets.begin(), offsets.end()), offsets.end());
    return offsets;
}

void add_splitter_rules(RuleText& rules) {
    rules.add("splitter.quality_suffixes", quality_suffixes);
    rules.add("splitter.form_endings", form_endings);
    rules.add("splitter.verbal_suffixes", verbal_suffixes);
    rules.add("splitter.participle_suffixes", participle_suffixes);
}

}  // namespace fundstelle
