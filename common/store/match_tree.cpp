#include "common/store/match_tree.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string_view>
#include <utility>

#include "common/store/term_prefix.hpp"

namespace fundstelle {
namespace {

/// Other words that may stand between the parts of a compound that are near each other.
constexpr std::uint32_t near_gap = 4;

/// How rare a term is, as Xapian's BM25 has it: never negative.
double inverse_document_frequency(double documents, double with) {
    double odds = (documents - with + 0.5) / (with + 0.5);
    if (odds < 2) odds = odds / 2 + 1;
    return std::log(odds);
}

/// Room for so many terms is made at once.
constexpr std::size_t terms_reserved = 16;

enum class Scoring { counted, ignored };

class Builder {
  public:
    Builder(const Tables& tables, const Bm25& bm25) : tables_(tables), bm25_(bm25) {}

    MatchTree build(const Query& query) {
        tree_.terms.reserve(terms_reserved);
        tree_.lists.reserve(terms_reserved);
        tree_.counts.reserve(terms_reserved);
        by_text_.reserve(terms_reserved);
        tree_.nodes.reserve(2 * terms_reserved);
        tree_.contributions.reserve(2 * terms_reserved);
        tree_.root = node(query.root, {});
        return std::move(tree_);
    }

  private:
    /// Where a node stands: which conditions its terms count under, and whether they count at all.
    struct Place {
        std::vector<std::size_t> scope;
        bool certain = true;  ///< whether every match of the query is one of the node
        bool decides = true;  ///< whether the node is more than preferred
        Scoring scoring = Scoring::counted;
    };

    std::size_t node(const QueryNode& node, const Place& place);
    std::size_t word(const QueryNode& word, const Place& place);
    std::size_t parts(const QueryNode& word, const Place& place);
    void near_parts(const QueryNode& word, const Place& place);
    std::size_t placed(const QueryNode& node, const Place& place);
    double words_of(const QueryNode& node, MatchNode& placed);
    std::size_t all_of(const QueryNode& node, const Place& place);
    std::size_t preferred(const QueryNode& node, const Place& place);
    std::size_t without(const QueryNode& node, const Place& place);

    std::size_t term(std::string_view prefix, const std::string& text);
    std::size_t term_node(std::size_t term);
    std::size_t any_node(std::vector<std::size_t> children);
    std::size_t reserve();
    void set(std::size_t number, MatchNode node);
    void contribute(std::size_t term, const Place& place, Contribution contribution, double with);

    const Tables& tables_;
    Bm25 bm25_;
    MatchTree tree_;
    std::vector<std::size_t> by_text_;  ///< numbers of the terms in their order
};

/// The place of what stands within the node `inner`, which stands at `place`. Where every match is one of
/// that node it need not be looked at again.
template <typename Place>
Place within(Place place, std::size_t inner) {
    if (!place.certain) place.scope.push_back(inner);
    return place;
}

std::size_t Builder::reserve() {
    tree_.nodes.emplace_back();
    return tree_.nodes.size() - 1;
}

/// How many documents a node may hold, by its children.
std::uint64_t most_of(const MatchNode& node, const std::vector<MatchNode>& nodes) {
    std::uint64_t sum = 0;
    std::uint64_t least = std::numeric_limits<std::uint64_t>::max();
    for (const std::size_t child : node.children) {
        sum += nodes[child].most;
        least = std::min(least, nodes[child].most);
    }
    if (node.kind == MatchNode::Kind::any) return sum;
    if (node.kind == MatchNode::Kind::without) return nodes[node.children.front()].most;
    return node.children.empty() ? 0 : least;
}

void Builder::set(std::size_t number, MatchNode node) {
    using Kind = MatchNode::Kind;
    if (node.kind == Kind::term) {
        node.most = tree_.counts[node.term];
    } else if (node.kind == Kind::dates) {
        node.most = tables_.documents();
    } else {
        node.most = most_of(node, tree_.nodes);
    }
    const auto by_lists = [&](std::size_t child) { return tree_.nodes[child].by_lists; };
    node.by_lists = node.kind == Kind::term || node.kind == Kind::nothing ||
                    ((node.kind == Kind::any || node.kind == Kind::all) &&
                     std::all_of(node.children.begin(), node.children.end(), by_lists));
    // What asks for all begins with what leaves the least.
    if (node.kind == Kind::all || node.kind == Kind::phrase || node.kind == Kind::near) {
        std::stable_sort(node.children.begin(), node.children.end(), [&](std::size_t a, std::size_t b) {
            return tree_.nodes[a].most < tree_.nodes[b].most;
        });
    }
    tree_.nodes[number] = std::move(node);
}

std::size_t Builder::term(std::string_view prefix, const std::string& text) {
    std::string whole(prefix);
    whole += text;
    const auto place = std::lower_bound(
        by_text_.begin(), by_text_.end(), whole,
        [&](std::size_t number, const std::string& other) { return tree_.terms[number] < other; });
    if (place != by_text_.end() && tree_.terms[*place] == whole) return *place;
    const std::size_t number = tree_.terms.size();
    by_text_.insert(place, number);
    tree_.lists.push_back(tables_.postings(whole));
    tree_.counts.push_back(tree_.lists.back()->count());
    tree_.terms.push_back(std::move(whole));
    return number;
}

std::size_t Builder::term_node(std::size_t term) {
    MatchNode node;
    node.kind = MatchNode::Kind::term;
    node.term = term;
    const std::size_t number = reserve();
    set(number, std::move(node));
    return number;
}

std::size_t Builder::any_node(std::vector<std::size_t> children) {
    const auto holds_never = [&](std::size_t child) { return tree_.nodes[child].most == 0; };
    children.erase(std::remove_if(children.begin(), children.end(), holds_never), children.end());
    if (children.size() == 1) return children.front();
    MatchNode any;
    any.kind = children.empty() ? MatchNode::Kind::nothing : MatchNode::Kind::any;
    any.children = std::move(children);
    const std::size_t number = reserve();
    set(number, std::move(any));
    return number;
}

/// Notes what a term of `contribution.word` adds that counts as one in `with` documents.
void Builder::contribute(std::size_t term, const Place& place, Contribution contribution, double with) {
    const bool counts = place.scoring == Scoring::counted && !only_filters(*contribution.word);
    if (!counts || contribution.factor == 0 || tree_.counts[term] == 0) return;
    contribution.term = term;
    contribution.decides = contribution.decides && place.decides;
    contribution.factor *= inverse_document_frequency(tables_.documents(), with) * (bm25_.k1 + 1);
    contribution.scope = place.scope;
    // Of a word that is asked for again and again the first one counts for all.
    const auto same =
        std::find_if(tree_.contributions.begin(), tree_.contributions.end(), [&](const Contribution& other) {
            return other.term == term && other.decides == contribution.decides &&
                   other.scope == contribution.scope &&
                   (other.why == nullptr) == (contribution.why == nullptr);
        });
    if (same != tree_.contributions.end()) {
        same->factor += contribution.factor;
        return;
    }
    tree_.contributions.push_back(std::move(contribution));
}

/// A document with the spelling of a word has its stem too, so that the stems alone decide what matches;
/// unless there are none.
std::size_t Builder::word(const QueryNode& word, const Place& place) {
    const bool by_spelling = word.children.empty() &&
                             std::all_of(word.terms.begin(), word.terms.end(),
                                         [](const QueryTerm& term) { return term.kind == TermKind::exact; });
    std::vector<std::size_t> numbers;
    double together = 0;  // of the words that a pattern stands for
    for (const QueryTerm& one : word.terms) {
        numbers.push_back(term(term_prefix(word.field, one.kind), one.text));
        together += tree_.counts[numbers.back()];
    }
    std::vector<std::size_t> either;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const QueryTerm& one = word.terms[i];
        const bool decides = by_spelling || one.kind != TermKind::exact;
        if (one.weight == 0) continue;
        if (decides) either.push_back(term_node(numbers[i]));
        contribute(numbers[i], place, {0, one.weight, {}, decides, &word, &one},
                   word.pattern ? std::min<double>(together, tables_.documents()) : tree_.counts[numbers[i]]);
    }
    if (!word.children.empty()) {
        Place apart = place;
        apart.certain = place.certain && either.empty();
        either.push_back(parts(word, apart));
    }
    return any_node(std::move(either));
}

/// The parts of a compound count together only: who asks for Sommerkleid does not ask for all summers. Near
/// each other they say nearly the same: Schutz personenbezogener Daten.
std::size_t Builder::parts(const QueryNode& word, const Place& place) {
    const std::size_t number = reserve();
    const Place inside = within(place, number);
    MatchNode all;
    all.kind = MatchNode::Kind::all;
    for (const QueryNode& part : word.children) all.children.push_back(this->word(part, inside));
    set(number, std::move(all));
    if (word.near != 0 && place.scoring == Scoring::counted) near_parts(word, inside);
    return number;
}

void Builder::near_parts(const QueryNode& word, const Place& place) {
    const std::size_t number = reserve();
    MatchNode near;
    words_of(word, near);
    near.kind = MatchNode::Kind::near;
    near.room = static_cast<std::uint32_t>(near.words.size()) + near_gap;
    Place inside = place;
    inside.scope.push_back(number);
    for (const PlacedWord& placed : near.words) {
        for (const std::size_t term : placed.terms)
            contribute(term, inside, {0, word.near, {}, false, &word, nullptr}, tree_.counts[term]);
    }
    set(number, std::move(near));
}

/// Fills `placed` with the words of `node` that have places, and with the conditions that all of them occur;
/// the greatest weight of a stem among them.
double Builder::words_of(const QueryNode& node, MatchNode& placed) {
    double weight = 0;
    std::uint32_t offset = 0;
    for (const QueryNode& word : node.children) {
        PlacedWord places;
        places.offset = offset++;
        std::vector<std::size_t> occurs;
        for (const QueryTerm& one : word.terms) {
            if (one.kind != TermKind::stem) continue;
            weight = std::max(weight, one.weight);
            places.terms.push_back(term({}, one.text));
            occurs.push_back(term_node(term(term_prefix(node.field, one.kind), one.text)));
        }
        if (occurs.empty()) {
            for (const QueryTerm& one : word.terms)
                occurs.push_back(term_node(term(term_prefix(node.field, one.kind), one.text)));
        } else {
            placed.words.push_back(std::move(places));
        }
        placed.children.push_back(any_node(std::move(occurs)));
    }
    const auto count_of = [&](const PlacedWord& word) {
        std::uint64_t count = 0;
        for (const std::size_t term : word.terms) count += tree_.counts[term];
        return count;
    };
    std::stable_sort(placed.words.begin(), placed.words.end(),
                     [&](const PlacedWord& a, const PlacedWord& b) { return count_of(a) < count_of(b); });
    return weight;
}

/// Words in certain places. Only words of the title and the text have any: of other fields all of them are
/// asked for.
std::size_t Builder::placed(const QueryNode& node, const Place& place) {
    const std::size_t number = reserve();
    const Place inside = within(place, number);
    MatchNode placed;
    placed.field = node.field;
    const double weight = words_of(node, placed);
    placed.kind = node.kind == QueryKind::phrase ? MatchNode::Kind::phrase : MatchNode::Kind::near;
    placed.room = static_cast<std::uint32_t>(placed.words.size()) + node.distance;
    if (placed.words.size() < 2) placed.kind = MatchNode::Kind::all;
    for (const QueryNode& word : node.children) {
        for (const QueryTerm& one : word.terms) {
            if (one.kind != TermKind::stem) continue;
            const std::size_t number_of_term = term(term_prefix(node.field, one.kind), one.text);
            contribute(number_of_term, inside, {0, weight, {}, true, &word, &one},
                       tree_.counts[number_of_term]);
        }
    }
    set(number, std::move(placed));
    return number;
}

std::size_t Builder::all_of(const QueryNode& node, const Place& place) {
    const std::size_t number = reserve();
    const Place inside = within(place, number);
    MatchNode all;
    all.kind = MatchNode::Kind::all;
    for (const QueryNode& child : node.children) all.children.push_back(this->node(child, inside));
    set(number, std::move(all));
    return number;
}

std::size_t Builder::preferred(const QueryNode& node, const Place& place) {
    const std::size_t decides = this->node(node.children.front(), place);
    Place inside = within(place, decides);
    inside.certain = false;
    inside.decides = false;
    const auto has_conditions = [&](const Contribution& one) {
        return one.scope.size() > inside.scope.size() && one.why != nullptr;
    };
    for (std::size_t i = 1; i < node.children.size(); ++i) {
        const auto before = static_cast<std::ptrdiff_t>(tree_.contributions.size());
        const std::size_t number = this->node(node.children[i], inside);
        if (std::any_of(tree_.contributions.begin() + before, tree_.contributions.end(), has_conditions))
            tree_.preferred.push_back(number);
    }
    return decides;
}

std::size_t Builder::without(const QueryNode& node, const Place& place) {
    const std::size_t number = reserve();
    const Place inside = within(place, number);
    MatchNode without;
    without.kind = MatchNode::Kind::without;
    without.children.push_back(this->node(node.children.front(), inside));
    for (std::size_t i = 1; i < node.children.size(); ++i)
        without.children.push_back(this->node(node.children[i], {{}, false, false, Scoring::ignored}));
    set(number, std::move(without));
    return number;
}

std::size_t Builder::node(const QueryNode& node, const Place& place) {
    switch (node.kind) {
        case QueryKind::nothing:
            break;
        case QueryKind::word:
            return word(node, place);
        case QueryKind::phrase:
        case QueryKind::near:
            return placed(node, place);
        case QueryKind::any: {
            Place apart = place;
            apart.certain = false;
            std::vector<std::size_t> either;
            for (const QueryNode& child : node.children) either.push_back(this->node(child, apart));
            return any_node(std::move(either));
        }
        case QueryKind::all:
            return all_of(node, place);
        case QueryKind::prefer:
            return preferred(node, place);
        case QueryKind::without:
            return without(node, place);
        case QueryKind::dates: {
            MatchNode dates;
            dates.kind = MatchNode::Kind::dates;
            dates.dates = node.dates;
            const std::size_t number = reserve();
            set(number, std::move(dates));
            return number;
        }
    }
    return any_node({});
}

}  // namespace

MatchTree match_tree(const Query& query, const Tables& tables, const Bm25& bm25) {
    return Builder(tables, bm25).build(query);
}

}  // namespace fundstelle
