#include "common/text/part_search.hpp"

#include <cmath>

#include "common/text/rule_text.hpp"

namespace fundstelle {
namespace {

using namespace std::string_view_literals;

constexpr double never = std::numeric_limits<double>::infinity();

// Letters, not bytes.
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
constexpr double cost_of_noun_without_s = 2.3;
constexpr double cost_of_boundary = 0.8;
constexpr double first_length_cost = 0.8;  // divided by the part's letters
constexpr double last_length_cost = 1.5;

constexpr int any_noun = WordClasses::noun | WordClasses::compound;

constexpr std::array<Link, 8> links = {
    {{"s", 1.2}, {"n", 1.2}, {"en", 1.2}, {"es", 1.4}, {"er", 1.4}, {"e", 1.6}, {"ens", 1.6}, {"nen", 1.6}}};
constexpr std::size_t longest_link = 3;

/// Endings of nouns that hardly begin a compound without a linking s: Körperschaftsteuer.
constexpr std::array wants_s = {"ung"sv, "heit"sv, "keit"sv, "ion"sv, "tät"sv, "schaft"sv, "ling"sv, "tum"sv};

/// Suffixes of nouns that are made of verbs and end compounds though no list knows them.
constexpr std::array noun_suffixes = {"ung"sv, "ungen"sv};

template <typename List>
bool ends_with_any(std::string_view word, const List& endings) {
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view ending) { return word.ends_with(ending); });
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

}  // namespace

std::span<const Link> linking_elements() {
    return links;
}

/// Calls `use` with the slices that begin at the letter `from` and may be parts, the shortest first.
template <typename Use>
void PartSearch::walk(std::size_t from, Use&& use) {
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
        const bool unknown = !in_lexicon && !in_lists && to > known + longest_link;
        // Nothing is known of what is longer; a link of the whole rest is looked for in its last letters.
        if (unknown && to + longest_link + 1 < letters_) to = letters_ - longest_link - 1;
        // The last part may be derived of what is known.
        if (!in_lists && to > known + longest_link && to < letters_) continue;
        use(Slice{from, to, in_lexicon ? &cursor : nullptr, classes_[to],
                  in_lists ? affix.kinds() : AffixKinds{}});
    }
}

double PartSearch::bare_cost(const Slice& slice) const {
    const bool linking = slice.classes.any(WordClasses::linking) || slice.kinds.any(AffixKinds::linking);
    if (linking) return cost_of_linking_form;
    if (slice.classes.any(any_noun)) {
        return ends_with_any(text(slice.from, slice.to), wants_s) ? cost_of_noun_without_s : cost_of_noun;
    }
    if (slice.classes.any(WordClasses::adjective)) return cost_of_adjective;
    if (slice.classes.any(WordClasses::name) && slice.letters() > 4) return cost_of_name;
    return never;
}

/// The linking letters that a first part most cheaply ends with; `never` when it is no known noun with any.
Link PartSearch::cheapest_link(const Slice& slice) const {
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

double PartSearch::first_cost(const Slice& slice) const {
    if (slice.classes.any(WordClasses::own)) return cost_of_user_part;
    if (slice.kinds.any(AffixKinds::verb_prefix)) return cost_of_prefix;
    const bool begins_word = slice.from == 0 && slice.kinds.any(AffixKinds::linking);
    if (slice.kinds.any(AffixKinds::never_first) && !begins_word) return never;
    if (slice.letters() <= short_part) {
        return slice.kinds.any(AffixKinds::short_first) ? cost_of_short_first : never;
    }
    const double cost = std::min(bare_cost(slice), cheapest_link(slice).cost);
    if (cost <= cost_of_noun_without_e || slice.cursor == nullptr) return cost;
    return std::min(cost, shortened_cost(*slice.cursor));
}

double PartSearch::last_cost(const Slice& slice) const {
    const std::size_t letters = slice.letters();
    if (letters < short_part) return never;
    if (slice.classes.any(WordClasses::own)) return cost_of_user_part;
    if (letters == short_part) return slice.kinds.any(AffixKinds::short_last) ? 1.6 : never;
    if (slice.kinds.any(AffixKinds::never_last)) return never;
    if (slice.kinds.any(AffixKinds::last)) return cost_of_user_part;
    if (slice.classes.any(WordClasses::noun)) return letters == 4 ? 1.3 : 1.0;
    if (slice.classes.any(WordClasses::compound)) return 1.1;
    if (slice.classes.any(WordClasses::adjective) && letters > 4) return 1.5;
    if (slice.classes.any(WordClasses::other) && letters > 5) return 2.0;
    if (slice.classes.any(WordClasses::linking)) return 1.4;
    return is_derived_of_verb(text(slice.from, slice.to), noun_suffixes, lexicon_) ? 1.5 : never;
}

double PartSearch::cost_as_first() {
    double cost = never;
    if (letters_ > longest_word) return cost;
    walk(0, [&](const Slice& slice) {
        if (slice.to == letters_) cost = first_cost(slice);
    });
    return cost;
}

Link PartSearch::link_as_first() {
    Link link;
    if (letters_ > longest_word) return link;
    walk(0, [&](const Slice& slice) {
        if (slice.to == letters_) link = cheapest_link(slice);
    });
    return link;
}

/// Notes whether `slice`, to whose beginning the way is known, is a cheaper way to its end.
void PartSearch::extend(const Slice& slice) {
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

std::vector<ByteRange> PartSearch::cheapest() {
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

void add_part_rules(RuleText& rules) {
    const auto add_cost = [&](double cost) { rules.entry(std::lround(cost * 1000)); };
    rules.begin("part_search.links");
    for (const Link& link : links) {
        rules.entry(link.letters);
        add_cost(link.cost);
    }
    rules.add("part_search.wants_s", wants_s);
    rules.add("part_search.noun_suffixes", noun_suffixes);
    rules.begin("part_search.costs");
    for (const double cost :
         {cost_of_user_part, cost_of_linking_form, cost_of_prefix, cost_of_noun, cost_of_short_first,
          cost_of_noun_without_e, cost_of_adjective, cost_of_verb_stem, cost_of_name, cost_of_noun_without_s,
          cost_of_boundary, first_length_cost, last_length_cost}) {
        add_cost(cost);
    }
}

}  // namespace fundstelle
