#include "common/text/conjunctions.hpp"

#include <algorithm>
#include <array>

#include "common/text/rule_text.hpp"
#include "common/text/word_edges.hpp"

namespace fundstelle {
namespace {

using namespace std::string_view_literals;

constexpr std::array conjunctions = {"als"sv,  "auch"sv, "beziehungsweise"sv, "bis"sv,   "bzw"sv,
                                     "noch"sv, "oder"sv, "respektive"sv,      "sowie"sv, "und"sv,
                                     "wie"sv};

}  // namespace

bool joins_cut_short_words(std::string_view word) {
    return std::any_of(conjunctions.begin(), conjunctions.end(),
                       [&](std::string_view conjunction) { return equal_ignoring_case(word, conjunction); });
}

void add_conjunction_rules(RuleText& rules) {
    rules.add("conjunctions.conjunctions", conjunctions);
}

}  // namespace fundstelle
