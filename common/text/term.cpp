#include "common/text/term.hpp"

namespace fundstelle {
namespace {

void append_number(std::size_t value, std::string& out) {
    for (; value >= 0x80; value >>= 7) out += static_cast<char>(0x80 | (value & 0x7F));
    out += static_cast<char>(value);
}

/// Where `text` stands in the key or behind it in `texts`, to which it is added when it does in neither.
std::size_t offset_of(std::string_view text, std::string_view key, std::string& texts) {
    const std::size_t in_key = key.find(text);
    if (in_key != std::string_view::npos) return in_key;
    const std::size_t in_texts = texts.find(text);
    if (in_texts != std::string::npos) return key.size() + in_texts;
    texts += text;
    return key.size() + texts.size() - text.size();
}

}  // namespace

void pack_terms(std::span<const Term> terms, std::string_view key, std::size_t word_bytes, std::string& out) {
    std::string texts;
    std::string codes;
    for (const Term& term : terms) {
        const bool whole = term.letters == ByteRange{0, word_bytes};
        append_number(static_cast<std::size_t>(term.kind) | (whole ? 0 : packed::piece_bit) |
                          term.text.size() << packed::size_shift,
                      codes);
        append_number(offset_of(term.text, key, texts), codes);
        if (whole) continue;
        append_number(term.letters.begin, codes);
        append_number(term.letters.size(), codes);
    }
    append_number(terms.size(), out);
    append_number(texts.size(), out);
    out += texts;
    out += codes;
}

}  // namespace fundstelle
