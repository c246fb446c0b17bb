#pragma once
#include <string_view>

namespace fundstelle {

/// The bytes of the lexicon (see lexicon.hpp) that was compiled from Debian's German word lists when the
/// program was built; of a lexicon without words where they were not installed then. They live as long as the
/// program.
std::string_view german_lexicon();

}  // namespace fundstelle
