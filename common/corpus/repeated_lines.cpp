#include "common/corpus/repeated_lines.hpp"

#include <string>
#include <string_view>

#include "common/corpus/line_form.hpp"

namespace fundstelle {
namespace {

constexpr std::size_t least_bytes = 40;  // of a line that is not its title
constexpr std::size_t least_title_words = 3;
constexpr std::size_t longest_verse = 90;  // bytes

std::string with_digraphs(std::string_view normal) {
    std::string written;
    for (std::size_t i = 0; i < normal.size(); ++i) {
        const std::string_view letter = normal.substr(i, 2);
        const char base = letter == "ä" ? 'a' : letter == "ö" ? 'o' : letter == "ü" ? 'u' : '\0';
        written += base == '\0' ? normal[i] : base;
        if (base == '\0') continue;
        written += 'e';
        ++i;
    }
    return written;
}

/// Whether a line stands in a stanza, or in a text of short lines.
bool is_verse(std::string_view text, const Page& page, std::size_t line) {
    if (page.is_verse(line)) return true;
    if (!page.is_in_verses(text, line)) return false;
    std::size_t begin = line;
    while (!page.lines[begin].begins_block) --begin;
    for (const std::size_t end = page.next_block(line); begin < end; ++begin) {
        if (page.lines[begin].source.size() > longest_verse) return false;
    }
    return true;
}

}  // namespace

void cut_repeated_lines(const Article& article, std::size_t head_end, Page& page) {
    const std::string_view text = article.text;
    std::string normal;
    append_normal_form(article.title, normal);
    const std::string title = with_digraphs(normal);
    const std::string title_numbers = numbers_of(article.title);
    std::string_view before;
    bool verses = false;  // whether the block last looked at is one of them
    std::size_t block_end = 0;
    for (std::size_t i = 0; i < page.lines.size(); ++i) {
        const PageLine& one = page.lines[i];
        const std::string_view line = one.source.of(text);
        bool again =
            line.size() >= least_bytes && line == before && one.words != 0 && !one.is_item && !one.is_heading;
        if (!again && i <= head_end && one.kind == LineKind::text && one.words >= least_title_words) {
            normal.clear();
            append_normal_form(line, normal);
            again = title.starts_with(with_digraphs(normal)) && title_numbers.starts_with(numbers_of(line));
        }
        if (again && i >= block_end) {
            verses = is_verse(text, page, i);
            block_end = page.next_block(i);
        }
        if (again && !verses) page.cut(i, CutReason::repeated);
        before = line;
    }
}

}  // namespace fundstelle
