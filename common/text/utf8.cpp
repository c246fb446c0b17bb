#include "common/text/utf8.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace fundstelle {
namespace {

const std::uint8_t* bytes_of(std::string_view text) {
    return reinterpret_cast<const std::uint8_t*>(text.data());
}

UChar32 icu(char32_t code_point) {
    return static_cast<UChar32>(code_point);
}

}  // namespace

char32_t next_code_point(std::string_view text, std::size_t& offset) {
    const std::uint8_t* bytes = bytes_of(text);
    if (bytes[offset] < 0x80) return bytes[offset++];
    UChar32 code_point = 0;
    U8_NEXT(bytes, offset, text.size(), code_point);
    return code_point < 0 ? invalid_code_point : static_cast<char32_t>(code_point);
}

void append_code_point(char32_t code_point, std::string& out) {
    std::uint8_t bytes[U8_MAX_LENGTH];
    std::int32_t length = 0;
    U8_APPEND_UNSAFE(bytes, length, static_cast<std::uint32_t>(code_point));
    out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
}

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
    for (std::size_t offset = 0; offset < text.size();) {
        const std::size_t start = offset;
        if (next_code_point(text, offset) == invalid_code_point) return start;
    }
    return std::nullopt;
}

std::string valid_utf8(std::string_view text) {
    std::string valid;
    for (std::size_t offset = 0; offset < text.size();) {
        const char32_t code_point = next_code_point(text, offset);
        append_code_point(code_point == invalid_code_point ? U' ' : code_point, valid);
    }
    return valid;
}

std::size_t count_code_points(std::string_view text) {
    constexpr std::uint64_t ones = 0x0101'0101'0101'0101;
    constexpr std::size_t most_words = 31;  // so many bytes that follow others fit in the sum of a block
    std::size_t count = text.size();
    while (text.size() >= sizeof ones) {
        std::uint64_t following = 0;  // bytes that are not the first of a code point, in eight counters
        const std::size_t words = std::min(text.size() / sizeof ones, most_words);
        for (std::size_t i = 0; i < words; ++i) {
            std::uint64_t bytes = 0;
            std::memcpy(&bytes, text.data() + i * sizeof bytes, sizeof bytes);
            following += bytes >> 7 & ~(bytes >> 6) & ones;
        }
        count -= following * ones >> 56;
        text.remove_prefix(words * sizeof ones);
    }
    for (const char byte : text) count -= (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
    return count;
}

std::size_t code_point_boundary(std::string_view text, std::size_t offset) {
    if (offset >= text.size()) return text.size();
    while (offset > 0 && (static_cast<unsigned char>(text[offset]) & 0xC0) == 0x80) --offset;
    return offset;
}

std::string_view trim(std::string_view text) {
    std::size_t begin = 0;
    while (begin < text.size()) {
        std::size_t next = begin;
        if (!is_space(next_code_point(text, next))) break;
        begin = next;
    }
    std::size_t end = text.size();
    while (end > begin) {
        const std::size_t last = code_point_boundary(text, end - 1);
        std::size_t next = last;
        if (!is_space(next_code_point(text, next)) || next != end) break;
        end = last;
    }
    return text.substr(begin, end - begin);
}

bool is_letter(char32_t code_point) {
    return code_point != invalid_code_point && u_isalpha(icu(code_point)) != 0;
}

bool is_digit(char32_t code_point) {
    return code_point != invalid_code_point && u_isdigit(icu(code_point)) != 0;
}

bool is_space(char32_t code_point) {
    if (code_point < 0x80) return code_point == U' ' || (code_point >= U'\t' && code_point <= U'\r');
    return code_point != invalid_code_point && u_isUWhiteSpace(icu(code_point)) != 0;
}

bool is_upper_case(char32_t code_point) {
    return code_point != invalid_code_point && u_isupper(icu(code_point)) != 0;
}

bool begins_with_capital(std::string_view word) {
    std::size_t offset = 0;
    return !word.empty() && is_upper_case(next_code_point(word, offset));
}

bool holds_only_letters(std::string_view word) {
    for (std::size_t offset = 0; offset < word.size();) {
        if (!is_letter(next_code_point(word, offset))) return false;
    }
    return !word.empty();
}

bool is_grapheme_start(std::string_view text, std::size_t offset) {
    if (offset == 0 || offset >= text.size()) return true;
    const std::size_t start = code_point_boundary(text, offset);
    if (start != offset) return false;
    std::size_t next = offset;
    const char32_t code_point = next_code_point(text, next);
    if (code_point == invalid_code_point || code_point < 0x300) return true;
    const std::size_t before = code_point_boundary(text, start - 1);
    if (text.substr(before, start - before) == "\u200D") return false;  // joined to what stands before it
    const auto kind = u_getIntPropertyValue(icu(code_point), UCHAR_GRAPHEME_CLUSTER_BREAK);
    return kind != U_GCB_EXTEND && kind != U_GCB_ZWJ && kind != U_GCB_SPACING_MARK;
}

}  // namespace fundstelle
