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

struct Link {
    std::string_view letters;
    double cost = never;  ///< of the part that ends with them
};

/// Linking letters and what a noun costs with them.
constexpr std::array<Link, 8> links = {
    {{"s", 1.2}, {"n", 1.2}, {"en", 1.2}, {"es", 1.4}, {"er", 1.4}, {"e", 1.6}, {"ens", 1.6}, {"nen", 1.6}}};
constexpr std::size_t longest_link = 3;

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
        for (std::size_t i = 0; i < word.size() && letters_ <= longest_word; ++i) {
            if ((static_cast<unsigned char>(word[i]) & 0xC0) != 0x80) offsets_[letters_++] = i;
        }
        offsets_[letters_] = word.size();
    }

    /// How many letters the word has; more than longest_word stand for all that are longer.
    std::size_t letters() const { return letters_; }

    /// The parts of the cheapest cover of at least two parts; empty when there is none.
    std::vector<ByteRange> cheapest();

    /// What the whole word costs as a first part; `never` when it is none.
    double cost_as_first();

    /// What the whole word as a first part links with.
    Link link_as_first();

  private:
    struct Step {
        double cost = never;
        std::size_t from = 0;
    };

    /// The letters from one place to another, and what is known of them.
    struct Slice {
        std::size_t from = 0;
        std::size_t to = 0;
        const Lexicon::Cursor* cursor = nullptr;  ///< behind them; null when no word begins so
        WordClasses classes;
        AffixKinds kinds;

        std::size_t letters() const { return to - from; }
    };

    template <typename Use>
    void walk(std::size_t from, Use&& use);
    void extend(const Slice& slice);
    double first_cost(const Slice& slice) const;
    double last_cost(const Slice& slice) const;
    double bare_cost(const Slice& slice) const;
    Link cheapest_link(const Slice& slice) const;
    std::string_view text(std::size_t from, std::size_t to) const {
        return word_.substr(offsets_[from], offsets_[to] - offsets_[from]);
    }

    std::string_view word_;
    const Lexicon& lexicon_;
    std::size_t letters_ = 0;
    std::array<std::size_t, longest_word + 2> offsets_;  ///< where letters begin, and the end
    std::array<WordClasses, longest_word + 2> classes_;  ///< of the letters of a walk up to each place
    std::array<Step, longest_word + 2> steps_;           ///< the cheapest way to each place
    Step last_;                                          ///< and to the end
};

/// Calls `use` with the slices that begin at the letter `from` and may be parts, the shortest first.
template <typename Use>
void Search::walk(std::size_t from, Use&& use) {
    Lexicon::Cursor cursor = lexicon_.start();
    AffixCursor affix;
    bool in_lexicon = true;
    bool in_lists = true;
    std::size_t known = from;
    for (std::size_t to = from + 1; to <= letters_; ++to) {
        for (std::size_t i = offsets_[to - 1]; i < offsets_[to]; ++i) {
            in_lexicon = in_lexicon && cursor.advance(word_[i]);
            in_lists = in_lists && affix.advance(word_[i]);
        }
        if (in_lexicon) known = to;
        classes_[to] = in_lexicon ? cursor.classes() : WordClasses{};
        // The last part may be derived of what is known.
        if (!in_lists && to > known + longest_link && to < letters_) continue;
        use(Slice{from, to, in_lexicon ? &cursor : nullptr, classes_[to],
                  in_lists ? affix.kinds() : AffixKinds{}});
    }
}

double Search::bare_cost(const Slice& slice) const {
    if (slice.classes.any(WordClasses::linking)) return cost_of_linking_form;
    if (slice.classes.any(any_noun) && !ends_with_any(text(slice.from, slice.to), wants_s))
        return cost_of_noun;
    if (slice.classes.any(WordClasses::adjective)) return cost_of_adjective;
    if (slice.classes.any(WordClasses::name) && slice.letters() > 4) return cost_of_name;
    return never;
}

/// The linking letters that a first part most cheaply ends with; `never` when it is no known noun with any.
Link Search::cheapest_link(const Slice& slice) const {
    const std::string_view part = text(slice.from, slice.to);
    Link best;
    for (const Link& link : links) {
        if (link.cost >= best.cost || !part.ends_with(link.letters)) continue;
        const std::string_view base = part.substr(0, part.size() - link.letters.size());
        if (base.size() < short_part || (link.letters == "s" && base.ends_with('e'))) continue;
        const WordClasses classes = classes_[slice.to - link.letters.size()];
        if (!classes.any(any_noun | WordClasses::own)) continue;
        const bool is_part = base.size() > short_part || affix_kinds(base).any(AffixKinds::short_first);
        if (is_part) best = link;
    }
    return best;
}

/// Nouns that lose their e (Schule: `schul`) and stems of verbs (wohnen: `wohn`).
double shortened_cost(Lexicon::Cursor cursor) {
    Lexicon::Cursor with_n = cursor;
    if (cursor.advance('e')) {
        if (cursor.classes().any(WordClasses::noun)) return cost_of_noun_without_e;
        if (cursor.advance('n') && cursor.classes().any(WordClasses::other)) return cost_of_verb_stem;
    }
    return with_n.advance('n') && with_n.classes().any(WordClasses::other) ? cost_of_verb_stem : never;
}

double Search::first_cost(const Slice& slice) const {
    if (slice.classes.any(WordClasses::own)) return cost_of_user_part;
    if (slice.kinds.any(AffixKinds::verb_prefix)) return cost_of_prefix;
    if (slice.kinds.any(AffixKinds::never_first)) return never;
    if (slice.letters() <= short_part) {
        return slice.kinds.any(AffixKinds::short_first) ? cost_of_short_first : never;
    }
    const double cost = std::min(bare_cost(slice), cheapest_link(slice).cost);
    if (cost <= cost_of_noun_without_e || slice.cursor == nullptr) return cost;
    return std::min(cost, shortened_cost(*slice.cursor));
}

double Search::last_cost(const Slice& slice) const {
    const std::size_t letters = slice.letters();
    if (letters < short_part) return never;
    if (slice.classes.any(WordClasses::own)) return cost_of_user_part;
    if (letters == short_part) return slice.kinds.any(AffixKinds::short_last) ? 1.6 : never;
    if (slice.kinds.any(AffixKinds::never_last)) return never;
    if (slice.classes.any(WordClasses::noun)) return letters == 4 ? 1.3 : 1.0;
    if (slice.classes.any(WordClasses::compound)) return 1.1;
    if (slice.classes.any(WordClasses::adjective) && letters > 4) return 1.5;
    if (slice.classes.any(WordClasses::other) && letters > 5) return 2.0;
    if (slice.classes.any(WordClasses::linking)) return 1.4;
    return is_derived_of_verb(text(slice.from, slice.to), std::array{"ung"sv, "ungen"sv}, lexicon_) ? 1.5
                                                                                                    : never;
}

double Search::cost_as_first() {
    double cost = never;
    if (letters_ > longest_word) return cost;
    walk(0, [&](const Slice& slice) {
        if (slice.to == letters_) cost = first_cost(slice);
    });
    return cost;
}

Link Search::link_as_first() {
    Link link;
    if (letters_ > longest_word) return link;
    walk(0, [&](const Slice& slice) {
        if (slice.to == letters_) link = cheapest_link(slice);
    });
    return link;
}

/// Notes whether `slice`, to whose beginning the way is known, is a cheaper way to its end.
void Search::extend(const Slice& slice) {
    const double so_far = steps_[slice.from].cost;
    const auto letters = static_cast<double>(slice.letters());
    if (slice.to == letters_) {
        if (slice.from < shortest_part) return;
        const double total = so_far + last_cost(slice) + last_length_cost / letters;
        if (total < last_.cost) last_ = {total, slice.from};
    } else if (slice.letters() >= shortest_part && slice.to + short_part <= letters_) {
        const double total = so_far + first_cost(slice) + cost_of_boundary + first_length_cost / letters;
        if (total < steps_[slice.to].cost) steps_[slice.to] = {total, slice.from};
    }
}

std::vector<ByteRange> Search::cheapest() {
    steps_[0].cost = 0;
    for (std::size_t from = 0; from + short_part <= letters_; ++from) {
        if (steps_[from].cost == never) continue;
        walk(from, [&](const Slice& slice) { extend(slice); });
    }
    std::vector<ByteRange> parts;
    if (last_.cost == never) return parts;
    std::size_t to = letters_;
    for (std::size_t from = last_.from;; from = steps_[from].from) {
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
    if (letters <= short_part) return affix_kinds(part).any(AffixKinds::short_first);
    if (lexicon.classes(part).any(WordClasses::linking | WordClasses::noun | WordClasses::own)) return true;
    return letters > 5 && Search(part, lexicon).cost_as_first() != never;
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
        if (affix_kinds(parts[i].of(word)).any(AffixKinds::verb_prefix)) {
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
    return stands_alone ? std::string_view() : Search(part, lexicon).link_as_first().letters;
}

double Splitter::cost_of_beginning(std::string_view part) const {
    return Search(part, lexicon_).cost_as_first();
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
