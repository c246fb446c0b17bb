#include "common/query/neighbours.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <utility>

namespace fundstelle {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t most_words_between = 2;  // aus den Mitteln
constexpr std::size_t longest_phrase = 4;
constexpr std::size_t most_compounds = 6;  // of two words in one order

/// Articles and prepositions that make of the word behind them what a first part says: Schutz der Umwelt.
constexpr std::array attributive = {"am"sv,    "an"sv,    "aus"sv,   "bei"sv, "beim"sv, "das"sv,  "dem"sv,
                                    "den"sv,   "der"sv,   "des"sv,   "die"sv, "ein"sv,  "eine"sv, "einem"sv,
                                    "einen"sv, "einer"sv, "eines"sv, "für"sv, "im"sv,   "in"sv,   "ins"sv,
                                    "mit"sv,   "vom"sv,   "von"sv,   "zu"sv,  "zum"sv,  "zur"sv};
static_assert(std::is_sorted(attributive.begin(), attributive.end()));

std::string exact_of(const QueryNode& word) {
    for (const QueryTerm& term : word.terms) {
        if (term.kind == TermKind::exact) return term.text;
    }
    return {};
}

bool is_attributive(const QueryNode& word) {
    return std::binary_search(attributive.begin(), attributive.end(), exact_of(word));
}

void add_terms(const std::vector<std::string>& compounds, Analyzer& analyzer, double weight,
               QueryNode& node) {
    const std::size_t count = std::min(compounds.size(), most_compounds);
    for (const std::string& compound : std::span(compounds).first(count)) {
        analyzer.start(compound);
        Word word;
        if (!analyzer.next(word)) continue;
        for (const Term& term : word.terms) {
            const auto same = [&](const QueryTerm& other) { return other.text == term.text; };
            if (term.kind != TermKind::stem || std::any_of(node.terms.begin(), node.terms.end(), same))
                continue;
            node.terms.push_back({std::string(term.text), TermKind::variant, weight, TermOrigin::neighbours});
        }
    }
}

}  // namespace

void Neighbours::interrupt() {
    last_ = {};
}

void Neighbours::add(const QueryNode& word) {
    if (word.weight == WordWeight::full) {
        Telling now{word.text, exact_of(word)};
        if (!last_.exact.empty() && !now.exact.empty()) add_pair(last_, now);
        last_ = std::move(now);
        between_ = 0;
    } else if (++between_ > most_words_between || !is_attributive(word)) {
        interrupt();
    }
}

void Neighbours::add_pair(const Telling& first, const Telling& second) {
    QueryNode node;
    node.kind = QueryKind::word;
    node.text = first.text + " " + second.text;
    add_terms(analyzer_.compounds(second.exact, first.exact), analyzer_, weight_, node);
    if (between_ == 0) add_terms(analyzer_.compounds(first.exact, second.exact), analyzer_, weight_, node);
    if (!node.terms.empty()) found_.push_back(std::move(node));
}

QueryNode compounds_of_phrase(const std::vector<QueryNode>& words, Analyzer& analyzer, double weight) {
    QueryNode node;
    node.kind = QueryKind::word;
    if (words.size() < 2 || words.size() > longest_phrase) return node;
    for (const QueryNode& word : words) node.text += (node.text.empty() ? "" : " ") + word.text;

    const auto telling = [](const QueryNode& word) { return word.weight == WordWeight::full; };
    std::vector<std::string> compounds;
    if (std::all_of(words.begin(), words.end(), telling)) {
        compounds.push_back(exact_of(words.front()));
        for (std::size_t i = 1; i < words.size(); ++i) {
            std::vector<std::string> longer;
            for (const std::string& first : compounds) {
                for (std::string& one : analyzer.compounds(first, exact_of(words[i])))
                    longer.push_back(std::move(one));
            }
            compounds = std::move(longer);
        }
    } else if (telling(words.front()) && telling(words.back()) &&
               std::all_of(words.begin() + 1, words.end() - 1, is_attributive)) {
        compounds = analyzer.compounds(exact_of(words.back()), exact_of(words.front()));
    }
    add_terms(compounds, analyzer, weight, node);
    return node;
}

}  // namespace fundstelle
