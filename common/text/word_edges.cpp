#include "common/text/word_edges.hpp"

#include <array>

#include "common/text/rule_text.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

constexpr char32_t soft_hyphen = 0xAD;

/// One byte of UTF-8 in lower case; `before` is the byte before it.
char lower(char before, char letter) {
    const auto byte = static_cast<unsigned char>(letter);
    if (letter >= 'A' && letter <= 'Z') return static_cast<char>(letter + ('a' - 'A'));
    const bool capital_umlaut = before == '\xC3' && (byte == 0x84 || byte == 0x96 || byte == 0x9C);
    return capital_umlaut ? static_cast<char>(byte | 0x20) : letter;
}

/// Scripts whose words ICU finds by their letters alone, with no dictionary and no signs of their own.
bool is_plain_letter(char32_t code_point) {
    const bool known_script = code_point < 0x0530 || (code_point >= 0x1E00 && code_point < 0x2000);
    return known_script && is_letter(code_point);
}

bool continues_letter(char32_t code_point) {
    return (code_point >= 0x300 && code_point < 0x370) || code_point == soft_hyphen;
}

struct Block {
    char32_t first, last;
};

/// Signs and symbols beside ASCII's that are never part of a word, nor join the letters at their sides.
constexpr std::array<Block, 9> separating = {{{0xA1, 0xA9},
                                              {0xAB, 0xAC},
                                              {0xAE, 0xB4},
                                              {0xB6, 0xB6},
                                              {0xB8, 0xB9},
                                              {0xBB, 0xBF},
                                              {0x2010, 0x2017},
                                              {0x201A, 0x2023},
                                              {0x20A0, 0x20BF}}};

/// Whether no word reaches to byte `offset` of `text` from before, nor begins there.
bool separates(std::string_view text, std::size_t offset) {
    if (offset == text.size()) return true;
    const char32_t code_point = next_code_point(text, offset);
    if (code_point < 0x80) {
        const char letter = static_cast<char>(code_point);
        return !is_ascii_letter(letter) && !is_ascii_digit(letter) && letter != '_';
    }
    for (const Block& block : separating) {
        if (code_point >= block.first && code_point <= block.last) return true;
    }
    return is_space(code_point) || code_point == 0x2026 || code_point == 0x2030;
}

/// The length of the sign at `offset` that joins the letters, or the digits, at its sides into one word (UAX
/// 29: MidLetter, MidNum, MidNumLet).
std::size_t joining_bytes_at(std::string_view text, std::size_t offset, std::string_view ascii) {
    if (offset == text.size()) return 0;
    if (ascii.find(text[offset]) != std::string_view::npos) return 1;
    const std::string_view rest = text.substr(offset);
    if (rest.starts_with("·")) return 2;
    return rest.starts_with("‘") || rest.starts_with("’") ? 3 : 0;
}

}  // namespace

bool equal_ignoring_case(std::string_view a, std::string_view b) {
    if (a.size() != b.size()) return false;
    char before = '\0';
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (lower(before, a[i]) != lower(before, b[i])) return false;
        before = a[i];
    }
    return true;
}

std::size_t skip_letters(std::string_view text, std::size_t offset) {
    bool after_letter = false;
    for (std::size_t next = offset; next < text.size(); offset = next) {
        if (is_ascii_letter(text[next])) {
            ++next;
        } else {
            const char32_t code_point = next_code_point(text, next);
            if (!is_plain_letter(code_point) && !(after_letter && continues_letter(code_point))) break;
        }
        after_letter = true;
    }
    return offset;
}

std::size_t count_letters(std::string_view word) {
    if (skip_letters(word, 0) != word.size()) return 0;
    std::size_t count = 0;
    for (std::size_t offset = 0; offset < word.size();) {
        if (!continues_letter(next_code_point(word, offset))) ++count;
    }
    return count;
}

std::size_t space_bytes_at(std::string_view text, std::size_t offset) {
    const std::string_view rest = text.substr(offset);
    if (rest.starts_with(' ')) return 1;
    if (rest.starts_with("\u00A0")) return 2;
    return rest.starts_with("\u202F") || rest.starts_with("\u2009") ? 3 : 0;
}

std::size_t hyphen_bytes_at(std::string_view text, std::size_t offset) {
    const std::string_view rest = text.substr(offset);
    if (rest.starts_with('-')) return 1;
    return rest.starts_with("\u2010") || rest.starts_with("\u2011") ? 3 : 0;
}

std::size_t skip_gap(std::string_view text, std::size_t offset) {
    bool may_end_line = true;
    while (offset < text.size()) {
        const std::size_t space = text[offset] == '\t' ? 1 : space_bytes_at(text, offset);
        offset += space;
        if (space > 0) continue;
        const bool carriage_return = text.substr(offset).starts_with("\r\n");
        if (!may_end_line || (!carriage_return && text[offset] != '\n')) break;
        offset += carriage_return ? 2U : 1U;
        may_end_line = false;
    }
    return offset;
}

bool ends_word(std::string_view text, std::size_t end) {
    if (end < text.size() && text[end] == '_') {
        while (end < text.size() && text[end] == '_') ++end;
        return separates(text, end);
    }
    const bool after_digit = is_ascii_digit(text[end - 1]);
    const std::size_t joining = joining_bytes_at(text, end, after_digit ? ".,;'" : ".:'");
    const std::size_t next = end + joining;
    return separates(text, next) || (joining > 0 && text[next] == '_');
}

void add_word_edge_rules(RuleText& rules) {
    rules.begin("word_edges.separating");
    for (const Block& block : separating) {
        rules.entry(static_cast<std::uint32_t>(block.first));
        rules.entry(static_cast<std::uint32_t>(block.last));
    }
}

}  // namespace fundstelle
