#include "common/query/passage.hpp"

#include <algorithm>
#include <cstdint>

#include "common/query/continuation.hpp"
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

/// Room that the code point at `offset` takes at most.
std::size_t room_at(std::string_view text, std::size_t offset) {
    return text[offset] == '\n' ? 2 : text[offset] == '|' ? 3 : 1;
}

/// Where the letters and signs of ASCII end that stand from `offset` on, at most `end`.
std::size_t behind_plain(std::string_view text, std::size_t offset, std::size_t end) {
    while (offset < end && text[offset] > ' ' && text[offset] < '\x7F') ++offset;
    return offset;
}

/// The offset before (or after) `offset` up to which the text fits in `room`, but not beyond `bound`.
std::size_t step_back(std::string_view text, std::size_t offset, std::size_t bound, std::size_t room) {
    while (offset > bound) {
        const std::size_t before = code_point_boundary(text, offset - 1);
        if (room_at(text, before) > room) break;
        room -= room_at(text, before);
        offset = before;
    }
    return offset;
}
std::size_t step_on(std::string_view text, std::size_t offset, std::size_t bound, std::size_t room) {
    while (offset < bound && room_at(text, offset) <= room) {
        room -= room_at(text, offset);
        next_code_point(text, offset);
    }
    return offset;
}

/// Where the reference to a character begins that is written around `offset`, `&auml;`, `&#8211;`; `offset`
/// when none is.
std::size_t begin_of_entity(std::string_view text, std::size_t offset) {
    constexpr std::size_t most_bytes = 10;
    const auto is_letter_of_it = [&](std::size_t at) {
        const char sign = text[at];
        return (sign >= '0' && sign <= '9') || (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') ||
               sign == '#';
    };
    std::size_t begin = offset;
    std::size_t end = offset;
    while (begin > 0 && offset - begin < most_bytes && is_letter_of_it(begin - 1)) --begin;
    while (end < text.size() && end - offset < most_bytes && is_letter_of_it(end)) ++end;
    const bool entity = begin > 0 && text[begin - 1] == '&' && end < text.size() && text[end] == ';';
    return entity ? begin - 1 : offset;
}

/// The beginning of the first word behind the one at `offset`, at the latest `bound`.
std::size_t next_word(std::string_view text, std::size_t offset, std::size_t bound) {
    while (offset < bound && !is_space_at(text, offset)) next_code_point(text, offset);
    while (offset < bound && is_space_at(text, offset)) next_code_point(text, offset);
    return offset;
}

}  // namespace

std::size_t room_for(std::string_view text) {
    constexpr std::size_t block_bytes = 80;  // what one byte can count, and vectors of 16 divide
    std::size_t room = 0;
    for (; !text.empty(); text.remove_prefix(std::min(text.size(), block_bytes))) {
        std::uint8_t of_block = 0;
        for (const char sign : text.substr(0, block_bytes)) {
            const bool begins_code_point = (static_cast<unsigned char>(sign) & 0xC0) != 0x80;
            of_block =
                static_cast<std::uint8_t>(of_block + begins_code_point + (sign == '\n') + 2 * (sign == '|'));
        }
        room += of_block;
    }
    return room;
}

ByteRange fit_around(std::string_view text, ByteRange sentence, ByteRange core, std::size_t room) {
    core.begin = begin_with_number(text, core.begin, sentence.begin);
    core.end = step_on(text, core.begin, core.end, room);
    const std::size_t spare = room - room_for(core.of(text));
    std::size_t begin = step_back(text, core.begin, sentence.begin, spare / 2);
    const std::size_t used_before = room_for(text.substr(begin, core.begin - begin));
    std::size_t end = step_on(text, core.end, sentence.end, spare - used_before);
    const std::size_t used_behind = room_for(text.substr(core.end, end - core.end));
    begin = step_back(text, begin, sentence.begin, spare - used_before - used_behind);

    // To whole words where there is room for one.
    if (begin > sentence.begin && !is_word_end(text, begin)) begin = next_word(text, begin, core.begin);
    while (begin < core.begin && is_space_at(text, begin)) next_code_point(text, begin);
    while (begin < core.begin && begin_with_number(text, begin, sentence.begin) < begin) {
        begin = next_word(text, begin, core.begin);
    }
    if (end < sentence.end && !is_space_at(text, end)) {
        std::size_t word = end;
        while (word > begin && !is_word_end(text, word)) word = code_point_boundary(text, word - 1);
        if (word > begin) end = word;
        while (end > begin && !is_grapheme_start(text, end)) end = code_point_boundary(text, end - 1);
        const std::size_t entity = begin_of_entity(text, end);
        if (entity > begin) end = entity;
    }
    if (end < sentence.end) {
        const std::size_t telling = begin + end_without_number(text.substr(begin, end - begin));
        if (telling >= core.end && telling > begin) end = telling;
    }
    while (end > begin && is_space_at(text, code_point_boundary(text, end - 1))) {
        end = code_point_boundary(text, end - 1);
    }
    return {begin, end};
}

void write_clean(std::string_view text, ByteRange source, const std::vector<Markup>& markup,
                 const std::vector<ByteRange>& marks, Passage& passage) {
    auto next_markup = std::find_if(markup.begin(), markup.end(),
                                    [&](const Markup& m) { return m.source.end > source.begin; });
    std::size_t mark = 0;
    std::size_t begun = marks.size();  // the mark that was begun last
    bool space = false;
    std::size_t line_ends = 0;
    for (std::size_t offset = source.begin; offset < source.end;) {
        if (next_markup != markup.end() && offset >= next_markup->source.begin) {
            if (next_markup->separates) {
                space = true;
                line_ends = 2;
            }
            offset = next_markup->source.end;
            ++next_markup;
            continue;
        }
        const std::size_t start = offset;
        const bool in_mark = mark < marks.size() && start >= marks[mark].begin;
        const char32_t code_point = next_code_point(text, offset);
        if (is_space(code_point)) {
            space = true;
            if (code_point == U'\n') ++line_ends;
        } else {
            if (space && !passage.text.empty()) passage.text += line_ends > 1 ? block_separator : " ";
            space = false;
            line_ends = 0;
            if (in_mark && begun != mark) {
                passage.marks.push_back({passage.text.size(), passage.text.size()});
                begun = mark;
            }
            std::size_t end = source.end;
            if (next_markup != markup.end()) end = std::min(end, next_markup->source.begin);
            if (mark < marks.size()) end = std::min(end, in_mark ? marks[mark].end : marks[mark].begin);
            offset = behind_plain(text, offset, end);
            passage.text.append(text, start, offset - start);
            if (in_mark) passage.marks.back().end = passage.text.size();
        }
        while (mark < marks.size() && offset >= marks[mark].end) ++mark;
    }
}

}  // namespace fundstelle
