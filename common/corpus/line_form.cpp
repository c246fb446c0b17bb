#include "common/corpus/line_form.hpp"

#include <array>

namespace fundstelle {
namespace {

/// The lower case of the second byte of a Latin letter beyond ASCII, whose first one is C3.
char lower_latin(char second) {
    const auto byte = static_cast<unsigned char>(second);
    return byte >= 0x80 && byte <= 0x9E && byte != 0x97 ? static_cast<char>(byte + 0x20) : second;
}

/// What the bytes of a text are in its normal form: themselves, in lower case, a digit (`0`) or no letter
/// (0).
constexpr std::array<char, 256> normal_bytes = [] {
    std::array<char, 256> bytes{};
    for (int byte = 'a'; byte <= 'z'; ++byte) bytes[static_cast<std::size_t>(byte)] = static_cast<char>(byte);
    for (int byte = 'A'; byte <= 'Z'; ++byte)
        bytes[static_cast<std::size_t>(byte)] = static_cast<char>(byte + 0x20);
    for (int byte = '0'; byte <= '9'; ++byte) bytes[static_cast<std::size_t>(byte)] = '0';
    // Letters of two bytes begin with these; signs beyond ASCII mostly have three.
    for (std::size_t byte = 0xC3; byte <= 0xD9; ++byte) bytes[byte] = static_cast<char>(byte);
    return bytes;
}();

}  // namespace

void append_normal_form(std::string_view line, std::string& out) {
    const std::size_t begin = out.size();
    bool within = false;  // whether the last byte belongs to a word
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char normal = normal_bytes[static_cast<unsigned char>(line[i])];
        if (normal == 0) {
            within = false;
            continue;
        }
        if (!within) out += ' ';
        if (normal == '0' && within && out.back() == '0') continue;
        within = true;
        if (static_cast<unsigned char>(normal) < 0x80 || i + 1 == line.size()) {
            out += normal;
        } else if (normal == '\xC3' && line[i + 1] == '\x9F') {
            out += "ss";
            ++i;
        } else {
            out += normal;
            out += normal == '\xC3' ? lower_latin(line[i + 1]) : line[i + 1];
            ++i;
        }
    }
    if (out.size() != begin) out += ' ';
}

std::string numbers_of(std::string_view line) {
    std::string numbers;
    for (const char sign : line) {
        if (sign >= '0' && sign <= '9') {
            numbers += sign;
        } else if (!numbers.empty() && numbers.back() != ' ') {
            numbers += ' ';
        }
    }
    if (!numbers.empty() && numbers.back() != ' ') numbers += ' ';
    return numbers;
}

bool ends_sentence(std::string_view line) {
    // Most lines of long texts end amid a sentence.
    if (!line.empty() && normal_bytes[static_cast<unsigned char>(line.back())] != 0) return false;
    constexpr std::array<std::string_view, 10> closing = {"\"", "“", "”", "«", "»", "‘", "’", "'", ")", "]"};
    for (bool taken = true; taken;) {
        taken = false;
        for (const std::string_view sign : closing) {
            if (!line.ends_with(sign)) continue;
            line.remove_suffix(sign.size());
            taken = true;
        }
    }
    return line.ends_with('.') || line.ends_with('!') || line.ends_with('?') || line.ends_with("…");
}

}  // namespace fundstelle
