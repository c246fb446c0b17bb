#pragma once
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

#include "common/query/query.hpp"

namespace fundstelle {

/// In how many documents the terms of a query stand.
class TermCounts {
  public:
    void add(QueryField field, const QueryTerm& term, std::uint32_t documents);
    /// Nothing when that was not counted.
    std::optional<std::uint32_t> of(QueryField field, const QueryTerm& term) const;

  private:
    std::map<std::tuple<QueryField, TermKind, std::string>, std::uint32_t> documents_;
};

/// What a term is: `stem`, `exact spelling`.
std::string_view name_of(TermKind kind);

/// Why a term is asked for, where its kind does not say it: `: begins so`; else empty.
std::string_view reason_of(TermOrigin origin);

/// The tree of `query` for a person, a line for each node and each term with its weight, all deeper by
/// `indent` spaces; with `counts` also in how many documents each term stands. Made printable.
std::string query_tree(const Query& query, const TermCounts* counts, std::size_t indent);

}  // namespace fundstelle
