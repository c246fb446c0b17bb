#pragma once
#include <span>
#include <string_view>

namespace fundstelle {

/// A word part and what replaces it, folded. `^` before the part binds it to the beginning of the word, `$`
/// behind it to the end; a part has at least three bytes. Where several parts stand at one place the longest
/// counts; one that is replaced by itself protects the place from the shorter ones.
struct SpellingRule {
    std::string_view part;
    std::string_view modern;
};

std::span<const SpellingRule> spelling_rules();

}  // namespace fundstelle
