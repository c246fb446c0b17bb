#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>

/// Other spellings of the same words, which a search engine should not mind.
namespace fundstelle {

enum class Respelling {
    capitals,      ///< STRASSE, ÄNDERUNG
    swiss,         ///< ss for ß
    decomposed,    ///< a and a combining diaeresis for ä (Unicode's form D)
    soft_hyphens,  ///< U+00AD in the middle of every word of five letters and more
    digraphs,      ///< ae oe ue for ä ö ü, ss for ß
};

/// What people call each of them, in their order.
inline constexpr std::array<std::string_view, 5> respelling_names = {"caps", "ss", "nfd", "shy", "ae"};

/// The respelling of that name; nothing when there is none.
std::optional<Respelling> respelling_of(std::string_view name);

/// The UTF-8 text `text` in another spelling.
std::string respelt(std::string_view text, Respelling respelling);

}  // namespace fundstelle
