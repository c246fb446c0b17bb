#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

#include "common/text/token_pattern.hpp"

namespace fundstelle {

class RuleText;

/// The abbreviation of letters with full stops that begins at byte `begin` of the UTF-8 text `text`, by the
/// rules of match_token_pattern.
std::optional<TokenPattern> match_abbreviation(std::string_view text, std::size_t begin);

/// Adds the lists of abbreviations to those that the fingerprint covers (analysis_rules.hpp).
void add_abbreviation_rules(RuleText& rules);

}  // namespace fundstelle
