#include "tests/unit/xapian_query.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "common/corpus/date.hpp"
#include "common/store/schema.hpp"
#include "common/store/term_prefix.hpp"

namespace fundstelle {
namespace {

Xapian::Query joined(Xapian::Query::op operation, const std::vector<QueryNode>& nodes, std::size_t first);

/// Any of the terms of one kind; what weighs nothing is not asked for.
Xapian::Query terms_query(const QueryNode& word, TermKind kind) {
    const std::string prefix(term_prefix(word.field, kind));
    const bool filters = only_filters(word);
    Xapian::Query any;
    for (const QueryTerm& term : word.terms) {
        if (term.kind != kind || term.weight == 0) continue;
        const double weight = filters ? 0 : term.weight;
        const Xapian::Query one(prefix + term.text);
        const Xapian::Query weighted = weight == 1 ? one : Xapian::Query(weight, one);
        any = any.empty() ? weighted : Xapian::Query(Xapian::Query::OP_OR, any, weighted);
    }
    return any;
}

Xapian::Query any_of(const Xapian::Query& a, const Xapian::Query& b) {
    if (a.empty() || b.empty()) return a.empty() ? b : a;
    return {Xapian::Query::OP_OR, a, b};
}

/// A document with the spelling of a word has its stem too, so that the stems alone decide what matches: of
/// one stem Xapian knows how many documents have it, of a union of terms it has to guess or to count.
Xapian::Query word_query(const QueryNode& word) {
    Xapian::Query stems = any_of(terms_query(word, TermKind::stem), terms_query(word, TermKind::variant));
    if (!word.children.empty()) stems = any_of(stems, joined(Xapian::Query::OP_AND, word.children, 0));
    const Xapian::Query spellings = terms_query(word, TermKind::exact);
    if (stems.empty() || spellings.empty()) return stems.empty() ? spellings : stems;
    return {Xapian::Query::OP_AND_MAYBE, stems, spellings};
}

/// 20221219 as the value of a day, or of its year or month only.
std::string date_value(std::uint32_t day, std::size_t length) {
    std::array<char, 16> digits{};
    std::snprintf(digits.data(), digits.size(), "%08u", static_cast<unsigned>(day % 100'000'000));
    const std::string text(digits.data());
    return (text.substr(0, 4) + "-" + text.substr(4, 2) + "-" + text.substr(6, 2)).substr(0, length);
}

/// A year or a month stands as text before its days, and within the range of its days' texts behind the days
/// of the year before: at both ends of a range it is looked at which of them lie within it as a whole.
Xapian::Query dates_query(const DateRange& dates) {
    using Xapian::Query;
    constexpr std::size_t year = 4, month = 7, day = 10;
    const bool whole_year = dates.first % 10'000 <= 101;
    const bool whole_month = dates.first % 100 <= 1;
    const std::string first = dates.first == 0 ? "0"
                                               : date_value(dates.first, whole_year    ? year
                                                                         : whole_month ? month
                                                                                       : day);
    if (dates.last == DateRange().last) return {0.0, Query(Query::OP_VALUE_GE, schema::date_slot, first)};
    Query range(Query::OP_VALUE_RANGE, schema::date_slot, first, date_value(dates.last, day));
    const auto leave_out = [&](std::size_t length) {
        const std::string value = date_value(dates.last, length);
        range = {Query::OP_AND_NOT, range, Query(Query::OP_VALUE_RANGE, schema::date_slot, value, value)};
    };
    if (dates.last % 10'000 < 1231) leave_out(year);
    if (dates.last % 100 < days_of_month(dates.last / 10'000, dates.last / 100 % 100)) leave_out(month);
    return {0.0, range};
}

Xapian::Query joined(Xapian::Query::op operation, const std::vector<QueryNode>& nodes, std::size_t first) {
    std::vector<Xapian::Query> parts;
    for (std::size_t i = first; i < nodes.size(); ++i) parts.push_back(to_xapian(nodes[i]));
    return {operation, parts.begin(), parts.end()};
}

}  // namespace

Xapian::Query to_xapian(const QueryNode& node) {
    using Xapian::Query;
    switch (node.kind) {
        case QueryKind::nothing:
            return Query::MatchNothing;
        case QueryKind::word:
            return node.terms.empty() ? Query(Query::MatchNothing) : word_query(node);
        case QueryKind::phrase:
        case QueryKind::near:
            break;
        case QueryKind::dates:
            return dates_query(node.dates);
        case QueryKind::any:
            return joined(Query::OP_OR, node.children, 0);
        case QueryKind::all:
            return joined(Query::OP_AND, node.children, 0);
        case QueryKind::prefer:
            return {Query::OP_AND_MAYBE, to_xapian(node.children[0]), joined(Query::OP_OR, node.children, 1)};
        case QueryKind::without:
            return {Query::OP_AND_NOT, to_xapian(node.children[0]), joined(Query::OP_OR, node.children, 1)};
    }
    return Query::MatchNothing;
}

}  // namespace fundstelle
