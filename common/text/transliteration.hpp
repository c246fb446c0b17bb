#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace fundstelle {

/// A way to write a name, the likelier the lower its cost.
struct Respelling {
    std::string text;
    int cost = 0;

    bool operator==(const Respelling&) const = default;
};

/// Other spellings of `word`, read as a name that was put from Cyrillic into Latin letters in the German,
/// English, French or scholarly way (without accents), and written in each of these ways; the likeliest
/// first, `word` itself never. Only words of the letters a to z are read, at most 30 of them. Whether the
/// word is such a name is the caller's to know: `Schule` would become `shule`. Any thread.
std::vector<Respelling> respell(std::string_view word);

}  // namespace fundstelle
