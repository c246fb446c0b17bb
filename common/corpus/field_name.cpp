#include "common/corpus/field_name.hpp"

namespace fundstelle {

std::string field_name(std::string_view key) {
    std::string name(key);
    for (std::size_t i = 0; i < name.size(); ++i) {
        // Ä, Ö and Ü are C3 and 84, 96, 9C; their small letters 20 hexadecimal further on.
        const bool is_umlaut =
            i != 0 && name[i - 1] == '\xC3' && (name[i] == '\x84' || name[i] == '\x96' || name[i] == '\x9C');
        if (is_umlaut || (name[i] >= 'A' && name[i] <= 'Z')) name[i] = static_cast<char>(name[i] | 0x20);
    }
    return name;
}

}  // namespace fundstelle
