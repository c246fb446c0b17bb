#pragma once
#include "common/corpus/article.hpp"
#include "common/query/query.hpp"
#include "common/store/tables.hpp"
#include "common/text/analyzer.hpp"

namespace fundstelle {

/// A query for the most telling words of `article`, by how often they stand in it and how rare they are in
/// the index (TF-IDF), which `article` itself does not match; empty when it has none. Throws Error (kind
/// index) when the index is damaged.
Query query_like(const Article& article, const Tables& tables, Analyzer& analyzer);

}  // namespace fundstelle
