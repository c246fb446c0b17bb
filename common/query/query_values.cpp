#include "common/query/query_values.hpp"

#include <string>
#include <utility>

#include "common/query/query_nodes.hpp"
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

}  // namespace fundstelle
