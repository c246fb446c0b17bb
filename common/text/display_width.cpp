#include "common/text/display_width.hpp"

#include <unicode/uchar.h>

#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

std::size_t width_of(char32_t code_point) {
    if (code_point < 0x300 && code_point != 0xAD) return 1;
    const auto letter = static_cast<UChar32>(code_point);
    constexpr std::uint32_t without_width = U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK;
    if ((U_GET_GC_MASK(letter) & without_width) != 0) return 0;
    const int width = u_getIntPropertyValue(letter, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

}  // namespace

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t offset = 0; offset < text.size();) {
        const char32_t code_point = next_code_point(text, offset);
        width += code_point == invalid_code_point ? 1 : width_of(code_point);
    }
    return width;
}

}  // namespace fundstelle
