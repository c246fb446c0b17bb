#include "common/text/charset.hpp"

#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <memory>
#include <vector>

#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

constexpr std::size_t longest_charset_name = 40;
constexpr std::size_t detection_bytes = 64 << 10;
constexpr std::int32_t least_confidence = 30;  // of 100
constexpr std::size_t characters_a_fault = 50;

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
struct CloseDetector {
    void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

std::int32_t size_of(std::size_t bytes) {
    return static_cast<std::int32_t>(
        std::min<std::size_t>(bytes, std::numeric_limits<std::int32_t>::max() / 8));
}

/// ICU takes options behind a comma, which no declaration of a text may set.
bool is_charset_name(std::string_view name) {
    const auto is_part = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' ||
               c == '_' || c == '.' || c == ':';
    };
    return !name.empty() && name.size() <= longest_charset_name &&
           std::all_of(name.begin(), name.end(), is_part);
}

bool holds(std::u32string_view characters, char32_t character) {
    return characters.find(character) != std::u32string_view::npos;
}

/// What one character beyond ASCII, which stands between two others, speaks for a charset.
double plausibility(char32_t before, char32_t character, char32_t behind) {
    constexpr std::u32string_view letters = U"äöüÄÖÜß";
    constexpr std::u32string_view signs_between_words = U"„“”‚‘»«›‹…€§°·©®²³½¼¾×™‰¤";
    constexpr std::u32string_view signs_anywhere = U"’–—\u00A0\u00AD\u00B4•";
    const bool beside_letter = is_letter(before) || is_letter(behind);
    if (holds(letters, character)) return beside_letter ? 1 : 0.5;
    if (holds(signs_anywhere, character)) return 1;
    if (holds(signs_between_words, character)) return is_letter(before) && is_letter(behind) ? 0 : 1;
    return is_letter(character) && beside_letter ? 0.5 : 0;
}

bool is_implausible(char32_t character) {
    const auto value = static_cast<UChar32>(character);
    if (character == 0xFFFD || !u_isdefined(value) || u_charType(value) == U_PRIVATE_USE_CHAR) return true;
    return u_charType(value) == U_CONTROL_CHAR && !u_isspace(value) && character != U'\b' &&
           character != U'\x1B';
}

}  // namespace

std::optional<std::string> decoded(std::string_view bytes, std::string_view charset) {
    if (!is_charset_name(charset)) return std::nullopt;
    if (bytes.size() > static_cast<std::size_t>(size_of(bytes.size()))) return std::nullopt;
    UErrorCode code = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, CloseConverter> converter(
        ucnv_open(std::string(charset).c_str(), &code));
    if (U_FAILURE(code)) return std::nullopt;
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &code);
    // No charset of ICU gives more than two units for a byte.
    std::vector<UChar> units(bytes.size() * 2 + 1);
    const std::int32_t length = ucnv_toUChars(converter.get(), units.data(), size_of(units.size()),
                                              bytes.data(), size_of(bytes.size()), &code);
    if (U_FAILURE(code)) return std::nullopt;
    // A unit becomes three bytes at most.
    std::string text(static_cast<std::size_t>(length) * 3, '\0');
    std::int32_t bytes_written = 0;
    u_strToUTF8(text.data(), size_of(text.size()), &bytes_written, units.data(), length, &code);
    if (U_FAILURE(code)) return std::nullopt;
    text.resize(static_cast<std::size_t>(bytes_written));
    return text;
}

double german_plausibility(std::string_view text) {
    double plausible = 0;
    std::size_t count = 0;
    char32_t before = U' ';
    for (std::size_t offset = 0; offset < text.size();) {
        const char32_t character = next_code_point(text, offset);
        if (character >= 0x80) {
            std::size_t next = offset;
            const char32_t behind = offset < text.size() ? next_code_point(text, next) : U' ';
            plausible += plausibility(before, character, behind);
            ++count;
        }
        before = character;
    }
    return count == 0 ? 1 : plausible / static_cast<double>(count);
}

bool is_garbage(std::string_view text) {
    std::size_t count = 0;
    std::size_t faults = 0;
    for (std::size_t offset = 0; offset < text.size(); ++count) {
        if (is_implausible(next_code_point(text, offset))) ++faults;
    }
    return faults * characters_a_fault > count;
}

std::string detected_charset(std::string_view bytes) {
    bytes = bytes.substr(0, detection_bytes);
    UErrorCode code = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&code));
    if (U_FAILURE(code)) return {};
    ucsdet_setText(detector.get(), bytes.data(), size_of(bytes.size()), &code);
    const UCharsetMatch* match = ucsdet_detect(detector.get(), &code);
    if (U_FAILURE(code) || match == nullptr) return {};
    if (ucsdet_getConfidence(match, &code) < least_confidence || U_FAILURE(code)) return {};
    const char* name = ucsdet_getName(match, &code);
    return U_FAILURE(code) || name == nullptr ? std::string() : std::string(name);
}

}  // namespace fundstelle
