#include "common/query/plain_word.hpp"

#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

constexpr std::string_view opening = "[{";
constexpr std::string_view brackets = "[]{}";
constexpr std::string_view other_signs = "*\\^|<>$@";

/// What stands around `word` up to white space.
ByteRange surroundings(std::string_view query, ByteRange word) {
    ByteRange around = word;
    while (around.begin > 0) {
        const std::size_t before = code_point_boundary(query, around.begin - 1);
        std::size_t at = before;
        if (is_space(next_code_point(query, at))) break;
        around.begin = before;
    }
    while (around.end < query.size()) {
        std::size_t behind = around.end;
        if (is_space(next_code_point(query, behind))) break;
        around.end = behind;
    }
    return around;
}

bool is_in_brackets(std::string_view query, ByteRange word) {
    const std::size_t before = query.substr(0, word.begin).find_last_of(brackets);
    const std::size_t behind = query.find_first_of(brackets, word.end);
    return before != std::string_view::npos && opening.find(query[before]) != std::string_view::npos &&
           behind != std::string_view::npos && opening.find(query[behind]) == std::string_view::npos;
}

/// Whether a ? stands in `text` that does not end it, other signs apart.
bool has_inner_question_mark(std::string_view text) {
    const std::size_t mark = text.find('?');
    if (mark == std::string_view::npos) return false;
    for (std::size_t at = mark + 1; at < text.size();) {
        const char32_t sign = next_code_point(text, at);
        if (is_letter(sign) || is_digit(sign)) return true;
    }
    return false;
}

}  // namespace

bool is_plain_word(std::string_view query, ByteRange word) {
    const ByteRange around = surroundings(query, word);
    const std::string_view before = query.substr(around.begin, word.begin - around.begin);
    const std::string_view behind = query.substr(word.end, around.end - word.end);
    for (const std::string_view side : {before, behind}) {
        if (side.find_first_of(other_signs) != std::string_view::npos) return false;
        if (side.find("://") != std::string_view::npos) return false;
    }
    return before.find('?') == std::string_view::npos && !has_inner_question_mark(behind) &&
           !is_in_brackets(query, word);
}

}  // namespace fundstelle
