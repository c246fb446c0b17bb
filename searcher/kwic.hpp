#pragma once
#include <string>
#include <vector>

#include "common/corpus/article.hpp"
#include "common/query/concordance.hpp"
#include "common/query/query.hpp"
#include "common/text/analyzer.hpp"

namespace fundstelle {

/// A line of a concordance.
struct KwicLine {
    std::string id;  ///< of the document
    Occurrence occurrence;
};

/// The occurrences in `article`, in its title too where that is no part of the text, in their order, as far as
/// there is `room`.
std::vector<KwicLine> kwic_lines(const Article& article, const Query& query, Analyzer& analyzer,
                                 ConcordanceRoom& room);

/// Brings `lines` into order; equal ones stay as they are.
void sort_lines(std::vector<KwicLine>& lines, ContextOrder order);

}  // namespace fundstelle
