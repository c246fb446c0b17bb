#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "common/text/splitter.hpp"

namespace fundstelle {

/// The compounds that say of `head` what `modifier` says as a word of its own, in whatever form it stands
/// there: `förderung`, `weiterbildung` -> weiterbildungsförderung; `schutz`, `verträge` -> vertragsschutz.
/// All words are folded. Whether anybody uses them is not known; they are those that `splitter` takes apart
/// in that place.
std::vector<std::string> compounds_of(std::string_view modifier, std::string_view head,
                                      const Splitter& splitter);

}  // namespace fundstelle
