#include "common/corpus/main_text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "common/corpus/html_signs.hpp"
#include "common/corpus/html_tags.hpp"
#include "common/corpus/line_form.hpp"
#include "common/corpus/line_words.hpp"
#include "common/corpus/page_writer.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

using namespace html;

constexpr std::size_t least_paragraph = 25;  ///< letters, as in Readability
constexpr std::size_t least_own_text = 80;   ///< bytes
constexpr std::size_t least_links = 3;

/// Beside a section of the main text, its time or heading, stands at most one letter to so many of it.
constexpr std::size_t most_beside = 4;

/// What is known of the text below a node.
struct Density {
    std::size_t letters = 0;  ///< bytes of text that is no white space
    std::size_t link_letters = 0;
    std::size_t links = 0;
    double score = 0;
};

class Page {
  public:
    explicit Page(const HtmlTree& page)
        : page_(page),
          unfolded_(unfolded_ids(page)),
          out_(page.nodes().size()),
          density_(page.nodes().size()) {
        leave_out();
        measure();
        choose();
    }

    MainText text() const;

  private:
    std::vector<std::size_t> text_before() const;
    bool leads_nowhere(std::size_t node) const;
    bool is_question(std::size_t node) const;
    bool is_left_out(std::size_t at, std::size_t below, std::size_t all) const;
    void leave_out();
    void measure();
    std::size_t outside_lists(std::size_t node) const;
    void leave_out(std::size_t node);
    void choose();
    std::size_t densest() const;
    void add_siblings();
    void add_lead();
    bool is_lead(std::size_t node, std::size_t inner) const;
    std::string text_of(std::size_t node) const;
    bool is_between(std::size_t node) const;
    bool is_of_kind(std::size_t node, std::size_t other) const;
    template <typename Test>
    std::size_t largest(Test&& test) const;
    bool is_list_of_links(std::size_t node) const;
    bool has_sentences(std::size_t node) const;
    bool is_mostly_links(std::size_t node) const;
    std::size_t block_of(std::size_t node) const;
    std::size_t own(std::size_t node) const { return density_[node].letters - density_[node].link_letters; }

    const HtmlTree& page_;
    std::unordered_set<std::string_view> unfolded_;
    std::vector<bool> out_;  ///< left out, with all below
    std::vector<Density> density_;
    std::size_t root_ = 0;  ///< of the main text; 0, the whole page, where none stands out
};

/// How many bytes of text that may be seen stand before each node, and at the end.
std::vector<std::size_t> Page::text_before() const {
    std::vector<std::size_t> bytes(page_.nodes().size() + 1);
    std::size_t never_before = 0;  // the node behind the last one that is never text
    for (std::size_t at = 0; at < page_.nodes().size(); ++at) {
        if (at >= never_before && holds(never_text, page_[at].tag)) never_before = page_[at].end;
        bytes[at + 1] = bytes[at] + (at < never_before ? 0 : page_[at].text.size());
    }
    return bytes;
}

/// Whether there is nothing to click on below a node, and a paragraph: the article's own, whatever its
/// template calls it, as the `teaser` that it begins with.
bool Page::leads_nowhere(std::size_t node) const {
    std::size_t letters = 0;
    for (std::size_t at = node; at < page_[node].end; ++at) {
        const HtmlNode& one = page_[at];
        if ((one.tag == "a" && one.has("href")) || holds(controls, one.tag)) return false;
        letters += one.text.size();
    }
    return page_[node].tag == "p" || letters >= least_own_text;
}

/// Whether a node is a button that is a whole heading: one that unfolds what stands below.
bool Page::is_question(std::size_t node) const {
    constexpr int most_between = 2;
    if (page_[node].tag != "button") return false;
    std::size_t heading = page_[node].parent;
    for (int between = 0; between < most_between && page_[heading].tag == "span"; ++between)
        heading = page_[heading].parent;
    if (!holds(headings, page_[heading].tag) && page_[heading].tag != "dt") return false;
    for (std::size_t at = heading; at < page_[heading].end; ++at) {
        const bool within = at >= node && at < page_[node].end;
        if (!within && !trim(page_[at].text).empty()) return false;
    }
    return true;
}

/// Judges names and forms only where they stand for less than half of the text, since a template may call the
/// whole page so, and what is hidden where it is not nearly all, which a script then shows.
bool Page::is_left_out(std::size_t at, std::size_t below, std::size_t all) const {
    const HtmlNode& node = page_[at];
    if (holds(never_text, node.tag)) return !is_question(at);
    if (node.tag == "html" || node.tag == "body" || node.tag == "article" || node.tag == "main") return false;
    const bool unfolds = unfolded_.count(node.attribute("id")) != 0;
    if (is_hidden(node) && !unfolds) return below * 10 < all * 9;
    if (below * 2 >= all) return false;
    if (node.tag == "form" || has_role_of_furniture(node)) return true;
    return is_named_comments(node) || (is_named_litter(node) && !leads_nowhere(at));
}

void Page::leave_out() {
    const std::vector<std::size_t> bytes = text_before();
    for (std::size_t at = 0; at < page_.nodes().size();) {
        const HtmlNode& node = page_[at];
        if (node.tag.empty() || !is_left_out(at, bytes[node.end] - bytes[at], bytes.back())) {
            ++at;
            continue;
        }
        leave_out(at);
        at = node.end;
    }
}

void Page::leave_out(std::size_t node) {
    std::fill(out_.begin() + static_cast<std::ptrdiff_t>(node),
              out_.begin() + static_cast<std::ptrdiff_t>(page_[node].end), true);
}

void Page::measure() {
    std::vector<bool> in_link(page_.nodes().size());
    for (std::size_t at = 1; at < page_.nodes().size(); ++at) {
        const HtmlNode& node = page_[at];
        in_link[at] = in_link[node.parent] || (node.tag == "a" && node.has("href"));
        if (out_[at]) continue;
        if (node.tag == "a" && node.has("href")) ++density_[at].links;
        for (const char c : node.text)
            density_[at].letters += c != ' ' && c != '\n' && c != '\t' && c != '\r';
        if (in_link[at]) density_[at].link_letters = density_[at].letters;
    }
    // Children stand behind their parents: from the end on each is complete when it is added to its parent.
    std::vector<std::size_t> direct(page_.nodes().size());
    for (std::size_t at = page_.nodes().size(); at-- > 1;) {
        const HtmlNode& node = page_[at];
        Density& parent = density_[node.parent];
        parent.letters += density_[at].letters;
        parent.link_letters += density_[at].link_letters;
        parent.links += density_[at].links;
        if (!holds(blocks, node.tag))
            direct[node.parent] += node.tag.empty() ? density_[at].letters : direct[at];
        const std::size_t letters = density_[at].letters - density_[at].link_letters;
        if (!holds(paragraphs, node.tag) || direct[at] < least_paragraph || letters < least_paragraph)
            continue;
        const double score = 1 + std::min(static_cast<double>(letters) / 100.0, 3.0);
        const std::size_t container = outside_lists(node.parent);
        density_[container].score += score;
        density_[page_[container].parent].score += score / 2;
    }
}

/// A list is a part of the text around it: that holds its items.
std::size_t Page::outside_lists(std::size_t node) const {
    while (holds(lists, page_[node].tag)) node = page_[node].parent;
    return node;
}

template <typename Test>
std::size_t Page::largest(Test&& test) const {
    std::size_t best = 0;
    for (std::size_t at = 1; at < page_.nodes().size(); ++at) {
        if (out_[at] || page_[at].tag.empty() || !test(page_[at])) continue;
        if (best == 0 || own(at) > own(best)) best = at;
    }
    return best;
}

std::size_t Page::densest() const {
    std::size_t dense = 0;
    double most = 0;
    for (std::size_t at = 1; at < page_.nodes().size(); ++at) {
        const Density& one = density_[at];
        if (out_[at] || one.letters == 0) continue;
        const double links = static_cast<double>(one.link_letters) / static_cast<double>(one.letters);
        const double score = one.score * (1 - links);
        if (score <= most) continue;
        most = score;
        dense = at;
    }
    return dense;
}

/// Finds the element that holds the main text.
void Page::choose() {
    const std::size_t dense = densest();
    const std::size_t body =
        largest([](const HtmlNode& node) { return lower(node.attribute("itemprop")) == "articlebody"; });
    const std::size_t article = largest([](const HtmlNode& node) { return node.tag == "article"; });
    const std::size_t main =
        largest([](const HtmlNode& node) { return node.tag == "main" || node.attribute("role") == "main"; });
    root_ = dense;
    for (const std::size_t named : {main, article, body}) {
        if (named != 0 && own(named) != 0 && own(named) * 5 >= own(dense) * 2) root_ = named;
    }
    if (root_ != body && root_ != main) add_siblings();
    if (root_ != 0 && root_ != main) add_lead();
}

/// Whether a node beside one of the main text is made as that one is, and holds text rather than links.
bool Page::is_of_kind(std::size_t node, std::size_t other) const {
    const HtmlNode& one = page_[node];
    const HtmlNode& text = page_[other];
    const bool named = !one.attribute("class").empty() || (!one.has("id") && !text.has("id"));
    return one.tag == text.tag && kind_by_class(one) == kind_by_class(text) && named &&
           own(node) >= least_paragraph && density_[node].link_letters * 4 < density_[node].letters;
}

/// Whether a node beside the main text may stand between parts of it: headings, paragraphs and lists, but
/// for those of links.
bool Page::is_between(std::size_t node) const {
    const std::string_view tag = page_[node].tag;
    if (holds(headings, tag) || tag == "p") return true;
    return holds(passages, tag) && own(node) >= least_paragraph &&
           density_[node].link_letters * 4 < density_[node].letters;
}

/// Whether a node is the lead of the main text beside it: a paragraph below the heading of both that ends as
/// sentences do, and no links.
bool Page::is_lead(std::size_t node, std::size_t inner) const {
    if (page_[node].tag != "p" || node > inner || density_[node].link_letters * 2 >= density_[node].letters)
        return false;
    if (own(node) < least_paragraph || !ends_sentence(trim(text_of(node)))) return false;
    const std::size_t outer = page_[node].parent;
    for (std::size_t at = outer + 1; at < node; ++at) {
        if (page_[at].tag == "h1" && !out_[at]) return true;
    }
    return false;
}

std::string Page::text_of(std::size_t node) const {
    std::string text;
    for (std::size_t at = node; at < page_[node].end; ++at) text += page_[at].text;
    return text;
}

/// What others stand beside the main text where its lead does is no part of it.
void Page::add_lead() {
    const std::size_t outer = page_[root_].parent;
    bool has_lead = false;
    for (std::size_t at = outer + 1; at < page_[outer].end; at = page_[at].end)
        has_lead = has_lead || (!out_[at] && is_lead(at, root_));
    if (!has_lead) return;
    for (std::size_t at = outer + 1; at < page_[outer].end; at = page_[at].end) {
        if (at != root_ && !holds(headings, page_[at].tag) && !is_lead(at, root_)) leave_out(at);
    }
    root_ = outer;
}

/// Texts are often told in several sections, one beside the other, as questions and their answers are: takes
/// with the densest those of its kind, and the headings, paragraphs and lists between them.
void Page::add_siblings() {
    for (std::size_t inner = root_; inner != 0 && page_[inner].parent != 0;) {
        const std::size_t outer = page_[inner].parent;
        std::vector<std::size_t> others;
        bool more = false;
        for (std::size_t at = outer + 1; at < page_[outer].end; at = page_[at].end) {
            if (at == inner || out_[at] || page_[at].tag.empty()) continue;
            const bool same = is_of_kind(at, inner);
            more = more || same;
            if (!same && !is_between(at)) others.push_back(at);
        }
        if (more) {
            for (const std::size_t other : others) leave_out(other);
            root_ = outer;
        } else if ((own(outer) - own(inner)) * most_beside > own(inner)) {
            return;
        }
        inner = outer;
    }
}

bool Page::is_list_of_links(std::size_t node) const {
    const Density& one = density_[node];
    return holds(link_lists, page_[node].tag) && one.links >= least_links &&
           one.link_letters * 10 >= one.letters * 6 && !has_sentences(node);
}

/// Whether an item of a list says something around its links, and ends as sentences do.
bool Page::has_sentences(std::size_t node) const {
    for (std::size_t at = node; at < page_[node].end; ++at) {
        if (page_[at].tag != "li" || out_[at] || own(at) < least_paragraph) continue;
        std::string_view last;
        for (std::size_t inner = at; inner < page_[at].end; ++inner) {
            const bool shown = !out_[inner] && page_[inner].tag.empty() && density_[inner].letters != 0;
            if (shown)
                last = density_[inner].link_letters == 0 ? trim(page_[inner].text) : std::string_view();
        }
        if (ends_sentence(last)) return true;
    }
    return false;
}

bool Page::is_mostly_links(std::size_t node) const {
    return density_[node].link_letters * 2 >= density_[node].letters;
}

/// The innermost element around a node that is shown apart from others.
std::size_t Page::block_of(std::size_t node) const {
    while (node != 0 && !holds(blocks, page_[node].tag) && !holds(lines, page_[node].tag))
        node = page_[node].parent;
    return node;
}

void separate(std::string_view tag, PageWriter& writer) {
    if (holds(blocks, tag)) writer.paragraph();
    if (holds(lines, tag)) writer.line();
    if (tag == "td" || tag == "th") writer.cell();
}

MainText Page::text() const {
    const std::size_t root = root_;
    PageWriter writer;
    std::vector<std::size_t> open;
    std::size_t preformatted = 0;  ///< the node behind the last <pre>
    std::size_t heading = 0;       ///< the node behind the last heading
    for (std::size_t at = root; at < page_[root].end;) {
        for (; !open.empty() && page_[open.back()].end <= at; open.pop_back()) {
            separate(page_[open.back()].tag, writer);
            if (page_[open.back()].tag == "li") writer.end_item();
        }
        const HtmlNode& node = page_[at];
        if (out_[at] || (at != root && is_list_of_links(at))) {
            at = node.end;
            continue;
        }
        if (at >= heading) writer.end_heading();
        if (at >= heading && density_[at].letters != 0 && node.tag.empty())
            writer.settle_headings(is_mostly_links(block_of(at)) ? Headings::dropped : Headings::kept);
        if (node.tag.empty()) writer.add(node.text, at < preformatted ? Spaces::kept : Spaces::joined);
        separate(node.tag, writer);
        if (node.tag == "li") writer.begin_item();
        if (node.tag == "pre") preformatted = node.end;
        if (holds(headings, node.tag)) {
            heading = node.end;
            if (is_mostly_links(at)) {
                writer.settle_headings(Headings::dropped);
            } else {
                writer.begin_heading();
            }
        }
        if (!node.tag.empty()) open.push_back(at);
        ++at;
    }
    return writer.take();
}

}  // namespace

MainText main_text(const HtmlTree& page) {
    return Page(page).text();
}

}  // namespace fundstelle
