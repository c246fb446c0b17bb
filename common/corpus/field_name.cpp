#include "common/corpus/field_name.hpp"

#include <array>
#include <utility>

namespace fundstelle {

std::string field_name(std::string_view key) {
    // A letter and the two points above it may be two characters; those are told by their second byte too.
    constexpr std::array<std::pair<std::string_view, std::string_view>, 8> letters = {{{"ä", "ae"},
                                                                                       {"ö", "oe"},
                                                                                       {"ü", "ue"},
                                                                                       {"Ä", "ae"},
                                                                                       {"Ö", "oe"},
                                                                                       {"Ü", "ue"},
                                                                                       {"ß", "ss"},
                                                                                       {"\u0308", "e"}}};
    std::string name;
    for (std::size_t at = 0; at < key.size(); ++at) {
        const char sign = key[at];
        if (sign == ' ' || sign == '-' || sign == '_') continue;
        bool is_written_out = false;
        if ((static_cast<unsigned char>(sign) & 0x80U) != 0) {
            for (const auto& [letter, written] : letters) {
                is_written_out = key.substr(at).starts_with(letter);
                if (!is_written_out) continue;
                name += written;
                at += letter.size() - 1;
                break;
            }
        }
        if (!is_written_out) name += sign >= 'A' && sign <= 'Z' ? static_cast<char>(sign | 0x20) : sign;
    }
    return name;
}

}  // namespace fundstelle
