#include "common/corpus/plain_text.hpp"

#include <array>
#include <optional>
#include <vector>

#include "common/corpus/date.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t lines_looked_at = 12;
constexpr std::size_t line_bytes_looked_at = 400;
constexpr std::size_t text_bytes_looked_at = 64 << 10;
constexpr std::size_t longest_heading = 200;  // code points
constexpr std::size_t least_title_words = 3;
constexpr std::size_t telling_word_letters = 4;

/// How lines begin that credit somebody.
constexpr std::array credits = {"Bildnachweis"sv, "Bild:"sv,  "Bilder:"sv, "Foto:"sv,  "Fotos:"sv,
                                "Quelle:"sv,      "Autor:"sv, "Von:"sv,    "Text:"sv,  "Credit:"sv,
                                "Symbolbild"sv,   "Datum:"sv, "Stand:"sv,  "Rubrik:"sv};

struct Line {
    std::string_view text;
    std::size_t end = 0;  ///< where the text behind it begins
};

std::vector<Line> first_lines(std::string_view text) {
    std::vector<Line> lines;
    for (std::size_t begin = 0; begin < text.size() && lines.size() < lines_looked_at;) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = trim(text.substr(begin, end - begin));
        if (!line.empty()) lines.push_back({line, end});
        begin = end + 1;
    }
    return lines;
}

bool holds_letter(std::string_view line) {
    for (std::size_t offset = 0; offset < line.size();) {
        if (is_letter(next_code_point(line, offset))) return true;
    }
    return false;
}

bool is_credit(std::string_view line) {
    for (const std::string_view credit : credits) {
        if (line.starts_with(credit)) return true;
    }
    return line.ends_with(':');
}

/// The words of a line: what stands between white space, without signs at their ends.
std::vector<std::string_view> words_of(std::string_view line) {
    std::vector<std::string_view> words;
    std::size_t begin = 0;
    std::size_t end = 0;
    for (std::size_t offset = 0; offset < line.size();) {
        const std::size_t start = offset;
        const char32_t code_point = next_code_point(line, offset);
        if (is_letter(code_point) || is_digit(code_point)) {
            if (end == 0) begin = start;
            end = offset;
        } else if (is_space(code_point) && end != 0) {
            words.push_back(line.substr(begin, end - begin));
            end = 0;
        }
    }
    if (end != 0) words.push_back(line.substr(begin, end - begin));
    return words;
}

/// Whether `word` stands in `rest`, and not only where the whole line `line` is repeated, as page furniture
/// is.
bool stands_in(std::string_view rest, std::string_view word, std::string_view line) {
    for (std::size_t at = rest.find(word); at != std::string_view::npos; at = rest.find(word, at + 1)) {
        const std::size_t begin = rest.rfind('\n', at) + 1;  // 0 when there is no line end before
        const std::size_t end = std::min(rest.find('\n', at), rest.size());
        if (trim(rest.substr(begin, end - begin)) != line) return true;
    }
    return false;
}

/// Whether one of the words of `line` that names something, being capitalised and not short, stands in `rest`
/// again.
bool is_taken_up(const std::vector<std::string_view>& words, std::string_view line, std::string_view rest) {
    for (const std::string_view word : words) {
        std::size_t offset = 0;
        if (!is_upper_case(next_code_point(word, offset))) continue;
        if (count_code_points(word) < telling_word_letters) continue;
        if (stands_in(rest, word, line)) return true;
    }
    return false;
}

/// A title without the separators that page titles end in.
std::string_view without_trailing_separator(std::string_view line) {
    while (line.ends_with('|')) line = trim(line.substr(0, line.size() - 1));
    return line;
}

/// Takes a leading `date 2022-12` off a line.
std::optional<Date> take_leading_date(std::string_view& line) {
    constexpr std::string_view label = "date ";
    if (!line.starts_with(label)) return std::nullopt;
    const std::string_view rest = line.substr(label.size());
    const std::size_t end = std::min(rest.find(' '), rest.size());
    const auto date = parse_date(rest.substr(0, end));
    if (date) line = trim(rest.substr(end));
    return date;
}

}  // namespace

void assign_title(std::string_view text, std::size_t bytes, Article& article) {
    std::string_view title;
    for (const Line& candidate : first_lines(text)) {
        std::string_view line = candidate.text;
        take_leading_date(line);
        if (!holds_letter(line)) continue;
        if (title.empty()) title = line;
        if (is_credit(line)) continue;
        const auto words = words_of(cut_utf8(line, line_bytes_looked_at));
        const std::string_view rest = text.substr(candidate.end, text_bytes_looked_at);
        if (words.size() < least_title_words || !is_taken_up(words, candidate.text, rest)) continue;
        title = line;
        break;
    }
    title = without_trailing_separator(title);
    const bool is_heading = count_code_points(title) <= longest_heading;
    article.title = on_one_line(cut_utf8(title, std::min(bytes, line_bytes_looked_at)));
    article.title_kind = is_heading ? TitleKind::heading : TitleKind::label;
    if (title.empty()) return;
    const auto begin = static_cast<std::size_t>(title.data() - text.data());
    article.title_in_text = {begin, begin + title.size()};
}

void read_plain_text(std::string_view content, std::size_t field_bytes, Article& article) {
    assign_title(content, field_bytes, article);
    std::string_view line = trim(content.substr(0, content.find('\n')));
    if (const auto date = take_leading_date(line)) article.date = to_iso(*date);
    article.text = content;
}

}  // namespace fundstelle
