#include "common/store/xapian_query.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "common/store/schema.hpp"

namespace fundstelle {
namespace {

/// Other words that may stand between words near each other.
constexpr std::size_t near_gap = 4;

Xapian::Query joined(Xapian::Query::op operation, const std::vector<QueryNode>& nodes, std::size_t first);

/// Any of the terms of one kind; what weighs nothing is not asked for.
Xapian::Query terms_query(const QueryNode& word, TermKind kind) {
    const std::string prefix(kind == TermKind::exact ? schema::exact_prefix : std::string_view());
    Xapian::Query any;
    for (const QueryTerm& term : word.terms) {
        if (term.kind != kind || term.weight == 0) continue;
        const Xapian::Query one(prefix + term.text);
        const Xapian::Query weighted = term.weight == 1 ? one : Xapian::Query(term.weight, one);
        any = any.empty() ? weighted : Xapian::Query(Xapian::Query::OP_OR, any, weighted);
    }
    return any;
}

Xapian::Query any_of(const Xapian::Query& a, const Xapian::Query& b) {
    if (a.empty() || b.empty()) return a.empty() ? b : a;
    return {Xapian::Query::OP_OR, a, b};
}

/// The stems of words, which alone have positions.
std::vector<Xapian::Query> stems_of(const std::vector<QueryNode>& words) {
    std::vector<Xapian::Query> stems;
    for (const QueryNode& word : words) {
        for (const QueryTerm& term : word.terms) {
            if (term.kind == TermKind::stem) stems.emplace_back(term.text);
        }
    }
    return stems;
}

/// The parts of a compound count together only: who asks for Sommerkleid does not ask for all summers. Near
/// each other they say nearly the same: Schutz personenbezogener Daten.
Xapian::Query parts_query(const QueryNode& word) {
    const Xapian::Query all = joined(Xapian::Query::OP_AND, word.children, 0);
    if (word.near == 0) return all;
    const std::vector<Xapian::Query> stems = stems_of(word.children);
    const Xapian::Query near(Xapian::Query::OP_NEAR, stems.begin(), stems.end(),
                             static_cast<Xapian::termcount>(stems.size() + near_gap));
    return {Xapian::Query::OP_AND_MAYBE, all, Xapian::Query(word.near, near)};
}

/// A document with the spelling of a word has its stem too, so that the stems alone decide what matches: of
/// one stem Xapian knows how many documents have it, of a union of terms it has to guess or to count.
Xapian::Query word_query(const QueryNode& word) {
    Xapian::Query stems = any_of(terms_query(word, TermKind::stem), terms_query(word, TermKind::variant));
    if (!word.children.empty()) stems = any_of(stems, parts_query(word));
    const Xapian::Query spellings = terms_query(word, TermKind::exact);
    if (stems.empty() || spellings.empty()) return stems.empty() ? spellings : stems;
    return {Xapian::Query::OP_AND_MAYBE, stems, spellings};
}

Xapian::Query phrase_query(const QueryNode& phrase) {
    double weight = 0;  // the words of a phrase have one, that of their stems
    for (const QueryNode& word : phrase.children) {
        for (const QueryTerm& term : word.terms) {
            if (term.kind == TermKind::stem) weight = std::max(weight, term.weight);
        }
    }
    const std::vector<Xapian::Query> stems = stems_of(phrase.children);
    const Xapian::Query one(Xapian::Query::OP_PHRASE, stems.begin(), stems.end(),
                            static_cast<Xapian::termcount>(stems.size()));
    return weight == 1 ? one : Xapian::Query(weight, one);
}

Xapian::Query joined(Xapian::Query::op operation, const std::vector<QueryNode>& nodes, std::size_t first) {
    std::vector<Xapian::Query> parts;
    for (std::size_t i = first; i < nodes.size(); ++i) parts.push_back(to_xapian(nodes[i]));
    return {operation, parts.begin(), parts.end()};
}

}  // namespace

Xapian::Query to_xapian(const QueryNode& node) {
    using Xapian::Query;
    switch (node.kind) {
        case QueryKind::nothing:
            return Query::MatchNothing;
        case QueryKind::word:
            return word_query(node);
        case QueryKind::phrase:
            return phrase_query(node);
        case QueryKind::any:
            return joined(Query::OP_OR, node.children, 0);
        case QueryKind::all:
            return joined(Query::OP_AND, node.children, 0);
        case QueryKind::prefer:
            return {Query::OP_AND_MAYBE, to_xapian(node.children[0]), joined(Query::OP_OR, node.children, 1)};
        case QueryKind::without:
            return {Query::OP_AND_NOT, to_xapian(node.children[0]), joined(Query::OP_OR, node.children, 1)};
    }
    return Query::MatchNothing;
}

}  // namespace fundstelle
