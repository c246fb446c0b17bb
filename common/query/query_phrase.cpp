#include "common/query/query_phrase.hpp"

#include <algorithm>
#include <utility>

#include "common/query/neighbours.hpp"
#include "common/query/query_nodes.hpp"

namespace fundstelle {
namespace {

/// The words one behind the other, or a compound that says the same.
QueryNode phrase_or_compound(std::vector<QueryNode> words, Analyzer& analyzer, const QueryWeights& weights) {
    QueryNode compounds;
    if (weights.neighbours_compound != 0) compounds = compounds_of_phrase(words, analyzer, weights.stem);
    std::vector<QueryNode> either;
    either.push_back(joined(QueryKind::phrase, std::move(words)));
    if (!compounds.terms.empty()) either.push_back(std::move(compounds));
    return joined(QueryKind::any, std::move(either));
}

QueryNode exact_word(QueryNode word, const QueryWeights& weights) {
    word.terms.erase(std::remove_if(word.terms.begin(), word.terms.end(),
                                    [](const QueryTerm& term) { return term.kind != TermKind::exact; }),
                     word.terms.end());
    for (QueryTerm& term : word.terms) {
        if (term.weight == 0) term.weight = weights.stem;
    }
    return word;
}

/// The words one behind the other and each in its own spelling.
QueryNode exact_phrase(std::vector<QueryNode> words, QueryNode phrase, const QueryWeights& weights) {
    std::vector<QueryNode> all;
    if (words.size() > 1) all.push_back(std::move(phrase));
    for (QueryNode& word : words) {
        QueryNode exact = exact_word(std::move(word), weights);
        if (!exact.terms.empty()) all.push_back(std::move(exact));
    }
    return joined(QueryKind::all, std::move(all));
}

}  // namespace

QueryNode near_node(std::vector<QueryNode> words, unsigned distance) {
    QueryNode node = joined(QueryKind::near, std::move(words));
    if (node.kind != QueryKind::near) return node;
    node.distance = distance;
    node.field = node.children.front().field;
    return node;
}

QueryNode phrase_of(std::vector<QueryNode> words, const QueryToken& token, Purpose purpose, unsigned distance,
                    Analyzer& analyzer, const QueryWeights& weights) {
    const bool quoted = token.kind == TokenKind::quoted;
    const bool patterns = !quoted && token.pattern;
    const bool titles =
        !quoted && token.field == FieldName::title && purpose == Purpose::wanted && !token.exact;
    if (patterns || titles) return joined(QueryKind::all, std::move(words));
    words = literal(std::move(words));
    const bool wanted = purpose == Purpose::wanted && token.field == FieldName::text;
    const bool near = quoted && token.pattern;
    std::vector<QueryNode> spelt;
    if (token.exact) spelt = words;
    QueryNode phrase;
    if (near) {
        phrase = near_node(std::move(words), distance);
    } else if (quoted && wanted && !token.exact) {
        phrase = phrase_or_compound(std::move(words), analyzer, weights);
    } else {
        phrase = joined(QueryKind::phrase, std::move(words));
        if (phrase.kind == QueryKind::phrase) phrase.field = phrase.children.front().field;
    }
    return token.exact ? exact_phrase(std::move(spelt), std::move(phrase), weights) : phrase;
}

}  // namespace fundstelle
