#include "common/text/infinitives.hpp"

namespace fundstelle {
namespace {

constexpr std::size_t shortest_stem = 3;  // bytes

}  // namespace

std::optional<std::string> infinitive_of_stem(std::string_view stem, const Lexicon& lexicon) {
    if (stem.size() < shortest_stem) return std::nullopt;
    // handl of handeln, which loses its e before vowels.
    const std::string_view base = stem.substr(0, stem.size() - 1);
    Lexicon::Cursor behind_base = lexicon.start();
    for (const char letter : base) {
        if (!behind_base.advance(letter)) return std::nullopt;
    }
    const auto known = [](Lexicon::Cursor cursor, std::string_view ending) {
        for (const char letter : ending) {
            if (!cursor.advance(letter)) return false;
        }
        return cursor.classes().any(WordClasses::other);
    };
    Lexicon::Cursor behind_stem = behind_base;
    if (behind_stem.advance(stem.back())) {
        if (known(behind_stem, "en")) return std::string(stem) + "en";
        const bool takes_n = stem.ends_with("el") || stem.ends_with("er");
        if (takes_n && known(behind_stem, "n")) return std::string(stem) + "n";
    }
    if (stem.ends_with('l') && known(behind_base, "eln")) return std::string(base) + "eln";
    return std::nullopt;
}

}  // namespace fundstelle
