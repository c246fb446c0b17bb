#include "common/text/suspended.hpp"

#include <vector>

#include "common/text/affixes.hpp"

namespace fundstelle {
namespace {

/// What is known of a word that was put together: the more, the better.
int plausibility(const std::string& word, const Splitter& splitter, const Lexicon& lexicon) {
    if (!lexicon.classes(word).empty()) return 2;
    return splitter.split(word).empty() ? 0 : 1;
}

}  // namespace

std::string completed_end(std::string_view beginning, std::string_view whole, const Splitter& splitter,
                          const Lexicon& lexicon) {
    std::vector<std::size_t> cuts = boundaries(splitter.split(whole));
    for (std::size_t length = 1; length + 2 < whole.size(); ++length) {
        if (affix_kinds(whole.substr(0, length)).any(AffixKinds::verb_prefix)) cuts.push_back(length);
    }
    std::string best;
    int best_plausibility = 0;
    for (auto cut = cuts.rbegin(); cut != cuts.rend(); ++cut) {
        std::string candidate = std::string(beginning).append(whole.substr(*cut));
        const int found = plausibility(candidate, splitter, lexicon);
        if (found > best_plausibility) {
            best = std::move(candidate);
            best_plausibility = found;
        }
    }
    if (!best.empty()) return best;
    const std::vector<std::size_t> parts = boundaries(splitter.split(whole));
    return parts.empty() ? std::string() : std::string(beginning).append(whole.substr(parts.back()));
}

std::string completed_beginning(std::string_view whole, std::string_view ending, const Splitter& splitter) {
    const std::vector<std::size_t> parts = boundaries(splitter.split(whole));
    return parts.empty() ? std::string() : std::string(whole.substr(0, parts.back())).append(ending);
}

}  // namespace fundstelle
