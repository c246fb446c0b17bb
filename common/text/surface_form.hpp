#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "common/text/analyzer.hpp"

namespace fundstelle {

/// The spelling in which the UTF-8 text `text` has the folded word `folded` most often, as a reader should
/// see it: `Weißrussland` for weissrussland, `Putin` for putin. One in capitals or at the beginning of a
/// sentence counts only where there is no other; of equally frequent ones the first. Nothing when the text
/// does not have the word. `analyzer` is that of the index, with exact spellings; it begins `text` anew.
std::optional<std::string> surface_form(std::string_view text, std::string_view folded, Analyzer& analyzer);

}  // namespace fundstelle
