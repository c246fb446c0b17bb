#include "common/query/passage.hpp"

#include <algorithm>

#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

bool is_space_at(std::string_view text, std::size_t offset) {
    std::size_t next = offset;
    return is_space(next_code_point(text, next));
}

/// Whether a word may end before `offset`: a space or a hyphen stands there.
bool is_word_end(std::string_view text, std::size_t offset) {
    const std::size_t before = code_point_boundary(text, offset - 1);
    return text[before] == '-' || is_space_at(text, before);
}

/// The offset `count` code points before (or after) `offset`, but not beyond `bound`.
std::size_t step_back(std::string_view text, std::size_t offset, std::size_t bound, std::size_t count) {
    while (count-- > 0 && offset > bound) offset = code_point_boundary(text, offset - 1);
    return offset;
}
std::size_t step_on(std::string_view text, std::size_t offset, std::size_t bound, std::size_t count) {
    while (count-- > 0 && offset < bound) next_code_point(text, offset);
    return offset;
}

/// Whether a sign at the beginning of a line marks a heading, an item or a quotation: more such signs or a
/// space follow it, unlike the hyphen of `-ausgang`.
bool is_line_mark(std::string_view text, std::size_t offset) {
    constexpr std::string_view signs = "#*->|";
    constexpr std::string_view bullet = "•";
    if (text.substr(offset).starts_with(bullet)) {
        const std::size_t behind = offset + bullet.size();
        return behind < text.size() && is_space_at(text, behind);
    }
    if (signs.find(text[offset]) == std::string_view::npos || offset + 1 == text.size()) return false;
    const char next = text[offset + 1];
    return next == text[offset] || next == ' ' || next == '\t';
}

}  // namespace

ByteRange fit_around(std::string_view text, ByteRange sentence, ByteRange core, std::size_t room) {
    const std::size_t core_length = count_code_points(core.of(text));
    if (core_length > room) core.end = step_on(text, core.begin, core.end, room);
    const std::size_t spare = room - std::min(core_length, room);
    std::size_t begin = step_back(text, core.begin, sentence.begin, spare / 2);
    const std::size_t used_before = count_code_points(text.substr(begin, core.begin - begin));
    std::size_t end = step_on(text, core.end, sentence.end, spare - used_before);
    const std::size_t used_behind = count_code_points(text.substr(core.end, end - core.end));
    begin = step_back(text, begin, sentence.begin, spare - used_before - used_behind);

    // To whole words where there is room for one.
    if (begin > sentence.begin && !is_word_end(text, begin)) {
        std::size_t word = begin;
        while (word < core.begin && !is_space_at(text, word)) next_code_point(text, word);
        begin = word;
    }
    while (begin < core.begin && is_space_at(text, begin)) next_code_point(text, begin);
    if (end < sentence.end && !is_space_at(text, end)) {
        std::size_t word = end;
        while (word > begin && !is_word_end(text, word)) word = code_point_boundary(text, word - 1);
        if (word > begin) end = word;
        while (end > begin && !is_grapheme_start(text, end)) end = code_point_boundary(text, end - 1);
    }
    while (end > begin && is_space_at(text, code_point_boundary(text, end - 1))) {
        end = code_point_boundary(text, end - 1);
    }
    return {begin, end};
}

void write_clean(std::string_view text, ByteRange source, const std::vector<ByteRange>& marks,
                 Snippet& snippet) {
    std::size_t mark = 0;
    std::size_t begun = marks.size();  // the mark that was begun last
    bool space = false;
    std::size_t line_ends = 0;
    for (std::size_t offset = source.begin; offset < source.end;) {
        const std::size_t start = offset;
        const bool in_mark = mark < marks.size() && start >= marks[mark].begin;
        const char32_t code_point = next_code_point(text, offset);
        if (is_space(code_point)) {
            space = true;
            if (code_point == U'\n') ++line_ends;
        } else if (!in_mark && line_ends > 0 && is_line_mark(text, start)) {
            line_ends = 2;  // a heading or an item of a list is a block of its own
            continue;
        } else if (!in_mark && text.substr(start, 2) == "**") {
            offset = std::min(start + 2, source.end);
            continue;
        } else {
            if (space && !snippet.text.empty()) snippet.text += line_ends > 1 ? block_separator : " ";
            space = false;
            line_ends = 0;
            if (in_mark && begun != mark) {
                snippet.marks.push_back({snippet.text.size(), snippet.text.size()});
                begun = mark;
            }
            snippet.text.append(text, start, offset - start);
            if (in_mark) snippet.marks.back().end = snippet.text.size();
        }
        while (mark < marks.size() && offset >= marks[mark].end) ++mark;
    }
}

}  // namespace fundstelle
