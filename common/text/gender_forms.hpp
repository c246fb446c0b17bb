#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

#include "common/text/byte_range.hpp"
#include "common/text/token_pattern.hpp"

namespace fundstelle {

class RuleText;

/// The word for both sexes whose part before the sign, or before a capital I, is `stem`, not empty, of the
/// UTF-8 text `text`, by the rules of match_token_pattern.
std::optional<TokenPattern> match_gender_form(std::string_view text, ByteRange stem);

/// Adds the lists of endings to those that the fingerprint covers (analysis_rules.hpp).
void add_gender_form_rules(RuleText& rules);

}  // namespace fundstelle
