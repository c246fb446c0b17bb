#pragma once
#include <span>
#include <string_view>
#include <vector>

namespace fundstelle {

/// Names whose spellings no rule relates, or whose letters do not tell that they are a foreign name. Each is
/// the folded spellings of one name, with a space before and behind every one of them: ` kiew kyjiw kiev `.
std::span<const std::string_view> known_names();

/// The other spellings of the known name `folded`; empty when it is none. `folded` is as `fold_word` makes
/// it. The views live as long as the program. Any thread.
std::vector<std::string_view> known_spellings(std::string_view folded);

}  // namespace fundstelle
