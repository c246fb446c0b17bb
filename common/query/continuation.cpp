#include "common/query/continuation.hpp"

#include <algorithm>
#include <array>

#include "common/query/sentences.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view blanks = " \t\r\n";

/// No sign of an item is longer.
constexpr std::size_t most_sign_bytes = 8;

/// More of them in a row count on their own: `1. 2. 3. 4. 5.`
constexpr int most_signs = 3;

/// Words that end no sentence and no headline. Sorted.
constexpr std::array leading_on = {"am"sv,    "bei"sv, "beim"sv, "bzw"sv,  "das"sv,   "dem"sv,   "den"sv,
                                   "der"sv,   "des"sv, "die"sv,  "eine"sv, "einem"sv, "einen"sv, "einer"sv,
                                   "eines"sv, "für"sv, "im"sv,   "ins"sv,  "oder"sv,  "sowie"sv, "und"sv,
                                   "vom"sv,   "von"sv, "zum"sv,  "zur"sv};
static_assert(std::is_sorted(leading_on.begin(), leading_on.end()));

bool is_number(std::string_view letters) {
    return letters.find_first_not_of("0123456789") == std::string_view::npos;
}

/// What stands for the number of an item: `12`, `b`, `aa`, `IV`.
bool is_item_number(std::string_view letters) {
    if (is_number(letters)) return letters.size() <= 3;
    if (letters.find_first_not_of("IVX") == std::string_view::npos) return true;
    const bool doubled = letters.size() == 2 && letters[0] == letters[1];
    return doubled || count_code_points(letters) == 1;
}

/// The sign of an item that `text` begins with, `12.`, empty when there is none.
std::string_view item_sign(std::string_view text) {
    const std::string_view head = text.substr(0, most_sign_bytes);
    const std::size_t end = std::min(head.find_first_of("\\.)"), head.size());
    if (end == 0) return {};
    const std::size_t bytes = item_sign_bytes(text.substr(0, end), text.substr(end));
    return bytes == 0 ? std::string_view{} : text.substr(0, end + bytes);
}

/// Whether something without white space is nothing without what comes next.
bool leads_to_next(std::string_view piece) {
    if (piece.empty()) return false;
    if (begin_with_signs(piece, piece.size(), 0) == 0) return true;
    if (piece.front() == '(') piece.remove_prefix(1);
    return item_sign(piece).size() == piece.size();
}

/// The last piece without white space of `text`, which has none at its end; empty when it is a long one.
std::string_view last_piece(std::string_view text) {
    std::size_t begin = text.size();
    while (begin > 0 && blanks.find(text[begin - 1]) == std::string_view::npos) {
        if (text.size() - --begin > most_sign_bytes) return {};
    }
    return text.substr(begin);
}

std::string_view without_blanks_behind(std::string_view text) {
    const std::size_t last = text.find_last_not_of(blanks);
    return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

/// Whether a line is begun by the sign of a list at the end of `before`, with nothing but blanks between.
bool is_behind_bullet(std::string_view before) {
    const std::string_view piece = last_piece(without_blanks_behind(before));
    return piece == "-" || piece == "*" || piece == "+" || piece == "•" || piece == "–";
}

bool is_item(std::string_view text, ByteRange sentence) {
    return !item_sign(sentence.of(text)).empty() || is_behind_bullet(text.substr(0, sentence.begin));
}

bool is_heading(std::string_view text, ByteRange sentence) {
    return without_blanks_behind(text.substr(0, sentence.begin)).ends_with('#');
}

bool begins_in_lower_case(std::string_view sentence) {
    sentence = sentence.substr(item_sign(sentence).size());
    sentence = sentence.substr(std::min(sentence.find_first_not_of(blanks), sentence.size()));
    std::size_t offset = 0;
    if (sentence.empty()) return false;
    const char32_t first = next_code_point(sentence, offset);
    return is_letter(first) && !is_upper_case(first);
}

/// `sentence` without what closes around its end.
std::string_view without_closing_signs(std::string_view sentence) {
    constexpr std::u32string_view signs = U"*_\"'“”‘’«»)]";
    while (!sentence.empty()) {
        const std::size_t last = code_point_boundary(sentence, sentence.size() - 1);
        std::size_t offset = last;
        if (signs.find(next_code_point(sentence, offset)) == std::u32string_view::npos) break;
        sentence = sentence.substr(0, last);
    }
    return sentence;
}

/// `words` are a sentence without closing signs.
bool has_sentence_end(std::string_view words) {
    for (const std::string_view end : {"."sv, "!"sv, "?"sv, "…"sv}) {
        if (words.ends_with(end)) return true;
    }
    return false;
}

}  // namespace

std::size_t item_sign_bytes(std::string_view word, std::string_view behind) {
    if (behind.empty() || !is_item_number(word)) return 0;
    if (behind.starts_with("\\.")) return 2;
    return behind.front() == '.' || behind.front() == ')' ? 1 : 0;
}

bool leads_on(std::string_view word) {
    return std::binary_search(leading_on.begin(), leading_on.end(), word);
}

std::size_t begin_with_number(std::string_view text, std::size_t word, std::size_t bound) {
    std::size_t begin = begin_with_signs(text, word, bound);
    for (int i = 0; i < most_signs; ++i) {
        const std::string_view before = text.substr(bound, begin - bound);
        const std::string_view written = without_blanks_behind(before);
        const std::string_view piece = last_piece(written);
        if (written.size() == before.size() || !leads_to_next(piece)) break;
        begin = begin_with_signs(text, bound + written.size() - piece.size(), bound);
    }
    return begin;
}

std::size_t end_without_number(std::string_view text) {
    text = without_blanks_behind(text);
    for (int i = 0; i < most_signs; ++i) {
        const std::string_view piece = last_piece(text);
        if (!leads_to_next(piece)) break;
        text = without_blanks_behind(text.substr(0, text.size() - piece.size()));
    }
    return text.size();
}

bool goes_on(std::string_view text, ByteRange first, ByteRange next) {
    if (is_heading(text, first) || is_heading(text, next)) return false;
    const std::string_view sentence = first.of(text);
    const std::string_view words = without_closing_signs(sentence);
    if (has_sentence_end(words)) return false;
    for (const std::string_view sign : {","sv, ";"sv, ":"sv}) {
        if (words.ends_with(sign)) return true;
    }
    if (begins_in_lower_case(next.of(text))) return true;
    if (leads_on(last_piece(words))) return true;
    return words.size() == sentence.size() && is_item(text, next) && !is_item(text, first);
}

bool begins_within_sentence(std::string_view sentence) {
    return begins_in_lower_case(sentence);
}

bool ends_within_sentence(std::string_view sentence) {
    return !has_sentence_end(without_closing_signs(sentence));
}

}  // namespace fundstelle
