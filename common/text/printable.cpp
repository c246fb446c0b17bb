#include "common/text/printable.hpp"

#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

constexpr char32_t replacement = 0xFFFD;

bool is_bidi_control(char32_t code_point) {
    return code_point == 0x061C || code_point == 0x200E || code_point == 0x200F ||
           (code_point >= 0x202A && code_point <= 0x202E) || (code_point >= 0x2066 && code_point <= 0x2069);
}

bool is_control(char32_t code_point) {
    return code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0);
}

}  // namespace

void append_printable(std::string_view text, std::string& out) {
    for (std::size_t offset = 0; offset < text.size();) {
        const std::size_t start = offset;
        const char32_t code_point = next_code_point(text, offset);
        if (is_space(code_point)) {
            out += ' ';
        } else if (code_point == invalid_code_point || is_control(code_point) ||
                   is_bidi_control(code_point)) {
            append_code_point(replacement, out);
        } else {
            out.append(text, start, offset - start);
        }
    }
}

std::string printable(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    append_printable(text, out);
    return out;
}

}  // namespace fundstelle
