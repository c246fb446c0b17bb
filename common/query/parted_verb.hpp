#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "common/query/hits.hpp"
#include "common/text/analyzer.hpp"
#include "common/text/byte_range.hpp"

namespace fundstelle {

/// The word of `text` that `separated` is the prefix of: the nearest before it with which the analysis finds
/// the verb, `teilte` of `teilte ihm den Umzug mit`. `words` are all of `text`, `analyzer` is that which
/// found them and may be started anew.
std::optional<ByteRange> verb_before(const SeparatedVerb& separated, std::string_view text,
                                     const std::vector<ByteRange>& words, Analyzer& analyzer);

}  // namespace fundstelle
