#pragma once
#include <string_view>
#include <vector>

#include "common/corpus/opening_lines.hpp"

namespace fundstelle {

/// The title of `text`, whose opening lines are `lines`, where its form alone tells it:
/// what is underlined (`=====`); a title in two or three lines that a sentence goes on over (`Rede der
/// Ministerin / zum Tag der Arbeit`); a year alone before the first sentence (`1984`); the first day of a
/// diary; what stands above pieces each with a heading of its own that no other one takes up. Views `text`;
/// empty when it does not tell. Any thread.
std::string_view title_by_form(std::string_view text, const std::vector<TextLine>& lines);

/// Whether `line` is a sentence of some words.
bool is_sentence(std::string_view line);

}  // namespace fundstelle
