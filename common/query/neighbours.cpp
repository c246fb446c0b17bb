#include "common/query/neighbours.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace fundstelle {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t most_words_between = 2;  // aus den Mitteln
constexpr std::size_t longest_phrase = 4;

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

void add_stems(const std::vector<std::string>& stems, double weight, QueryNode& node) {
    for (const std::string& stem : stems) {
        const auto same = [&](const QueryTerm& other) { return other.text == stem; };
        if (std::any_of(node.terms.begin(), node.terms.end(), same)) continue;
        node.terms.push_back({stem, TermKind::variant, weight, TermOrigin::neighbours});
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
    add_stems(analyzer_.compounds(second.exact, first.exact).stems, weight_, node);
    if (between_ == 0) add_stems(analyzer_.compounds(first.exact, second.exact).stems, weight_, node);
    if (!node.terms.empty()) found_.push_back(std::move(node));
}

QueryNode compounds_of_phrase(const std::vector<QueryNode>& words, Analyzer& analyzer, double weight) {
    QueryNode node;
    node.kind = QueryKind::word;
    if (words.size() < 2 || words.size() > longest_phrase) return node;
    for (const QueryNode& word : words) node.text += (node.text.empty() ? "" : " ") + word.text;

    const auto telling = [](const QueryNode& word) { return word.weight == WordWeight::full; };
    if (words.size() == 2 && telling(words.front()) && telling(words.back())) {
        add_stems(analyzer.compounds(exact_of(words.front()), exact_of(words.back())).stems, weight, node);
    } else if (std::all_of(words.begin(), words.end(), telling)) {
        std::vector<std::string> compounds = {exact_of(words.front())};
        for (std::size_t i = 1; i < words.size(); ++i) {
            std::vector<std::string> longer;
            for (const std::string& first : compounds) {
                const auto& of_pair = analyzer.compounds(first, exact_of(words[i])).words;
                longer.insert(longer.end(), of_pair.begin(), of_pair.end());
            }
            compounds = std::move(longer);
        }
        add_stems(analyzer.stems_of(compounds), weight, node);
    } else if (telling(words.front()) && telling(words.back()) &&
               std::all_of(words.begin() + 1, words.end() - 1, is_attributive)) {
        add_stems(analyzer.compounds(exact_of(words.back()), exact_of(words.front())).stems, weight, node);
    }
    return node;
}

}  // namespace fundstelle
