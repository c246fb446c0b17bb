#include "searcher/hyperlink.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "common/text/printable.hpp"

namespace fundstelle {
namespace {

/// Terminals refuse longer ones.
constexpr std::size_t longest_url = 2048;

bool has_known_scheme(std::string_view url) {
    constexpr std::array<std::string_view, 2> schemes = {"http://", "https://"};
    const auto begins_so = [&](std::string_view scheme) {
        return url.size() > scheme.size() &&
               std::equal(scheme.begin(), scheme.end(), url.begin(),
                          [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b - 'A' + 'a' : b); });
    };
    return std::any_of(schemes.begin(), schemes.end(), begins_so);
}

std::string percent_encoded(std::string_view url) {
    std::string out;
    for (const char letter : url) {
        const auto byte = static_cast<unsigned char>(letter);
        if (byte > 0x20 && byte < 0x7F) {
            out += letter;
            continue;
        }
        out += '%';
        out += "0123456789ABCDEF"[byte >> 4];
        out += "0123456789ABCDEF"[byte & 15];
    }
    return out;
}

}  // namespace

std::string hyperlink(std::string_view url, std::string_view text) {
    if (!has_known_scheme(url) || printable(url) != url) return std::string(text);
    const std::string target = percent_encoded(url);
    if (target.size() > longest_url) return std::string(text);
    return "\x1B]8;;" + target + "\x1B\\" + std::string(text) + "\x1B]8;;\x1B\\";
}

}  // namespace fundstelle
