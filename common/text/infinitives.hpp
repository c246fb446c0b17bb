#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "common/text/lexicon.hpp"

namespace fundstelle {

/// The infinitive that `lexicon` knows with the folded stem `stem`: `stell` -> stellen, `wander` -> wandern,
/// `verhandl` -> verhandeln; it may be a form of an adjective as well (`begrünen`). Any thread.
std::optional<std::string> infinitive_of_stem(std::string_view stem, const Lexicon& lexicon);

}  // namespace fundstelle
