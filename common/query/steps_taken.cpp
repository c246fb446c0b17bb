#include "common/query/steps_taken.hpp"

#include <array>

namespace fundstelle {
namespace {

using namespace std::string_view_literals;

constexpr std::array names = {"neighbours"sv, "lone-parts"sv, "parts"sv, "names"sv, "synonyms"sv,  "near"sv,
                              "near-parts"sv, "beginning"sv,  "title"sv, "exact"sv, "stop-words"sv};
static_assert(names.size() == static_cast<std::size_t>(SearchStep::stop_words) + 1);

}  // namespace

SearchSteps search_without(std::string_view list) {
    return steps_without<SearchStep>(list, names);
}

QueryWeights query_weights(const SearchSteps& steps) {
    QueryWeights weights;
    if (!steps.has(SearchStep::neighbours)) weights.neighbours_compound = 0;
    if (!steps.has(SearchStep::lone_parts)) weights.lone_part = 0;
    if (!steps.has(SearchStep::parts)) weights.part = 0;
    if (!steps.has(SearchStep::names)) weights.name_variant = 0;
    if (!steps.has(SearchStep::exact)) weights.exact = 0;
    if (!steps.has(SearchStep::near_parts)) weights.near_parts = 0;
    if (!steps.has(SearchStep::stop_words)) weights.stop_word = weights.question_word = 1;
    return weights;
}

PlaceWeights place_weights(const SearchSteps& steps) {
    PlaceWeights weights;
    if (!steps.has(SearchStep::near)) weights.near = 0;
    if (!steps.has(SearchStep::near_parts)) weights.near_parts = 0;
    if (!steps.has(SearchStep::beginning)) weights.beginning = 0;
    if (!steps.has(SearchStep::title)) weights.title = 0;
    return weights;
}

}  // namespace fundstelle
