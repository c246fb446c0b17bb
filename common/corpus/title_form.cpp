#include "common/corpus/title_form.hpp"

#include <algorithm>

#include "common/corpus/author_label.hpp"
#include "common/corpus/date.hpp"
#include "common/corpus/heading_kind.hpp"
#include "common/corpus/line_form.hpp"
#include "common/corpus/page_litter.hpp"
#include "common/corpus/text_form.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

constexpr std::size_t text_bytes_looked_at = 64 << 10;
constexpr std::size_t longest_heading = 200;       // code points
constexpr std::size_t longest_part_of_title = 80;  // bytes

using Lines = std::vector<TextLine>;

bool is_prose_at(const Lines& lines, std::size_t at) {
    return at < lines.size() && is_sentence(lines[at].text);
}

bool begins_block_at(const Lines& lines, std::size_t at) {
    return at >= lines.size() || lines[at].begins_block;
}

/// The first line that is underlined, before any sentence.
std::string_view underlined_title(std::string_view text, const Lines& lines) {
    for (const TextLine& line : lines) {
        if (!line.is_underlined) {
            if (is_sentence(line.text)) return {};
            continue;
        }
        const std::string_view rest = text.substr(line.end, text_bytes_looked_at);
        if (holds_letter(line.text) && heading_kind(line, rest) > HeadingKind::furniture) return line.text;
    }
    return {};
}

/// A first block of two or three lines over which one phrase goes on.
std::string_view title_of_lines(std::string_view text, const Lines& lines) {
    constexpr std::size_t most_lines = 3;
    std::size_t end = 1;
    while (end < lines.size() && !lines[end].begins_block && !lines[end].is_rule) ++end;
    if (end == 1 || end > most_lines || end == lines.size()) return {};
    for (std::size_t at = 0; at < end; ++at) {
        const std::string_view line = lines[at].text;
        const bool ends = ends_sentence(line) || line.ends_with(',') || line.ends_with(':');
        if (line.size() > longest_part_of_title || ends || is_item(line) || is_field(line) || is_credit(line))
            return {};
        const std::string_view above = at == 0 ? line : lines[at - 1].text;
        const bool goes_on = at == 0 || lines[at].is_wrapped || above.ends_with("–") || above.ends_with(" -");
        if (!goes_on) return {};
    }
    TextLine first = lines.front();
    first.is_wrapped = false;
    const std::string_view last = lines[end - 1].text;
    if (words_of(first.text).size() < 2 || words_of(last).size() < 2 || !begins_with_capital(first.text))
        return {};
    if (heading_kind(first, text.substr(first.end, text_bytes_looked_at)) <= HeadingKind::furniture)
        return {};
    const auto begin = static_cast<std::size_t>(first.text.data() - text.data());
    const std::string_view title = text.substr(begin, lines[end - 1].end - begin);
    return count_code_points(title) <= longest_heading ? trim(title) : std::string_view();
}

/// A year that stands alone before the first sentence or whoever wrote it.
std::string_view year_as_title(const Lines& lines) {
    constexpr std::size_t digits = 4;
    const std::string_view year = lines.front().text;
    if (year.size() != digits || year.find_first_not_of("0123456789") != std::string_view::npos) return {};
    if (!begins_block_at(lines, 1) || lines.size() < 2) return {};
    return is_prose_at(lines, 1) || behind_author_label(lines[1].text) ? year : std::string_view();
}

/// The first of several days that each stand above what happened then.
std::string_view first_day_of_diary(const Lines& lines) {
    constexpr std::size_t least_days = 2;
    const auto is_entry = [&](std::size_t at) {
        const auto date = lines[at].begins_block ? parse_date(lines[at].text) : std::nullopt;
        return date && date->day != 0 && at + 1 < lines.size() && ends_sentence(lines[at + 1].text);
    };
    if (!is_entry(0)) return {};
    std::size_t days = 0;
    for (std::size_t at = 0; at < lines.size() && days < least_days; ++at) days += is_entry(at);
    return days == least_days ? lines.front().text : std::string_view();
}

/// A heading between the blocks of a text that a sentence follows.
bool is_heading_at(const Lines& lines, std::size_t at) {
    constexpr std::size_t longest = 60;
    const std::string_view line = lines[at].text;
    return lines[at].begins_block && line.size() <= longest && holds_letter(line) && !ends_sentence(line) &&
           !is_credit(line) && begins_block_at(lines, at + 1) && is_prose_at(lines, at + 1);
}

/// What stands above pieces of their own: the words of the first one's heading are no other one's, as those
/// of a headline are where headings part its text.
std::string_view title_of_collection(std::string_view text, const Lines& lines) {
    const TextLine& title = lines.front();
    if (lines.size() < 2 || ends_sentence(title.text) || !begins_with_capital(title.text)) return {};
    if (!begins_block_at(lines, 1) || !is_heading_at(lines, 1)) return {};
    std::size_t second = 2;
    while (second < lines.size() && !is_heading_at(lines, second)) ++second;
    if (second == lines.size() || !ends_sentence(lines[second - 1].text)) return {};
    const std::string_view first_heading = lines[1].text;
    const std::string_view second_heading = lines[second].text;
    const auto second_begin = static_cast<std::size_t>(second_heading.data() - text.data());
    const std::string_view piece = text.substr(lines[1].end, second_begin - lines[1].end);
    const std::string_view rest = text.substr(second_begin, text_bytes_looked_at);
    const std::string_view behind = text.substr(lines[second].end, text_bytes_looked_at);
    const bool apart =
        words_taken_up(first_heading, piece) != 0 && words_taken_up(first_heading, rest) == 0 &&
        words_taken_up(second_heading, behind) != 0 && words_taken_up(second_heading, piece) == 0;
    if (!apart) return {};
    const std::string_view below = text.substr(title.end, text_bytes_looked_at);
    return heading_kind(title, below) > HeadingKind::foreign ? title.text : std::string_view();
}

}  // namespace

bool is_sentence(std::string_view line) {
    constexpr std::size_t least_words = 4;
    return ends_sentence(line) && words_of(cut_utf8(line, line_bytes_looked_at)).size() >= least_words;
}

std::string_view title_by_form(std::string_view text, const std::vector<TextLine>& lines) {
    if (lines.empty()) return {};
    for (const std::string_view title :
         {underlined_title(text, lines), title_of_lines(text, lines), year_as_title(lines),
          first_day_of_diary(lines), title_of_collection(text, lines)}) {
        if (!title.empty()) return title;
    }
    return {};
}

}  // namespace fundstelle
