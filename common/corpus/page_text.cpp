#include "common/corpus/page_text.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "common/corpus/html_tags.hpp"
#include "common/corpus/line_form.hpp"
#include "common/corpus/line_words.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

using namespace html;

/// What is known of the text that stands directly in a block.
struct Block {
    std::size_t own = 0;      ///< outside links
    std::size_t linked = 0;   ///< in links
    std::size_t on_page = 0;  ///< in links to places of the same page
    bool ends_sentence = false;
    bool link_is_last = false;
};

std::size_t letters_of(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return c != ' ' && c != '\n' && c != '\t' && c != '\r' && c != '\f';
    }));
}

/// What is said of the nodes of a page by those around them.
enum class LinkKind : unsigned char { none, on_page, elsewhere };

LinkKind link_kind(const HtmlNode& node) {
    if (node.tag != "a" || !node.has("href")) return LinkKind::none;
    return node.attribute("href").starts_with('#') ? LinkKind::on_page : LinkKind::elsewhere;
}

struct Around {
    LinkKind link = LinkKind::none;
    bool code = false;       ///< in what is never shown as text
    bool furniture = false;  ///< in an element that never holds the main text
};

std::vector<Around> around_nodes(const HtmlTree& page) {
    std::vector<Around> around(page.nodes().size());
    for (std::size_t at = 1; at < page.nodes().size(); ++at) {
        const HtmlNode& node = page[at];
        Around& one = around[at];
        one = around[node.parent];
        one.link = std::max(one.link, link_kind(node));
        one.code = one.code || holds(code, node.tag);
        one.furniture = one.furniture || holds(never_text, node.tag);
    }
    return around;
}

}  // namespace

TextCounts& TextCounts::operator+=(const TextCounts& other) {
    letters += other.letters;
    body += other.body;
    links += other.links;
    leading += other.leading;
    sentences += other.sentences;
    paragraphs += other.paragraphs;
    controls += other.controls;
    return *this;
}

TextCounts operator-(const TextCounts& all, const TextCounts& before) {
    return {all.letters - before.letters,     all.body - before.body,
            all.links - before.links,         all.leading - before.leading,
            all.sentences - before.sentences, all.paragraphs - before.paragraphs,
            all.controls - before.controls};
}

PageText::PageText(const HtmlTree& page)
    : page_(page),
      block_(page.nodes().size()),
      last_text_(page.nodes().size()),
      before_(page.nodes().size() + 1) {
    const std::vector<Around> around = around_nodes(page);
    std::vector<Block> blocks_of(page.nodes().size());
    for (std::size_t at = 1; at < page.nodes().size(); ++at) {
        const HtmlNode& node = page[at];
        const bool apart =
            holds(blocks, node.tag) || holds(cells, node.tag) || (holds(lines, node.tag) && node.tag != "br");
        block_[at] = apart ? at : block_[node.parent];
        const std::size_t letters = around[at].code ? 0 : letters_of(node.text);
        last_text_[at] = letters == 0 ? last_text_[at - 1] : at;
        if (letters == 0) continue;
        Block& block = blocks_of[block_[at]];
        block.link_is_last = around[at].link == LinkKind::elsewhere;
        if (around[at].link == LinkKind::none) {
            block.own += letters;
            block.ends_sentence = block.ends_sentence || ends_sentence(trim(node.text));
        } else {
            block.linked += letters;
            if (around[at].link == LinkKind::on_page) block.on_page += letters;
        }
    }
    for (std::size_t at = 0; at < page.nodes().size(); ++at) {
        const HtmlNode& node = page[at];
        const Block& block = blocks_of[block_[at]];
        TextCounts counts;
        counts.letters = around[at].code ? 0 : letters_of(node.text);
        counts.controls = holds(controls, node.tag);
        if (!around[at].furniture) counts.body = counts.letters;
        if (around[at].link != LinkKind::none) {
            counts.links = counts.letters;
            if (block.linked >= block.own || block.link_is_last) counts.leading = counts.letters;
        }
        if (block.own >= least_paragraph) {
            if (block.ends_sentence && block.own > block.linked) counts.sentences = counts.letters;
            if (!holds(headings, page[block_[at]].tag)) counts.paragraphs = counts.letters;
        }
        before_[at + 1] = before_[at];
        before_[at + 1] += counts;
    }
}

TextCounts PageText::of(std::size_t node) const {
    return before_[page_[node].end] - before_[node];
}

std::string PageText::text_of(std::size_t node, std::size_t most_bytes) const {
    std::string text;
    for (std::size_t at = node; at < page_[node].end && text.size() < most_bytes; ++at) {
        const bool shown = before_[at + 1].letters != before_[at].letters;
        if (shown || trim(page_[at].text).empty()) text += page_[at].text;
    }
    return text;
}

}  // namespace fundstelle
