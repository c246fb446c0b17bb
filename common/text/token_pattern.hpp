#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace fundstelle {

enum class TokenPatternKind : std::uint8_t {
    date,          ///< 19.12.2022, 2022-12-19, 12.2022, and the day of 19. Dezember 2022
    number,        ///< 200.000, 200 000, 6'000, 3,5
    abbreviation,  ///< z. B., U.S.A.
    genitive,      ///< Putin's, Grimm'sche
    gender,        ///< Lehrer:innen, LehrerInnen, Lehrer(in), Angestellte/r
    broken_line,   ///< Kommis-, and sion on the next line
};

/// A stretch of a text that is read as one word though ICU's rules would break it, or read it as it stands.
struct TokenPattern {
    TokenPatternKind kind = TokenPatternKind::number;
    std::size_t end = 0;  ///< byte offset behind it in the text
    std::vector<std::string>
        forms;  ///< what it is found by, not folded yet; at least one, the main form first
};

}  // namespace fundstelle
