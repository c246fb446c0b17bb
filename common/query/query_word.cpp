#include "common/query/query_word.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "common/query/stop_words.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

/// The nodes of the parts that lie within `range`, from `next` on, which stand before their own parts.
std::vector<QueryNode> part_nodes(const std::vector<Term>& parts, std::size_t& next, ByteRange range,
                                  std::string_view word, double weight) {
    std::vector<QueryNode> nodes;
    while (next < parts.size() && parts[next].letters.begin >= range.begin &&
           parts[next].letters.begin < range.end && parts[next].letters.end <= range.end) {
        const Term& part = parts[next++];
        QueryNode node;
        node.kind = QueryKind::word;
        node.text = part.letters.of(word);
        node.terms.push_back({std::string(part.text), TermKind::stem, weight, TermOrigin::part});
        node.children = part_nodes(parts, next, part.letters, word, weight);
        nodes.push_back(std::move(node));
    }
    return nodes;
}

TermOrigin origin_of(TermKind kind) {
    switch (kind) {
        case TermKind::exact:
            return TermOrigin::typed;
        case TermKind::stem:
            return TermOrigin::stem;
        case TermKind::part:
            return TermOrigin::part;
        case TermKind::variant:
            break;
    }
    return TermOrigin::analysis;
}

double share_of(TermKind kind, const QueryWeights& weights) {
    switch (kind) {
        case TermKind::exact:
            return weights.exact;
        case TermKind::part:
            return weights.part;
        case TermKind::variant:
            return weights.variant;
        case TermKind::stem:
            break;
    }
    return weights.stem;
}

bool letter_at(std::string_view text, std::size_t offset) {
    return offset < text.size() && is_letter(next_code_point(text, offset));
}

/// Whether it begins with a capital and goes on in small letters, as in no word of capitals only.
bool has_capital(std::string_view word) {
    std::size_t offset = 0;
    if (word.empty() || !is_upper_case(next_code_point(word, offset)) || !letter_at(word, offset))
        return false;
    return !is_upper_case(next_code_point(word, offset));
}

/// How much the word of `text` at `source` tells that is spelt `folded`.
WordWeight weight_of(std::string_view folded, ByteRange source, std::string_view text, Capital capital) {
    const WordWeight weight = word_weight(folded);
    if (weight == WordWeight::full || !has_capital(source.of(text))) return weight;
    const bool hyphen = text.substr(source.end).starts_with('-');
    const bool before_word = hyphen && letter_at(text, source.end + 1);
    if (hyphen && !before_word) return weight;  // Aus- und Einfuhr
    const NounSense sense = noun_sense(folded);
    const bool noun = sense == NounSense::always ||
                      (sense == NounSense::within && (before_word || capital == Capital::of_noun));
    return noun ? WordWeight::full : weight;
}

}  // namespace

QueryNode word_node(const Word& word, std::string_view text, Capital capital, const QueryWeights& weights) {
    QueryNode node;
    node.kind = QueryKind::word;
    node.text = word.source.of(text);
    for (const Term& term : word.terms) {
        if (term.kind == TermKind::exact) node.weight = weight_of(term.text, word.source, text, capital);
    }
    const double factor = factor_of(node.weight, weights);
    std::vector<Term> parts;
    for (const Term& term : word.terms) {
        if (term.kind == TermKind::part) {
            parts.push_back(term);
        } else {
            node.terms.push_back({std::string(term.text), term.kind, factor * share_of(term.kind, weights),
                                  origin_of(term.kind)});
        }
    }
    std::size_t next = 0;
    node.children = part_nodes(parts, next, {0, word.source.size()}, node.text,
                               factor * share_of(TermKind::part, weights));
    if (node.children.size() > 1) node.near = factor * weights.near_parts;
    sort_terms(node);
    return node;
}

std::optional<QueryNode> completed_word(QueryNode& word, const QueryWeights& weights) {
    if (word.weight == WordWeight::full) return std::nullopt;
    const auto variants =
        std::stable_partition(word.terms.begin(), word.terms.end(),
                              [](const QueryTerm& term) { return term.kind != TermKind::variant; });
    if (variants == word.terms.end()) return std::nullopt;
    QueryNode completed;
    completed.kind = QueryKind::word;
    completed.text = word.text;
    completed.terms.assign(variants, word.terms.end());
    for (QueryTerm& term : completed.terms) term.weight = weights.stem;
    word.terms.erase(variants, word.terms.end());
    return completed;
}

}  // namespace fundstelle
