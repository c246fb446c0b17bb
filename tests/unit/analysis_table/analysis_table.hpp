#pragma once
#include <catch2/catch.hpp>

#include <string_view>
#include <vector>

#include "common/text/analyzer.hpp"
#include "tests/unit/random_text.hpp"
#include "tests/unit/small_lexicon.hpp"

namespace fundstelle {

/// A text and what the analysis with the small lexicon makes of it, as shown_terms writes it. The rows of all
/// files here show the whole analysis: a row that changes is a word that is found in another way. The built-in
/// lexicon leads to the same terms but for Umweltschutzgesetz, whose Schutzgesetz it knows.
struct AnalysisRow {
    std::string_view text, terms;
};

inline void check_analysis(const std::vector<AnalysisRow>& rows) {
    Analyzer analyzer(small_lexicon());
    for (const AnalysisRow& row : rows) {
        CAPTURE(row.text, escaped(row.text));
        CHECK(shown_terms(analyzer, row.text) == row.terms);
    }
}

}  // namespace fundstelle
