#include "common/query/query_values.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "common/query/query_nodes.hpp"
#include "common/query/query_notes.hpp"
#include "common/text/language_tag.hpp"
#include "common/text/path_terms.hpp"
#include "common/text/term.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {

std::optional<QueryNode> path_word(std::string_view typed, std::optional<PatternKind> pattern,
                                   std::size_t term_bytes) {
    while (typed.starts_with('/')) typed.remove_prefix(1);
    while (typed.ends_with('/')) typed.remove_suffix(1);
    const std::string letters(cut_utf8(path_term(typed), term_bytes - prefix_bytes));
    if (letters.empty()) return std::nullopt;
    QueryNode node;
    node.kind = QueryKind::word;
    node.text = typed;
    node.field = QueryField::path;
    if (pattern == PatternKind::prefix) {
        node.pattern = WordPattern{PatternKind::prefix, letters, 0};
    } else {
        node.terms.push_back({letters, TermKind::exact, 1, TermOrigin::typed});
    }
    return node;
}

std::optional<QueryNode> language_word(std::string_view typed) {
    const std::string subtag = language_subtag(typed);
    if (subtag.empty()) return std::nullopt;
    QueryNode node;
    node.kind = QueryKind::word;
    node.text = subtag;
    node.field = QueryField::language;
    node.terms.push_back({subtag, TermKind::exact, 1, TermOrigin::typed});
    return node;
}

std::optional<std::string> ask_for_day(QueryNode& word) {
    constexpr std::size_t year_digits = 4;
    constexpr std::size_t month_digits = 6;
    constexpr std::size_t day_digits = 8;
    const auto stem = std::find_if(word.terms.begin(), word.terms.end(),
                                   [](const QueryTerm& term) { return term.kind == TermKind::stem; });
    if (stem == word.terms.end()) return std::nullopt;
    const std::string date = stem->text;
    const bool digits = date.find_first_not_of("0123456789") == std::string::npos;
    if (!digits || (date.size() != month_digits && date.size() != day_digits)) return std::nullopt;
    const auto year = std::find_if(word.terms.begin(), word.terms.end(), [&](const QueryTerm& term) {
        return term.kind == TermKind::variant && term.text == date.substr(0, year_digits);
    });
    if (year == word.terms.end()) return std::nullopt;
    if (date.size() == month_digits) {
        return named(word.text) + " finds every text with the year " + year->text +
               ": months are mostly written as words";
    }
    word.terms.erase(year);
    return std::nullopt;
}

}  // namespace fundstelle
