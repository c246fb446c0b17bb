#include "common/text/infinitives.hpp"

#include <utility>

namespace fundstelle {
namespace {

constexpr std::size_t shortest_stem = 3;  // bytes

}  // namespace

std::optional<std::string> infinitive_of_stem(const std::string& stem, const Lexicon& lexicon) {
    if (stem.size() < shortest_stem) return std::nullopt;
    if (lexicon.classes(stem + "en").any(WordClasses::other)) return stem + "en";
    const bool takes_n = stem.ends_with("el") || stem.ends_with("er");
    if (takes_n && lexicon.classes(stem + "n").any(WordClasses::other)) return stem + "n";
    // handl of handeln, which loses its e before vowels.
    if (!stem.ends_with('l')) return std::nullopt;
    std::string with_e = stem.substr(0, stem.size() - 1) + "eln";
    return lexicon.classes(with_e).any(WordClasses::other) ? std::optional(std::move(with_e)) : std::nullopt;
}

}  // namespace fundstelle
