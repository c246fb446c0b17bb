#include "common/query/query.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

namespace fundstelle {
namespace {

std::string shown_number(double number) {
    std::array<char, 32> digits{};
    std::snprintf(digits.data(), digits.size(), "%.3g", number);
    return digits.data();
}

std::string_view name_of(QueryKind kind) {
    switch (kind) {
        case QueryKind::nothing:
            return "nothing";
        case QueryKind::word:
            return "word";
        case QueryKind::phrase:
            return "phrase";
        case QueryKind::any:
            return "any";
        case QueryKind::all:
            return "all";
        case QueryKind::prefer:
            return "prefer";
        case QueryKind::without:
            return "without";
    }
    return "";
}

void show(const QueryNode& node, std::string& out) {
    if (node.kind == QueryKind::nothing) {
        out += name_of(node.kind);
        return;
    }
    std::string_view separator;
    out += node.kind == QueryKind::word ? std::string_view(node.text) : name_of(node.kind);
    out += '(';
    for (const QueryTerm& term : node.terms) {
        out += separator;
        if (term.kind == TermKind::exact) out += '=';
        if (term.kind == TermKind::variant) out += '~';
        out += term.text + '^' + shown_number(term.weight);
        separator = " ";
    }
    const bool parts = node.kind == QueryKind::word && !node.children.empty();
    if (parts) {
        out += " parts(";
        separator = {};
    }
    for (const QueryNode& child : node.children) {
        out += separator;
        show(child, out);
        separator = ", ";
    }
    if (node.near != 0) out += " near^" + shown_number(node.near);
    out += parts ? "))" : ")";
}

void collect(const QueryNode& node, std::vector<const QueryNode*>& words) {
    if (node.kind == QueryKind::word) {
        words.push_back(&node);
        return;  // its children are parts of it
    }
    const std::size_t wanted = node.kind == QueryKind::without ? 1 : node.children.size();
    for (std::size_t i = 0; i < wanted; ++i) collect(node.children[i], words);
}

}  // namespace

std::string shown(const Query& query) {
    std::string out;
    show(query.root, out);
    return out;
}

void sort_terms(QueryNode& word) {
    std::stable_sort(word.terms.begin(), word.terms.end(),
                     [](const QueryTerm& a, const QueryTerm& b) { return a.weight > b.weight; });
}

bool is_telling(const QueryNode& node) {
    return node.kind != QueryKind::nothing &&
           (node.kind != QueryKind::word || node.weight == WordWeight::full);
}

std::vector<const QueryNode*> wanted_words(const Query& query) {
    std::vector<const QueryNode*> words;
    collect(query.root, words);
    return words;
}

}  // namespace fundstelle
