#include "bench/respelling.hpp"

#include <algorithm>
#include <cstddef>

#include "common/text/unicode_forms.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t hyphenated_letters = 5;
constexpr char32_t soft_hyphen = 0xAD;

enum class Umlauts { kept, as_digraphs };

std::string_view digraph_of(char32_t letter) {
    switch (letter) {
        case U'ä':
            return "ae"sv;
        case U'ö':
            return "oe"sv;
        case U'ü':
            return "ue"sv;
        case U'Ä':
            return "Ae"sv;
        case U'Ö':
            return "Oe"sv;
        case U'Ü':
            return "Ue"sv;
        default:
            return {};
    }
}

std::string without_sharp_s(std::string_view text, Umlauts umlauts) {
    std::string out;
    for (std::size_t offset = 0; offset < text.size();) {
        const char32_t letter = next_code_point(text, offset);
        const std::string_view digraph = umlauts == Umlauts::as_digraphs ? digraph_of(letter) : ""sv;
        if (letter == U'ß') {
            out += "ss";
        } else if (!digraph.empty()) {
            out += digraph;
        } else {
            append_code_point(letter, out);
        }
    }
    return out;
}

void append_hyphenated(const std::u32string& word, std::string& out) {
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (word.size() >= hyphenated_letters && i == word.size() / 2) append_code_point(soft_hyphen, out);
        append_code_point(word[i], out);
    }
}

std::string with_soft_hyphens(std::string_view text) {
    std::string out;
    std::u32string word;
    for (std::size_t offset = 0; offset < text.size();) {
        const char32_t code_point = next_code_point(text, offset);
        if (is_letter(code_point)) {
            word += code_point;
            continue;
        }
        append_hyphenated(word, out);
        word.clear();
        append_code_point(code_point, out);
    }
    append_hyphenated(word, out);
    return out;
}

}  // namespace

std::optional<Respelling> respelling_of(std::string_view name) {
    const auto* const found = std::find(respelling_names.begin(), respelling_names.end(), name);
    if (found == respelling_names.end()) return std::nullopt;
    return static_cast<Respelling>(found - respelling_names.begin());
}

std::string respelt(std::string_view text, Respelling respelling) {
    switch (respelling) {
        case Respelling::capitals:
            return in_capitals(text);
        case Respelling::swiss:
            return without_sharp_s(text, Umlauts::kept);
        case Respelling::decomposed:
            return decomposed(text);
        case Respelling::soft_hyphens:
            return with_soft_hyphens(text);
        case Respelling::digraphs:
            return without_sharp_s(text, Umlauts::as_digraphs);
    }
    return std::string(text);
}

}  // namespace fundstelle
