#include "common/corpus/markup_text.hpp"

#include <algorithm>
#include <array>

#include "common/corpus/html_signs.hpp"
#include "common/corpus/html_tree.hpp"
#include "common/holds.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

using namespace std::string_view_literals;

constexpr std::array blocks = {"p"sv,      "div"sv, "br"sv,  "ul"sv,         "ol"sv,      "li"sv,
                               "h1"sv,     "h2"sv,  "h3"sv,  "h4"sv,         "h5"sv,      "h6"sv,
                               "table"sv,  "tr"sv,  "td"sv,  "blockquote"sv, "section"sv, "article"sv,
                               "figure"sv, "hr"sv,  "html"sv};
constexpr std::array inlines = {"a"sv,   "b"sv,     "i"sv,   "em"sv,  "strong"sv, "span"sv,
                                "img"sv, "small"sv, "sup"sv, "sub"sv, "u"sv,      "font"sv};
constexpr std::size_t longest_tag = 2000;
constexpr std::size_t longest_reference = 10;

bool is_letter_or_digit(char sign) {
    return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9');
}

struct TagCounts {
    std::size_t blocks = 0;
    std::size_t inlines = 0;  ///< that are closed
    std::size_t links = 0;    ///< and pictures
    bool first = false;       ///< one opens the text
};

TagCounts count_tags(std::string_view text) {
    TagCounts counts;
    const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n"), text.size());
    for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
        const bool closes = text.substr(at + 1).starts_with('/');
        const std::size_t name = at + (closes ? 2 : 1);
        std::size_t end = name;
        while (end < text.size() && end < name + longest_reference && is_letter_or_digit(text[end])) ++end;
        const std::size_t close = text.substr(end, longest_tag).find('>');
        if (end == name || close == std::string_view::npos) continue;
        const std::string tag = lower(text.substr(name, end - name));
        const bool is_block = holds(blocks, tag);
        if (!is_block && !holds(inlines, tag)) continue;
        if (at == begin) counts.first = true;
        if (is_block) ++counts.blocks;
        if (!is_block && closes) ++counts.inlines;
        const std::string_view attributes = text.substr(end, close);
        if (attributes.find("href=") != std::string_view::npos ||
            attributes.find("src=") != std::string_view::npos)
            ++counts.links;
    }
    return counts;
}

/// Whether `text` has a reference like `&ouml;` or `&#246;`.
bool has_reference(std::string_view text) {
    for (std::size_t at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1)) {
        std::size_t end = at + 1;
        if (end < text.size() && text[end] == '#') ++end;
        const std::size_t name = end;
        while (end < text.size() && end < at + longest_reference && is_letter_or_digit(text[end])) ++end;
        if (end > name + 1 && end < text.size() && text[end] == ';') return true;
    }
    return false;
}

bool is_markup(const TagCounts& counts) {
    if (counts.blocks + counts.inlines + counts.links == 0) return false;
    return counts.first || counts.blocks > 1 || counts.inlines > 1 || counts.links != 0;
}

/// Tags for the paragraphs and, where no block is marked, the lines of `text`.
std::string with_paragraphs(std::string_view text, bool has_blocks) {
    std::string marked;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t line = std::min(text.find('\n', at), text.size());
        marked += text.substr(at, line - at);
        if (line == text.size()) break;
        const std::size_t next = std::min(text.find_first_not_of(" \t\r\n", line), text.size());
        const bool is_blank = std::count(text.begin() + static_cast<std::ptrdiff_t>(line),
                                         text.begin() + static_cast<std::ptrdiff_t>(next), '\n') > 1;
        marked += is_blank ? "\n<p>" : has_blocks ? "\n" : "\n<br>";
        at = next;
    }
    return marked;
}

std::string all_text(const HtmlTree& tree) {
    std::string text;
    for (const HtmlNode& node : tree.nodes()) text += node.text;
    return text;
}

std::string without_references(std::string_view text, std::size_t memory_bytes) {
    std::string escaped;
    for (const char sign : text) {
        if (sign == '<') {
            escaped += "&lt;";
        } else {
            escaped += sign;
        }
    }
    return all_text(HtmlTree(escaped, memory_bytes));
}

}  // namespace

std::optional<MainText> markup_text(std::string_view text, std::size_t memory_bytes) {
    const TagCounts counts = count_tags(text);
    if (!is_markup(counts)) {
        if (!has_reference(text)) return std::nullopt;
        std::string plain = without_references(text, memory_bytes);
        // Of feeds the markup itself may be written in references.
        if (!is_markup(count_tags(plain))) return MainText{std::move(plain), {}};
        return markup_text(plain, memory_bytes);
    }
    const bool has_paragraphs =
        text.find("<p") != std::string_view::npos || text.find("<P") != std::string_view::npos ||
        text.find("<br") != std::string_view::npos || text.find("<BR") != std::string_view::npos;
    const std::string marked = has_paragraphs ? std::string(text) : with_paragraphs(text, counts.blocks != 0);
    const HtmlTree tree(marked, memory_bytes);
    MainText main = main_text(tree);
    if (main.text.empty()) main = {std::string(trim(all_text(tree))), {}};
    return main;
}

std::string without_markup(std::string_view line, std::size_t memory_bytes) {
    const TagCounts counts = count_tags(line);
    if (counts.inlines + counts.blocks + counts.links == 0)
        return has_reference(line) ? without_references(line, memory_bytes) : std::string(line);
    return all_text(HtmlTree(line, memory_bytes));
}

}  // namespace fundstelle
