#include "common/query/reading.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <string_view>
#include <vector>

#include "common/query/query_lexer.hpp"
#include "common/query/query_nodes.hpp"

namespace fundstelle {
namespace {

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
    std::string out;
    for (const std::string& part : parts) out += (out.empty() ? "" : std::string(separator)) + part;
    return out;
}

/// Whether a node was added to what was typed.
bool is_added(const QueryNode& node) {
    if (node.kind == QueryKind::phrase) {
        return std::all_of(node.children.begin(), node.children.end(), is_added);
    }
    if (node.kind != QueryKind::word || node.pattern) return false;
    const auto typed = [](const QueryTerm& term) {
        return term.origin == TermOrigin::stem || term.origin == TermOrigin::typed;
    };
    return node.weight == WordWeight::part || std::none_of(node.terms.begin(), node.terms.end(), typed);
}

std::vector<const QueryNode*> typed_children(const QueryNode& node, std::size_t first = 0) {
    std::vector<const QueryNode*> typed;
    for (std::size_t i = first; i < node.children.size(); ++i) {
        if (!is_added(node.children[i])) typed.push_back(&node.children[i]);
    }
    return typed;
}

std::string_view prefix_of(QueryField field) {
    switch (field) {
        case QueryField::text:
            return "";
        case QueryField::title:
            return "titel:";
        case QueryField::source:
            return "quelle:";
        case QueryField::author:
            return "autor:";
        case QueryField::language:
            return "sprache:";
        case QueryField::path:
            return "pfad:";
    }
    return "";
}

/// 20221219 as 2022-12-19.
std::string day(std::uint32_t number) {
    std::array<char, 16> digits{};
    std::snprintf(digits.data(), digits.size(), "%04u-%02u-%02u", static_cast<unsigned>(number / 10'000),
                  static_cast<unsigned>(number / 100 % 100), static_cast<unsigned>(number % 100));
    return digits.data();
}

std::string shown_dates(const DateRange& dates) {
    constexpr DateRange open;
    if (dates.first == dates.last) return "datum:" + day(dates.first);
    return "datum:" + (dates.first == open.first ? "" : day(dates.first)) + ".." +
           (dates.last == open.last ? "" : day(dates.last));
}

std::string shown_word(const QueryNode& word) {
    std::string text = word.text;
    if (word.pattern) {
        text +=
            word.pattern->kind == PatternKind::prefix ? "*" : "~" + std::to_string(word.pattern->distance);
    } else if (is_operator(text) ||
               (word.field != QueryField::text && text.find_first_of(" \t\n:()+-=") != std::string::npos)) {
        text = '"' + text + '"';
    }
    return std::string(prefix_of(word.field)) + (is_exact_word(word) && !word.pattern ? "=" : "") + text;
}

std::string shown_phrase(const QueryNode& phrase) {
    std::vector<std::string> words;
    for (const QueryNode& word : phrase.children) words.push_back(word.text);
    std::string text = std::string(prefix_of(phrase.field)) + '"' + join(words, " ") + '"';
    if (phrase.kind == QueryKind::near) text += '~' + std::to_string(phrase.distance);
    return text;
}

std::string level(const QueryNode& node);

/// A node as it stands beside operators.
std::string unit(const QueryNode& node) {
    switch (node.kind) {
        case QueryKind::nothing:
            return "";
        case QueryKind::word:
            return shown_word(node);
        case QueryKind::phrase:
        case QueryKind::near:
            return shown_phrase(node);
        case QueryKind::dates:
            return shown_dates(node.dates);
        case QueryKind::any:
        case QueryKind::all:
        case QueryKind::prefer:
        case QueryKind::without:
            break;
    }
    const bool splits = node.kind == QueryKind::any || node.kind == QueryKind::all;
    const auto typed = typed_children(node);
    if (splits && typed.size() == 1) return unit(*typed.front());
    if (node.kind == QueryKind::prefer && typed_children(node, 1).empty()) return unit(node.children.front());
    return "(" + level(node) + ")";
}

std::vector<std::string> units(const std::vector<const QueryNode*>& nodes) {
    std::vector<std::string> out;
    for (const QueryNode* node : nodes) out.push_back(unit(*node));
    return out;
}

std::string any_level(const QueryNode& node) {
    const auto typed = typed_children(node);
    const auto loose = [](const QueryNode* child) { return is_telling(*child) && !narrows(*child); };
    const bool side_by_side = std::all_of(typed.begin(), typed.end(), loose);
    return join(units(typed), side_by_side ? " " : " ODER ");
}

/// What is joined by UND, and what narrows it beside.
std::string all_level(const QueryNode& node) {
    std::vector<const QueryNode*> words, filters;
    for (const QueryNode* child : typed_children(node)) (narrows(*child) ? filters : words).push_back(child);
    std::vector<std::string> parts;
    if (words.size() == 1) {
        const QueryNode& word = *words.front();
        const std::string sign = is_telling(word) ? "" : "+";
        parts.push_back(sign + (word.kind == QueryKind::any ? level(word) : unit(word)));
    }
    if (words.size() > 1) parts.push_back(join(units(words), " UND "));
    for (const QueryNode* filter : filters) parts.push_back(unit(*filter));
    return join(parts, " ");
}

/// What must match, with a plus, as something else stands beside it that need not.
std::string required(const QueryNode& node) {
    if (node.kind != QueryKind::all) return "+" + unit(node);
    std::vector<std::string> parts;
    for (const QueryNode* child : typed_children(node)) parts.push_back(required(*child));
    return join(parts, " ");
}

void take_off(QueryField field, QueryNode& node) {
    if (node.field == field) node.field = QueryField::text;
    for (QueryNode& child : node.children) take_off(field, child);
}

std::string prefer_level(const QueryNode& node) {
    const auto others = typed_children(node, 1);
    if (others.empty()) return level(node.children.front());
    if (const QueryField field = others.front()->field; field != QueryField::text) {
        QueryNode words = node;
        take_off(field, words);
        return std::string(prefix_of(field)) + "(" + level(words) + ")";
    }
    const bool common =
        is_telling(node.children.front()) &&
        std::none_of(others.begin(), others.end(), [](const QueryNode* other) { return is_telling(*other); });
    const std::string first = common ? level(node.children.front()) : required(node.children.front());
    return first + " " + join(units(others), " ");
}

/// What stands side by side.
std::string level(const QueryNode& node) {
    switch (node.kind) {
        case QueryKind::any:
            return any_level(node);
        case QueryKind::all:
            return all_level(node);
        case QueryKind::prefer:
            return prefer_level(node);
        case QueryKind::without: {
            std::string out = level(node.children.front());
            for (std::size_t i = 1; i < node.children.size(); ++i) out += " -" + unit(node.children[i]);
            return out;
        }
        case QueryKind::nothing:
        case QueryKind::word:
        case QueryKind::phrase:
        case QueryKind::near:
        case QueryKind::dates:
            break;
    }
    return unit(node);
}

}  // namespace

std::string reading_of(const Query& query) {
    return level(query.root);
}

}  // namespace fundstelle
