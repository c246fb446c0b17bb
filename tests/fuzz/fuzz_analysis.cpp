#include <string>

#include "common/text/analyzer.hpp"
#include "common/text/utf8.hpp"
#include "tests/fuzz/invariant.hpp"
#include "tests/fuzz/targets.hpp"
#include "tests/unit/analyzer_promises.hpp"
#include "tests/unit/small_lexicon.hpp"

void fundstelle::fuzz_analysis(std::string_view input) {
    // One that remembers the words of all inputs before, and one that knows nothing.
    static Analyzer experienced(small_lexicon());
    Analyzer fresh(small_lexicon());
    const std::string text = valid_utf8(input);
    const std::string broken = broken_promise(experienced, text);
    require(broken.empty(), broken.c_str());
    require(shown_terms(experienced, text) == shown_terms(fresh, text),
            "what was read before makes no difference to the terms of a text");
}
