#pragma once
#include <memory>

#include "common/text/lexicon.hpp"

namespace fundstelle {

/// A small list of German words of our own, so that tests say the same on every machine.
std::shared_ptr<const Lexicon> small_lexicon();

}  // namespace fundstelle
