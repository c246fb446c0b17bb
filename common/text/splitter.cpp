#include "common/text/splitter.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <string>
#include <utility>

#include "common/text/affixes.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

using namespace std::string_view_literals;

constexpr double never = std::numeric_limits<double>::infinity();

// Letters, not bytes.
constexpr std::size_t shortest_compound = 6;
constexpr std::size_t longest_word = 80;
constexpr std::size_t shortest_part = 2;
constexpr std::size_t short_part = 3;  // up to here only parts of a list count

// What a part costs by what is known of it, found on hand-split words. Half a point is worth a part of twice
// the length.
constexpr double cost_of_user_part = 0.5;
constexpr double cost_of_linking_form = 0.9;
constexpr double cost_of_prefix = 1.0;
constexpr double cost_of_noun = 1.2;
constexpr double cost_of_short_first = 1.5;
constexpr double cost_of_noun_without_e = 1.6;
constexpr double cost_of_adjective = 1.7;
constexpr double cost_of_verb_stem = 1.9;
constexpr double cost_of_name = 2.2;
constexpr double cost_of_boundary = 0.8;
constexpr double first_length_cost = 0.8;  // divided by the part's letters
constexpr double last_length_cost = 1.5;

constexpr int any_noun = WordClasses::noun | WordClasses::compound;

/// Linking letters and what a noun costs with them.
constexpr std::array<std::pair<std::string_view, double>, 8> links = {
    {{"s", 1.2}, {"n", 1.2}, {"en", 1.2}, {"es", 1.4}, {"er", 1.4}, {"e", 1.6}, {"ens", 1.6}, {"nen", 1.6}}};

/// Endings of nouns that never begin a compound without a linking s.
constexpr std::array wants_s = {"ung"sv, "heit"sv, "keit"sv, "ion"sv, "tät"sv, "schaft"sv, "ling"sv, "tum"sv};

template <typename List>
bool ends_with_any(std::string_view word, const List& endings) {
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view ending) { return word.ends_with(ending); });
}

/// Whether a word is derived of a known verb by one of `suffixes`.
template <typename List>
bool is_derived_of_verb(std::string_view word, const List& suffixes, const Lexicon& lexicon) {
    return std::any_of(suffixes.begin(), suffixes.end(), [&](std::string_view suffix) {
        if (!word.ends_with(suffix) || word.size() < suffix.size() + 4) return false;
        const std::string stem(word.substr(0, word.size() - suffix.size()));
        return lexicon.classes(stem + "en").any(WordClasses::other) ||
               lexicon.classes(stem + "n").any(WordClasses::other);
    });
}

/// One word's search for its cheapest parts.
class Search {
  public:
    Search(std::string_view word, const Lexicon& lexicon) : word_(word), lexicon_(lexicon) {
        for (std::size_t i = 0; i <= word.size(); ++i) {
            if (i == word.size() || (static_cast<unsigned char>(word[i]) & 0xC0) != 0x80)
                offsets_.push_back(i);
        }
    }

    std::size_t letters() const { return offsets_.size() - 1; }

    /// The parts of the cheapest cover of at least two parts; empty when there is none.
    std::vector<ByteRange> cheapest();

    /// What `part` costs as a first part; `never` when it is none.
    double first_cost(std::string_view part, std::size_t part_letters) const;

  private:
    struct Step {
        double cost = never;
        std::size_t from = 0;
    };

    std::string_view slice(std::size_t from, std::size_t to) const {
        return word_.substr(offsets_[from], offsets_[to] - offsets_[from]);
    }
    double last_cost(std::string_view part, std::size_t part_letters) const;
    double bare_cost(std::string_view part, WordClasses classes, std::size_t part_letters) const;
    double linked_cost(std::string_view part) const;
    double shortened_cost(std::string_view part) const;

    std::string_view word_;
    const Lexicon& lexicon_;
    std::vector<std::size_t> offsets_;  ///< where letters begin, and the end
};

double Search::bare_cost(std::string_view part, WordClasses classes, std::size_t part_letters) const {
    if (classes.any(WordClasses::linking)) return cost_of_linking_form;
    if (classes.any(any_noun) && !ends_with_any(part, wants_s)) return cost_of_noun;
    if (classes.any(WordClasses::adjective)) return cost_of_adjective;
    if (classes.any(WordClasses::name) && part_letters > 4) return cost_of_name;
    return never;
}

/// The linking letters that a first part most cheaply ends with, and what it costs with them; none and
/// `never` when it is no known noun with any.
std::pair<std::string_view, double> cheapest_link(std::string_view part, const Lexicon& lexicon) {
    std::pair<std::string_view, double> best{{}, never};
    for (const auto& [link, cost] : links) {
        if (!part.ends_with(link)) continue;
        const std::string_view base = part.substr(0, part.size() - link.size());
        if (base.size() < short_part || (base.size() == short_part && !is_short_first(base))) continue;
        if (link == "s" && base.ends_with('e')) continue;
        if (cost < best.second && lexicon.classes(base).any(any_noun | WordClasses::own)) best = {link, cost};
    }
    return best;
}

double Search::linked_cost(std::string_view part) const {
    return cheapest_link(part, lexicon_).second;
}

/// Nouns that lose their e (Schule: `schul`) and stems of verbs (wohnen: `wohn`).
double Search::shortened_cost(std::string_view part) const {
    Lexicon::Cursor cursor = lexicon_.start();
    for (const char byte : part) {
        if (!cursor.advance(byte)) return never;
    }
    Lexicon::Cursor with_n = cursor;
    if (cursor.advance('e')) {
        if (cursor.classes().any(WordClasses::noun)) return cost_of_noun_without_e;
        if (cursor.advance('n') && cursor.classes().any(WordClasses::other)) return cost_of_verb_stem;
    }
    return with_n.advance('n') && with_n.classes().any(WordClasses::other) ? cost_of_verb_stem : never;
}

double Search::first_cost(std::string_view part, std::size_t part_letters) const {
    const WordClasses classes = lexicon_.classes(part);
    if (classes.any(WordClasses::own)) return cost_of_user_part;
    if (is_verb_prefix(part)) return cost_of_prefix;
    if (is_never_first(part)) return never;
    if (part_letters <= short_part) return is_short_first(part) ? cost_of_short_first : never;
    const double cost = std::min(bare_cost(part, classes, part_letters), linked_cost(part));
    return cost <= cost_of_noun_without_e ? cost : std::min(cost, shortened_cost(part));
}

double Search::last_cost(std::string_view part, std::size_t part_letters) const {
    if (part_letters < short_part) return never;
    const WordClasses classes = lexicon_.classes(part);
    if (classes.any(WordClasses::own)) return cost_of_user_part;
    if (part_letters == short_part) return is_short_last(part) ? 1.6 : never;
    if (is_never_last(part)) return never;
    if (classes.any(WordClasses::noun)) return part_letters == 4 ? 1.3 : 1.0;
    if (classes.any(WordClasses::compound)) return 1.1;
    if (classes.any(WordClasses::adjective) && part_letters > 4) return 1.5;
    if (classes.any(WordClasses::other) && part_letters > 5) return 2.0;
    if (classes.any(WordClasses::linking)) return 1.4;
    return is_derived_of_verb(part, std::array{"ung"sv, "ungen"sv}, lexicon_) ? 1.5 : never;
}

std::vector<ByteRange> Search::cheapest() {
    const std::size_t count = letters();
    std::vector<Step> steps(count + 1);
    steps[0].cost = 0;
    for (std::size_t to = shortest_part; to + short_part <= count; ++to) {
        for (std::size_t from = 0; from + shortest_part <= to; ++from) {
            if (steps[from].cost == never) continue;
            const double cost = first_cost(slice(from, to), to - from);
            if (cost == never) continue;
            const double total = steps[from].cost + cost + cost_of_boundary +
                                 first_length_cost / static_cast<double>(to - from);
            if (total < steps[to].cost) steps[to] = {total, from};
        }
    }
    Step last;
    for (std::size_t from = shortest_part; from + short_part <= count; ++from) {
        if (steps[from].cost == never) continue;
        const double cost = last_cost(slice(from, count), count - from);
        if (cost == never) continue;
        const double total = steps[from].cost + cost + last_length_cost / static_cast<double>(count - from);
        if (total < last.cost) last = {total, from};
    }
    std::vector<ByteRange> parts;
    if (last.cost == never) return parts;
    std::size_t to = count;
    for (std::size_t from = last.from;; from = steps[from].from) {
        parts.push_back({offsets_[from], offsets_[to]});
        if (from == 0) break;
        to = from;
    }
    std::reverse(parts.begin(), parts.end());
    return parts;
}

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
    for (const std::string_view suffix : {"keiten"sv, "heiten"sv, "keit"sv, "heit"sv}) {
        if (!word.ends_with(suffix)) continue;
        const std::string_view base = word.substr(0, word.size() - suffix.size());
        if (lexicon.classes(base).any(WordClasses::adjective)) return base;
    }
    return word;
}

bool is_certain_first(std::string_view part, const Lexicon& lexicon) {
    const std::size_t letters = count_code_points(part);
    if (letters <= short_part) return is_short_first(part);
    if (lexicon.classes(part).any(WordClasses::linking | WordClasses::noun | WordClasses::own)) return true;
    return letters > 5 && Search(part, lexicon).first_cost(part, letters) != never;
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

/// A prefix of a verb with what follows it is one part.
void join_prefixes(std::string_view word, std::vector<ByteRange>& parts) {
    for (std::size_t i = 0; i + 1 < parts.size();) {
        if (is_verb_prefix(parts[i].of(word))) {
            parts[i + 1].begin = parts[i].begin;
            parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(i));
        } else {
            ++i;
        }
    }
    if (parts.size() == 1) parts.clear();
}

/// The parts of `word` without those of its parts.
std::vector<ByteRange> outer_parts(std::string_view word, const Lexicon& lexicon) {
    Search search(word, lexicon);
    if (search.letters() < shortest_compound || search.letters() > longest_word) return {};
    const WordClasses classes = lexicon.classes(word);
    if (classes.any(WordClasses::unsplit)) return {};
    constexpr std::array verbal_suffixes = {"ung"sv, "ungen"sv, "er"sv,     "ern"sv,
                                            "ers"sv, "erin"sv,  "erinnen"sv};
    constexpr std::array participle_suffixes = {"end"sv,   "ende"sv,  "enden"sv,
                                                "endem"sv, "ender"sv, "endes"sv};
    if (is_derived_of_verb(word, participle_suffixes, lexicon)) return {};
    const bool known = is_known_as_such(classes);
    if (known && (is_prefixed(word, lexicon) || is_derived_of_verb(word, verbal_suffixes, lexicon)))
        return {};
    std::vector<ByteRange> parts = search.cheapest();
    join_prefixes(word, parts);
    const bool doubtful = known && !are_certain(parts, word, lexicon);
    if (doubtful || is_place_name(parts, word, lexicon)) parts.clear();
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
    const bool stands_alone = lexicon.classes(part).any(any_noun | WordClasses::own);
    return stands_alone ? std::string_view() : cheapest_link(part, lexicon).first;
}

double Splitter::cost_of_beginning(std::string_view part) const {
    return Search(part, lexicon_).first_cost(part, count_code_points(part));
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

}  // namespace fundstelle
