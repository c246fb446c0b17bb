#include "common/store/xapian_query.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "common/store/schema.hpp"

namespace fundstelle {
namespace {

Xapian::Query joined(Xapian::Query::op operation, const std::vector<QueryNode>& nodes, std::size_t first);

/// Any of the terms of one kind.
Xapian::Query terms_query(const QueryNode& word, TermKind kind) {
    const std::string prefix(kind == TermKind::exact ? schema::exact_prefix : std::string_view());
    Xapian::Query any;
    for (const QueryTerm& term : word.terms) {
        if (term.kind != kind) continue;
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

/// A document with the spelling of a word has its stem too, so that the stems alone decide what matches: of
/// one stem Xapian knows how many documents have it, of a union of terms it has to guess or to count.
/// The parts of a compound count together only: who asks for Sommerkleid does not ask for all summers.
Xapian::Query word_query(const QueryNode& word) {
    Xapian::Query stems = any_of(terms_query(word, TermKind::stem), terms_query(word, TermKind::variant));
    if (!word.children.empty()) stems = any_of(stems, joined(Xapian::Query::OP_AND, word.children, 0));
    const Xapian::Query spellings = terms_query(word, TermKind::exact);
    if (stems.empty() || spellings.empty()) return stems.empty() ? spellings : stems;
    return {Xapian::Query::OP_AND_MAYBE, stems, spellings};
}

/// The words of a phrase as stems, which alone have positions.
Xapian::Query phrase_query(const QueryNode& phrase) {
    std::vector<Xapian::Query> stems;
    double weight = 0;
    for (const QueryNode& word : phrase.children) {
        for (const QueryTerm& term : word.terms) {
            if (term.kind != TermKind::stem) continue;
            stems.emplace_back(term.text);
            weight = std::max(weight, term.weight);
        }
    }
    const Xapian::Query one(Xapian::Query::OP_PHRASE, stems.begin(), stems.end(),
                            static_cast<Xapian::termcount>(stems.size()));
    // The words of a phrase have one weight, that of their stems.
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
