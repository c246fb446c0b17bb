#include "common/corpus/field_name.hpp"

namespace fundstelle {

std::string field_name(std::string_view key) {
    std::string name;
    for (const char sign : key) {
        if (sign == ' ' || sign == '-' || sign == '_') continue;
        // Ä, Ö and Ü are C3 and 84, 96, 9C; their small letters 20 hexadecimal further on.
        const bool is_umlaut = name.ends_with('\xC3') && (sign == '\x84' || sign == '\x96' || sign == '\x9C');
        const bool is_capital = is_umlaut || (sign >= 'A' && sign <= 'Z');
        name += is_capital ? static_cast<char>(sign | 0x20) : sign;
    }
    return name;
}

}  // namespace fundstelle
