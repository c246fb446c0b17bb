#include "common/text/steps_taken.hpp"

#include <array>

namespace fundstelle {
namespace {

using namespace std::string_view_literals;

constexpr std::array names = {"umlauts"sv,   "spelling"sv,  "strong-verbs"sv, "weak-verbs"sv,
                              "ung-nouns"sv, "genitives"sv, "loanwords"sv,    "stems"sv,
                              "compounds"sv, "tokens"sv,    "exact"sv};
static_assert(names.size() == static_cast<std::size_t>(AnalysisStep::exact) + 1);

}  // namespace

AnalysisSteps analysis_without(std::string_view list) {
    return steps_without<AnalysisStep>(list, names);
}

std::string left_out(const AnalysisSteps& steps) {
    std::string list;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (steps.has(static_cast<AnalysisStep>(i))) continue;
        if (!list.empty()) list += ',';
        list += names.at(i);
    }
    return list;
}

}  // namespace fundstelle
