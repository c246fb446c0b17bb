#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace fundstelle {

/// Letters that German writers take for others, since both sound alike or lie in each other's place on the
/// keyboard.
struct Confusion {
    std::u32string one;         ///< one to three letters
    std::u32string other;       ///< as well; either may be written for the other
    std::uint8_t quarters = 0;  ///< what it costs, in quarters of a plain edit
    bool at_end = false;        ///< at the end of a word only
};

/// All confusions: those of the table in the source, and by rule doubled consonants and an h behind a vowel.
std::span<const Confusion> german_confusions();

/// Endings of German nouns and adjectives, and what makes a woman's name of a man's; a text may have only
/// `Besatzungen` where somebody asks for a `Besatzung`.
std::span<const std::string_view> german_endings();

}  // namespace fundstelle
