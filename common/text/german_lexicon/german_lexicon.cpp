#include "common/text/german_lexicon.hpp"

// The two ends of the lexicon that embedded.S puts into the program.
extern "C" const char fundstelle_german_lexicon[];
extern "C" const char fundstelle_german_lexicon_end[];

namespace fundstelle {

std::string_view german_lexicon() {
    return {fundstelle_german_lexicon,
            static_cast<std::size_t>(fundstelle_german_lexicon_end - fundstelle_german_lexicon)};
}

}  // namespace fundstelle
