#include "common/corpus/page_density.hpp"

#include <algorithm>

#include "common/corpus/html_signs.hpp"
#include "common/corpus/html_tags.hpp"
#include "common/corpus/line_words.hpp"

namespace fundstelle {
namespace {

using namespace html;

/// A list is a part of the text around it: that holds its items.
std::size_t outside_lists(const HtmlTree& page, std::size_t node) {
    while (holds(lists, page[node].tag)) node = page[node].parent;
    return node;
}

}  // namespace

std::vector<Density> densities_of(const HtmlTree& page, const std::vector<LeftOut>& out) {
    std::vector<Density> densities(page.nodes().size());
    std::vector<bool> in_link(page.nodes().size());
    std::vector<bool> beside(page.nodes().size());  ///< in what is hidden, or a box beside the text
    for (std::size_t at = 1; at < page.nodes().size(); ++at) {
        const HtmlNode& node = page[at];
        beside[at] = beside[node.parent] || node.tag == "aside" || node.tag == "footer" || is_hidden(node);
        in_link[at] = in_link[node.parent] || (node.tag == "a" && node.has("href"));
        if (out[at] != LeftOut::kept) continue;
        if (node.tag == "a" && node.has("href")) ++densities[at].links;
        for (const char c : node.text)
            densities[at].letters += c != ' ' && c != '\n' && c != '\t' && c != '\r';
        if (in_link[at]) densities[at].link_letters = densities[at].letters;
    }
    // Children stand behind their parents: from the end on each is complete when it is added to its parent.
    std::vector<std::size_t> direct(page.nodes().size());
    for (std::size_t at = page.nodes().size(); at-- > 1;) {
        const HtmlNode& node = page[at];
        Density& parent = densities[node.parent];
        parent.letters += densities[at].letters;
        parent.link_letters += densities[at].link_letters;
        parent.links += densities[at].links;
        if (!holds(blocks, node.tag))
            direct[node.parent] += node.tag.empty() ? densities[at].letters : direct[at];
        const std::size_t letters = densities[at].letters - densities[at].link_letters;
        if (!holds(paragraphs, node.tag) || direct[at] < least_paragraph || letters < least_paragraph)
            continue;
        const double score = (1 + std::min(static_cast<double>(letters) / 100.0, 3.0)) / (beside[at] ? 2 : 1);
        const std::size_t container = outside_lists(page, node.parent);
        densities[container].score += score;
        densities[page[container].parent].score += score / 2;
    }
    return densities;
}

std::size_t densest_of(const std::vector<Density>& densities, const std::vector<LeftOut>& out) {
    std::size_t dense = 0;
    double most = 0;
    for (std::size_t at = 1; at < densities.size(); ++at) {
        const Density& one = densities[at];
        if (out[at] != LeftOut::kept || one.letters == 0) continue;
        const double links = static_cast<double>(one.link_letters) / static_cast<double>(one.letters);
        const double score = one.score * (1 - links);
        if (score <= most) continue;
        most = score;
        dense = at;
    }
    return dense;
}

}  // namespace fundstelle
