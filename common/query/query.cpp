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

std::string shown_pattern(const WordPattern& pattern, std::string_view word) {
    const bool prefix = pattern.kind == PatternKind::prefix;
    return std::string(word) + (prefix ? "*" : "~" + std::to_string(pattern.distance));
}

std::string shown_dates(const DateRange& dates) {
    constexpr DateRange open;
    return (dates.first == open.first ? "" : std::to_string(dates.first)) + ".." +
           (dates.last == open.last ? "" : std::to_string(dates.last));
}

bool is_exact(const QueryNode& word) {
    return !word.terms.empty() && word.children.empty() &&
           std::all_of(word.terms.begin(), word.terms.end(),
                       [](const QueryTerm& term) { return term.kind == TermKind::exact; });
}

/// What a node is, without what is below it.
std::string name_of(const QueryNode& node) {
    std::string name = node.field == QueryField::text ? "" : std::string(name_of(node.field)) + ":";
    if (node.kind != QueryKind::word) {
        name += name_of(node.kind);
        if (node.kind == QueryKind::near) name += "~" + std::to_string(node.distance);
        return name;
    }
    if (node.pattern) return name + shown_pattern(*node.pattern, node.text);
    if (node.field == QueryField::text && is_exact(node)) name += '=';
    return name + node.text;
}

void show_terms(const QueryNode& word, std::string& out) {
    std::string_view separator;
    if (word.pattern) {
        out += shown_pattern(*word.pattern, word.pattern->text);
        separator = " ";
    }
    for (const QueryTerm& term : word.terms) {
        out += separator;
        if (term.kind == TermKind::exact) out += '=';
        if (term.kind == TermKind::variant) out += '~';
        out += term.text + '^' + shown_number(term.weight);
        separator = " ";
    }
}

enum class Detail { words, terms };

void show(const QueryNode& node, Detail detail, std::string& out) {
    const bool word = node.kind == QueryKind::word;
    out += name_of(node);
    if (node.kind == QueryKind::nothing || (word && detail == Detail::words)) return;
    out += '(';
    if (node.kind == QueryKind::dates) out += shown_dates(node.dates);
    show_terms(node, out);
    const bool parts = word && !node.children.empty();
    if (parts) out += " parts(";
    std::string_view separator;
    for (const QueryNode& child : node.children) {
        out += separator;
        show(child, detail, out);
        separator = ", ";
    }
    if (node.near != 0) out += " near^" + shown_number(node.near);
    out += parts ? "))" : ")";
}

void collect(const QueryNode& node, std::vector<const QueryNode*>& words) {
    if (only_filters(node)) return;
    if (node.kind == QueryKind::word) {
        words.push_back(&node);
        return;  // its children are parts of it
    }
    const std::size_t wanted = node.kind == QueryKind::without ? 1 : node.children.size();
    for (std::size_t i = 0; i < wanted; ++i) collect(node.children[i], words);
}

}  // namespace

std::string_view name_of(QueryKind kind) {
    switch (kind) {
        case QueryKind::nothing:
            return "nothing";
        case QueryKind::word:
            return "word";
        case QueryKind::phrase:
            return "phrase";
        case QueryKind::near:
            return "near";
        case QueryKind::any:
            return "any";
        case QueryKind::all:
            return "all";
        case QueryKind::prefer:
            return "prefer";
        case QueryKind::without:
            return "without";
        case QueryKind::dates:
            return "dates";
    }
    return {};
}

std::string_view name_of(QueryField field) {
    switch (field) {
        case QueryField::text:
            return "text";
        case QueryField::title:
            return "title";
        case QueryField::source:
            return "source";
        case QueryField::author:
            return "author";
        case QueryField::language:
            return "language";
        case QueryField::path:
            return "path";
    }
    return {};
}

std::string shown(const Query& query) {
    std::string out;
    show(query.root, Detail::terms, out);
    return out;
}

std::string outline(const Query& query) {
    std::string out;
    show(query.root, Detail::words, out);
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

bool only_filters(const QueryNode& node) {
    return node.kind == QueryKind::dates ||
           (node.field != QueryField::text && node.field != QueryField::title);
}

std::vector<const QueryNode*> wanted_words(const Query& query) {
    std::vector<const QueryNode*> words;
    collect(query.root, words);
    return words;
}

}  // namespace fundstelle
