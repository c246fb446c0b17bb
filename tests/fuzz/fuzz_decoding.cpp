#include <algorithm>

#include "common/error.hpp"
#include "common/text/decode_text.hpp"
#include "common/text/utf8.hpp"
#include "tests/fuzz/invariant.hpp"
#include "tests/fuzz/targets.hpp"

void fundstelle::fuzz_decoding(std::string_view input) {
    const std::string_view declared = input.substr(0, input.find('\n'));
    const std::string_view bytes = input.substr(std::min(declared.size() + 1, input.size()));
    try {
        const std::string text = decode_text(std::string(bytes), declared);
        require(!find_invalid_utf8(text), "what is decoded is UTF-8");
        require(!text.starts_with("\uFEFF"), "a text has no byte order mark");
        require(decode_text(text) == text, "what is decoded is not decoded again");
    } catch (const Error& error) {
        require_fault_of_input(error);
    }
}
