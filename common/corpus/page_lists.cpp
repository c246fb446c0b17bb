#include "common/corpus/page_lists.hpp"

#include <string>

#include "common/corpus/article.hpp"
#include "common/corpus/html_tags.hpp"
#include "common/corpus/line_form.hpp"
#include "common/corpus/line_words.hpp"
#include "common/corpus/text_form.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

using namespace html;

constexpr std::size_t least_links = 3;

/// What an item of a list is.
enum class Item : unsigned char { other, linked_sentence, text };

/// An item that says something around its links, or is a sentence as a whole; headlines that ask are none.
Item item_at(const MeasuredPage& measured, std::size_t item) {
    constexpr std::size_t most_nodes = 200;
    const HtmlTree& page = measured.page;
    const Density& one = measured.density[item];
    const std::size_t last = measured.text.last_text_of(item);
    const bool ends = ends_sentence(trim(page[last].text));
    if (ends && one.own() >= least_paragraph && measured.density[last].link_letters == 0) return Item::text;
    // Items of lists within lists are looked at for each of these.
    if (page[item].end - item > most_nodes) return Item::other;
    const std::string text = on_one_line(measured.text.text_of(item));
    if (is_amount(text)) return Item::text;
    const bool asks = text.ends_with('?') || text.ends_with("…") || text.ends_with("..");
    if (!ends || asks || one.letters < least_paragraph) return Item::other;
    for (std::size_t at = item; at < page[item].end; ++at) {
        const bool apart = measured.text.block_of(at) != item;
        if (apart && page[at].tag.empty() && measured.density[at].letters != 0) return Item::other;
    }
    return Item::linked_sentence;
}

}  // namespace

PageLists::PageLists(const MeasuredPage& measured)
    : measured_(measured), before_(measured.page.nodes().size() + 1) {
    for (std::size_t at = 0; at < measured.page.nodes().size(); ++at) {
        const std::string_view tag = measured.page[at].tag;
        Counts counts = before_[at];
        if (measured.out[at] == LeftOut::kept && measured.density[at].letters != 0) {
            const Item item = tag == "li" ? item_at(measured, at) : Item::other;
            counts.texts += tag == "th" || item == Item::text;
            counts.sentences += item == Item::linked_sentence;
            counts.items += tag == "li";
        }
        before_[at + 1] = counts;
    }
}

/// Whether the links of a cell stand one below the other.
bool PageLists::is_column(std::size_t node) const {
    std::size_t breaks = 1;
    for (std::size_t at = node + 1; at < measured_.page[node].end; ++at)
        breaks += holds(blocks, measured_.page[at].tag) || holds(lines, measured_.page[at].tag);
    return breaks >= measured_.density[node].links;
}

bool PageLists::is_list_of_links(std::size_t node) const {
    const Density& one = measured_.density[node];
    const std::string_view tag = measured_.page[node].tag;
    if (!holds(link_lists, tag) || one.links < least_links || one.link_letters * 10 < one.letters * 6)
        return false;
    const Counts& before = before_[node];
    const Counts& all = before_[measured_.page[node].end];
    const bool tells =
        all.texts != before.texts || (all.sentences - before.sentences) * 2 > all.items - before.items;
    return !tells && (tag != "td" || is_column(node));
}

}  // namespace fundstelle
