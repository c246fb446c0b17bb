#include "common/corpus/opening_lines.hpp"

#include <algorithm>

#include "common/corpus/line_form.hpp"
#include "common/corpus/page_litter.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

constexpr std::size_t lines_read = 60;

bool begins_lower_case(std::string_view line) {
    if (line.empty()) return false;
    std::size_t offset = 0;
    const char32_t code_point = next_code_point(line, offset);
    return is_letter(code_point) && !is_upper_case(code_point);
}

bool begins_with_digit(std::string_view line) {
    return line.find_first_of("0123456789") == 0;
}

/// Tells lists of a few words a row, as recipes have them, from lines that stand alone.
void mark_short_blocks(std::vector<TextLine>& lines) {
    constexpr std::size_t longest = 40;  // bytes
    constexpr std::size_t least = 3;
    for (std::size_t begin = 0; begin < lines.size();) {
        std::size_t end = begin + 1;
        while (end < lines.size() && !lines[end].begins_block) ++end;
        const bool is_short =
            end - begin >= least &&
            std::all_of(lines.begin() + static_cast<std::ptrdiff_t>(begin),
                        lines.begin() + static_cast<std::ptrdiff_t>(end), [](const TextLine& line) {
                            return line.text.size() <= longest && !ends_sentence(line.text);
                        });
        for (; begin < end; ++begin) lines[begin].in_short_block = is_short;
    }
}

/// Whether `line` is a row of one sign, as a title is set off by.
bool is_rule(std::string_view line) {
    constexpr std::size_t least = 3;
    return line.size() >= least && std::string_view("=-~_*").find(line.front()) != std::string_view::npos &&
           line.find_first_not_of(line.front()) == std::string_view::npos;
}

/// Whether `rule`, behind `lines`, is there for the last of them alone: about as long, below no paragraph and
/// no row of a table.
bool is_underlined(const std::vector<TextLine>& lines, std::string_view rule) {
    const TextLine& above = lines.back();
    const bool alone = above.begins_block || (lines.size() > 1 && lines[lines.size() - 2].is_rule);
    return alone && 2 * rule.size() >= count_code_points(above.text) && !above.text.ends_with('.') &&
           above.text.find("   ") == std::string_view::npos &&
           above.text.find_first_of("|\t") == std::string_view::npos;
}

}  // namespace

std::vector<TextLine> opening_lines(std::string_view text) {
    std::vector<TextLine> lines;
    bool beside = false;  // whether no empty line parts a line from the one before
    for (std::size_t begin = 0; begin < text.size() && lines.size() < lines_read;) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = trim(text.substr(begin, end - begin));
        if (!line.empty()) {
            const bool goes_on = beside && begins_lower_case(line) && !is_credit(line);
            const bool listed = beside && begins_with_digit(line) && begins_with_digit(lines.back().text);
            const bool rule = is_rule(line);
            if (goes_on) lines.back().is_wrapped = true;
            if (listed) lines.back().is_listed = true;
            if (rule && beside) lines.back().is_underlined = is_underlined(lines, line);
            lines.push_back({line, end, goes_on, listed, !beside});
            lines.back().is_rule = rule;
        }
        beside = !line.empty();
        begin = end + 1;
    }
    mark_short_blocks(lines);
    return lines;
}

}  // namespace fundstelle
