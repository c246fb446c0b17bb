#include "common/text/word_segments.hpp"

#include <array>
#include <cstdint>

namespace fundstelle {
namespace {

/// What a character does at the boundaries of words: the values of Word_Break (UAX 29) that German texts
/// have.
enum class Sign : std::uint8_t {
    other,       ///< a segment of its own, or of spaces: no word
    letter,      ///< ALetter
    digit,       ///< Numeric
    underscore,  ///< ExtendNumLet: joins all
    mid_letter,  ///< MidLetter: joins letters
    mid_digit,   ///< MidNum: joins digits
    mid_both,    ///< MidNumLet, Single_Quote: joins letters, and digits
    lead,        ///< first byte of a character of more than one
    rare,        ///< for ICU to tell
};

constexpr std::array<Sign, 256> signs_of_bytes() {
    std::array<Sign, 256> signs{};
    for (auto& sign : signs) sign = Sign::other;
    for (std::size_t byte = 'a'; byte <= 'z'; ++byte) signs[byte] = signs[byte - 'a' + 'A'] = Sign::letter;
    for (std::size_t byte = '0'; byte <= '9'; ++byte) signs[byte] = Sign::digit;
    signs['@'] = Sign::letter;  // as ICU has it since CLDR 42
    signs['_'] = Sign::underscore;
    signs[','] = signs[';'] = Sign::mid_digit;
    signs['.'] = signs['\''] = Sign::mid_both;
    for (std::size_t byte = 0x80; byte < 256; ++byte) signs[byte] = Sign::rare;
    for (std::size_t byte = 0xC2; byte <= 0xC9; ++byte) signs[byte] = Sign::lead;
    signs[0xE2] = Sign::lead;
    return signs;
}

constexpr auto signs = signs_of_bytes();

struct Character {
    Sign sign = Sign::other;
    std::size_t bytes = 1;
};

/// U+0080 to U+00BF.
Sign sign_of_latin1(unsigned char second) {
    switch (second) {
        case 0xAA:  // ª
        case 0xB5:  // µ
        case 0xBA:  // º
            return Sign::letter;
        case 0xB7:  // ·
            return Sign::mid_letter;
        case 0x85:  // next line
        case 0xA9:  // ©
        case 0xAD:  // soft hyphen
        case 0xAE:  // ®
            return Sign::rare;
        default:
            return second < 0xA0 ? Sign::rare : Sign::other;
    }
}

/// U+2000 to U+20FF, as far as German texts have them: dashes, quotation marks, the ellipsis, the euro.
Sign sign_of_punctuation(unsigned char second, unsigned char third) {
    if (second == 0x82) return third == 0xAC ? Sign::other : Sign::rare;
    if (second != 0x80) return Sign::rare;
    if (third == 0x98 || third == 0x99) return Sign::mid_both;
    const bool dash = third >= 0x90 && third <= 0x95;
    const bool quote = third >= 0x9A && third <= 0x9F;
    const bool other = third == 0xA2 || third == 0xA6 || third == 0xB9 || third == 0xBA;
    return dash || quote || other ? Sign::other : Sign::rare;
}

Character character_of_more(std::string_view text, std::size_t offset) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[offset + i]); };
    if (byte(0) == 0xE2) return {sign_of_punctuation(byte(1), byte(2)), 3};
    if (byte(0) == 0xC2) return {sign_of_latin1(byte(1)), 2};
    const bool times_or_divided_by = byte(0) == 0xC3 && (byte(1) == 0x97 || byte(1) == 0xB7);
    return {times_or_divided_by ? Sign::other : Sign::letter, 2};
}

Character character_at(std::string_view text, std::size_t offset) {
    const Sign sign = signs[static_cast<unsigned char>(text[offset])];
    return sign == Sign::lead ? character_of_more(text, offset) : Character{sign, 1};
}

bool joins(Sign sign, Sign before) {
    if (before == Sign::letter) return sign == Sign::mid_letter || sign == Sign::mid_both;
    return before == Sign::digit && (sign == Sign::mid_digit || sign == Sign::mid_both);
}

bool is_word_sign(Sign sign) {
    return sign == Sign::letter || sign == Sign::digit || sign == Sign::underscore;
}

/// The letters of ASCII but for the capital I, which may open an ending: LehrerInnen.
constexpr std::array<bool, 256> table_of_common_letters() {
    std::array<bool, 256> letters{};
    for (std::size_t byte = 'a'; byte <= 'z'; ++byte) letters[byte] = letters[byte - 'a' + 'A'] = true;
    letters['I'] = false;
    return letters;
}
constexpr std::array<bool, 256> common_letters = table_of_common_letters();

bool is_space_sign(char sign) {
    return sign == ' ' || sign == '\n';
}

constexpr std::size_t unknown = static_cast<std::size_t>(-1);

}  // namespace

void WordSegments::start(std::string_view text) {
    icu_.start(text);
    text_ = text;
    position_ = 0;
}

/// The end of the word that begins with a letter or digit at `begin`; `unknown` when only ICU can tell.
std::size_t WordSegments::end_of_plain(std::size_t begin) const {
    Sign before = Sign::other;
    for (std::size_t end = begin; end < text_.size();) {
        const Character here = character_at(text_, end);
        if (is_word_sign(here.sign)) {
            before = here.sign;
            end += here.bytes;
            continue;
        }
        if (here.sign == Sign::rare) return unknown;
        if (!joins(here.sign, before)) return end;
        const std::size_t next = end + here.bytes;
        if (next == text_.size()) return end;
        const Sign behind = character_at(text_, next).sign;
        if (behind == Sign::rare) return unknown;
        if (behind != before) return end;
        end = next;
    }
    return text_.size();
}

std::optional<ByteRange> WordSegments::next_between_spaces() {
    if (position_ == text_.size() || !is_space_sign(text_[position_])) return std::nullopt;
    const std::size_t begin = position_ + 1;
    std::size_t end = begin;
    for (; end < text_.size(); ++end) {
        if (common_letters[static_cast<unsigned char>(text_[end])]) continue;
        // The letters of German that are not of ASCII: ä, ö, ü, ß, é; neither × nor ÷.
        if (text_[end] == '\xC3' && end + 1 < text_.size()) {
            if (text_[end + 1] == '\x97' || text_[end + 1] == '\xB7') return std::nullopt;
            ++end;
        } else if (text_[end] != 'I' || end != begin) {
            break;
        }
    }
    if (end == begin || end == text_.size() || !is_space_sign(text_[end])) return std::nullopt;
    position_ = end;
    return ByteRange{begin, end};
}

bool WordSegments::next(WordSegment& word) {
    while (position_ < text_.size()) {
        const std::size_t begin = position_;
        const Character here = character_at(text_, begin);
        if (!is_word_sign(here.sign) && here.sign != Sign::rare) {
            position_ += here.bytes;
            continue;
        }
        const std::size_t end = here.sign == Sign::rare ? unknown : end_of_plain(begin);
        word.plain = end != unknown;
        if (word.plain) {
            position_ = end;
        } else {
            const IcuSegments::Segment segment = icu_.at(begin);
            position_ = segment.end;
            if (!segment.word) continue;
        }
        word.range = {begin, position_};
        return true;
    }
    return false;
}

}  // namespace fundstelle
