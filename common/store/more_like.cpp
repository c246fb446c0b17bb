#include "common/store/more_like.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "common/query/stop_words.hpp"
#include "common/store/term_prefix.hpp"
#include "common/text/path_terms.hpp"

namespace fundstelle {
namespace {

constexpr std::size_t most_words = 25;
constexpr std::size_t most_read_bytes = 256 << 10;  ///< of a text; what a document is about stands there

struct CountedWord {
    std::string spelling;  ///< as it stands in the text first
    double count = 0;
};

/// The stems of telling words of `text`, each with how often it occurs.
void count_words(std::string_view text, Analyzer& analyzer,
                 std::unordered_map<std::string, CountedWord>& words) {
    analyzer.start(text);
    for (Word word; analyzer.next(word);) {
        WordWeight weight = WordWeight::full;
        std::string stem;
        for (const Term& term : word.terms) {
            if (term.kind == TermKind::exact) weight = word_weight(term.text);
            if (term.kind == TermKind::stem && stem.empty()) stem = term.text;
        }
        if (weight != WordWeight::full || stem.empty()) continue;
        CountedWord& counted = words[std::move(stem)];
        if (counted.count == 0) counted.spelling = word.source.of(text);
        ++counted.count;
    }
}

QueryNode word_node(const std::string& stem, const std::string& spelling, double weight) {
    QueryNode node;
    node.kind = QueryKind::word;
    node.text = spelling;
    node.terms.push_back({stem, TermKind::stem, weight, TermOrigin::stem});
    return node;
}

QueryNode itself(const Article& article) {
    QueryNode node;
    node.kind = QueryKind::word;
    node.field = QueryField::path;
    node.text = article.id;
    node.terms.push_back({path_term(article.id), TermKind::exact, 1, TermOrigin::typed});
    return node;
}

}  // namespace

Query query_like(const Article& article, const Tables& tables, Analyzer& analyzer) {
    std::unordered_map<std::string, CountedWord> words;
    count_words(article.title, analyzer, words);
    const std::string_view read = std::string_view(article.text).substr(0, most_read_bytes);
    count_words(text_without(read, article.cuts), analyzer, words);
    std::vector<QueryNode> nodes;
    for (const auto& [stem, counted] : words) {
        const double with = tables.frequency(stem);
        // What stands nowhere else finds nothing else.
        if (with < 2) continue;
        const double rarity = std::log((tables.documents() + 1) / with);
        nodes.push_back(word_node(stem, counted.spelling, (1 + std::log(counted.count)) * rarity));
    }
    std::sort(nodes.begin(), nodes.end(), [](const QueryNode& a, const QueryNode& b) {
        const QueryTerm& first = a.terms.front();
        const QueryTerm& second = b.terms.front();
        return first.weight != second.weight ? first.weight > second.weight : first.text < second.text;
    });
    if (nodes.size() > most_words) nodes.resize(most_words);
    Query query;
    if (nodes.empty()) return query;
    // BM25 counts how rare a word is itself.
    for (QueryNode& node : nodes) node.terms.front().weight = 1;
    QueryNode any;
    any.kind = QueryKind::any;
    any.children = std::move(nodes);
    query.root.kind = QueryKind::without;
    query.root.children.push_back(std::move(any));
    query.root.children.push_back(itself(article));
    return query;
}

}  // namespace fundstelle
