#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "common/query/query.hpp"
#include "common/text/analysis_steps.hpp"

namespace fundstelle {

/// A text with everything a person is shown who asks why it is (not) found.
struct Analysis {
    std::string text;  ///< valid UTF-8
    std::vector<TokenSteps> tokens;
    Query query;              ///< the text as a query
    std::uint64_t words = 0;  ///< that compounds are split by
    std::string words_origin;
    std::string words_place;  ///< where the list of them was taken from
    std::string left_out;     ///< steps that the analysis of the index leaves out, commas between them
};

/// The analysis for a person: a paragraph for each word with a line for each step, then the text as a query.
/// Everything that stems from the text is made printable.
std::string render_analysis(const Analysis& analysis);

}  // namespace fundstelle
