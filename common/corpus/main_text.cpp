#include "common/corpus/main_text.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/corpus/article.hpp"
#include "common/corpus/html_signs.hpp"
#include "common/corpus/html_tags.hpp"
#include "common/corpus/left_out.hpp"
#include "common/corpus/left_out_part.hpp"
#include "common/corpus/line_form.hpp"
#include "common/corpus/line_words.hpp"
#include "common/corpus/page_density.hpp"
#include "common/corpus/page_lists.hpp"
#include "common/corpus/page_text.hpp"
#include "common/corpus/page_writer.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

using namespace html;

/// Beside a section of the main text, its time or heading, stands at most one letter of paragraphs to so many
/// of it.
constexpr std::size_t most_beside = 4;

class Page {
  public:
    Page(const HtmlTree& page, PageScope scope)
        : page_(page),
          text_(page),
          out_(left_out_of(page, text_)),
          density_(densities_of(page, out_)),
          lists_({page_, text_, out_, density_}) {
        if (scope == PageScope::whole_page) {
            take_all();
        } else {
            choose();
            leave_out_rest();
            // Sentences that all stand in what is litter elsewhere are what the page has to say.
            if (density_[root_].letters == 0 && text_.all().sentences != 0) take_all();
        }
    }

    MainText text() const;
    std::vector<LeftOutPart> left_out() const;

  private:
    void choose();
    void take_all();
    void add_articles();
    void add_siblings();
    void add_lead();
    void add_notes();
    void take(std::vector<std::size_t> parts);
    void leave_out_rest();
    std::size_t title_above() const;
    bool is_lead(std::size_t node) const;
    bool is_between(std::size_t node) const;
    bool is_of_kind(std::size_t node, std::size_t other) const;
    bool is_whole_text() const;
    template <typename Test>
    std::size_t largest(Test&& test) const;
    bool is_list_of_links(std::size_t node) const {
        return !whole_ && !is_within(core_, node) && lists_.is_list_of_links(node);
    }
    bool is_out(std::size_t node) const { return out_[node] != LeftOut::kept; }
    bool is_within(std::size_t node, std::size_t outer) const {
        return outer <= node && node < page_[outer].end;
    }
    std::size_t own(std::size_t node) const { return density_[node].own(); }

    const HtmlTree& page_;
    PageText text_;
    std::vector<LeftOut> out_;  ///< why a node is left out, with all below
    std::vector<Density> density_;
    PageLists lists_;
    std::size_t core_ = 0;            ///< the element that the main text was found by; 0 is the whole page
    std::size_t root_ = 0;            ///< what holds all of it
    bool whole_ = false;              ///< whether the page is read as it stands
    std::vector<std::size_t> parts_;  ///< what of `root_` it is, ascending, none within another
};

template <typename Test>
std::size_t Page::largest(Test&& test) const {
    std::size_t best = 0;
    for (std::size_t at = 1; at < page_.nodes().size(); ++at) {
        if (is_out(at) || page_[at].tag.empty() || !test(page_[at])) continue;
        if (best == 0 || own(at) > own(best)) best = at;
    }
    return best;
}

bool is_body(const HtmlNode& node) {
    return lower(node.attribute("itemprop")) == "articlebody";
}

/// Finds the elements that hold the main text.
void Page::choose() {
    const std::size_t dense = densest_of(density_, out_);
    const std::size_t body = largest(is_body);
    const std::size_t article = largest([](const HtmlNode& node) { return node.tag == "article"; });
    const std::size_t main =
        largest([](const HtmlNode& node) { return node.tag == "main" || node.attribute("role") == "main"; });
    core_ = dense;
    for (const std::size_t named : {main, article, body}) {
        if (named != 0 && own(named) != 0 && own(named) * 5 >= own(dense) * 2) core_ = named;
    }
    take({core_});
    if (main == 0 && article == 0 && body == 0 && is_whole_text()) {
        take({0});
        return;
    }
    if (core_ == article) add_articles();
    if (core_ != main) add_siblings();
    add_lead();
    add_notes();
}

/// Everything but what is never text.
void Page::take_all() {
    std::size_t behind_code = 0;
    for (std::size_t at = 0; at < out_.size(); ++at) {
        if (holds(code, page_[at].tag)) behind_code = std::max(behind_code, page_[at].end);
        out_[at] = at < behind_code ? LeftOut::code : LeftOut::kept;
    }
    density_ = densities_of(page_, out_);
    root_ = core_ = 0;
    whole_ = true;
}

/// Takes what is to be the main text.
void Page::take(std::vector<std::size_t> parts) {
    std::sort(parts.begin(), parts.end());
    parts_.clear();
    for (const std::size_t part : parts) {
        if (parts_.empty() || !is_within(part, parts_.back())) parts_.push_back(part);
    }
    root_ = parts_.front();
    while (!is_within(parts_.back(), root_)) root_ = page_[root_].parent;
}

/// What stands between the parts of the main text, and around them, is no part of it.
void Page::leave_out_rest() {
    std::size_t next = 0;
    for (std::size_t at = root_ + 1; parts_.front() != root_ && at < page_[root_].end;) {
        if (next < parts_.size() && parts_[next] == at) {
            ++next;
            at = page_[at].end;
        } else if (next < parts_.size() && is_within(parts_[next], at)) {
            ++at;
        } else {
            if (!is_out(at)) out_[at] = LeftOut::outside;
            at = page_[at].end;
        }
    }
}

/// Whether nothing stands around the main text to click on or to fill in: what is there is text too, as in
/// letters, minutes and mails that were saved as pages.
bool Page::is_whole_text() const {
    const TextCounts all = text_.all();
    const TextCounts within = text_.of(core_);
    return core_ != 0 && all.leading == within.leading && all.controls == within.controls;
}

/// Whether a node beside one of the main text is made as that one is, and holds text rather than links.
bool Page::is_of_kind(std::size_t node, std::size_t other) const {
    const HtmlNode& one = page_[node];
    const HtmlNode& text = page_[other];
    const bool named =
        is_body(text) || !one.attribute("class").empty() || (!one.has("id") && !text.has("id"));
    if (one.tag != text.tag || is_body(one) != is_body(text) || kind_by_class(one) != kind_by_class(text) ||
        !named || density_[node].link_letters * 4 >= density_[node].letters)
        return false;
    return own(node) >= least_paragraph || ends_sentence(on_one_line(text_.text_of(node)));
}

/// Whether a node beside the main text may stand between parts of it: headings, paragraphs and lists, but
/// for those of links.
bool Page::is_between(std::size_t node) const {
    const std::string_view tag = page_[node].tag;
    if (holds(headings, tag) || tag == "p") return true;
    return holds(passages, tag) && own(node) >= least_paragraph &&
           density_[node].link_letters * 4 < density_[node].letters;
}

/// A page of a question and its answers, or of several news, has an article for each; what are teasers lead
/// elsewhere.
void Page::add_articles() {
    std::vector<std::size_t> parts = {core_};
    for (std::size_t at = 1; at < page_.nodes().size(); ++at) {
        if (page_[at].tag != "article" || is_out(at) || is_within(at, core_) || is_within(core_, at))
            continue;
        const TextCounts text = text_.of(at);
        const bool says =
            text.sentences != 0 || (text.letters != 0 && text.links == 0 && text.controls == 0 &&
                                    ends_sentence(trim(page_[text_.last_text_of(at)].text)));
        if (says && text.leading == 0) parts.push_back(at);
    }
    take(std::move(parts));
}

/// The notes on a text may stand behind the element that holds it.
void Page::add_notes() {
    std::vector<std::size_t> parts;
    for (std::size_t at = page_[parts_.back()].end; at < page_.nodes().size();) {
        const bool notes = !is_out(at) && is_named_notes(page_[at]) && own(at) != 0;
        if (notes) parts.push_back(at);
        at = notes || is_out(at) ? page_[at].end : at + 1;
    }
    if (parts.empty()) return;
    parts.insert(parts.end(), parts_.begin(), parts_.end());
    take(std::move(parts));
}

/// Texts are often told in several sections, one beside the other, as questions and their answers are: takes
/// with the densest those of its kind, and the headings, paragraphs and lists between them.
void Page::add_siblings() {
    const bool body = is_body(page_[core_]);
    for (std::size_t inner = root_; inner != 0 && page_[inner].parent != 0;) {
        const std::size_t outer = page_[inner].parent;
        std::vector<std::size_t> parts = inner == root_ ? parts_ : std::vector<std::size_t>{inner};
        bool more = false;
        for (std::size_t at = outer + 1; at < page_[outer].end; at = page_[at].end) {
            if (at == inner || is_out(at)) continue;
            if (density_[at].letters == 0) continue;
            const bool same = !page_[at].tag.empty() && is_of_kind(at, inner);
            more = more || same;
            if (same || page_[at].tag.empty() || is_between(at)) parts.push_back(at);
        }
        const TextCounts all = text_.of(outer);
        const TextCounts within = text_.of(inner);
        if (more) {
            // What was between sections within a section of several is left out of it.
            if (inner != root_) leave_out_rest();
            take(std::move(parts));
        } else if (body || (all.paragraphs - within.paragraphs) * most_beside > own(inner) ||
                   all.leading - within.leading > own(inner)) {
            return;
        }
        inner = outer;
    }
}

/// The heading of the page that stands before the main text; 0 without one.
std::size_t Page::title_above() const {
    std::size_t title = 0;
    for (std::size_t at = 1; at < page_[root_].end; ++at) {
        if (page_[at].tag != "h1" || is_out(at) || density_[at].letters == 0 ||
            density_[at].is_mostly_links())
            continue;
        title = at;
        if (at >= parts_.front()) break;
    }
    return title >= parts_.front() ? 0 : title;
}

/// Whether a node is the lead of a text: a paragraph that ends as sentences do, and no links.
bool Page::is_lead(std::size_t node) const {
    const Density& one = density_[node];
    if (is_out(node) || text_.block_of(node) != node || one.own() < least_paragraph || one.is_mostly_links())
        return false;
    for (std::size_t at = node; at < page_[node].end; ++at) {
        if (density_[at].letters != 0 && text_.block_of(at) != node) return false;
    }
    return ends_sentence(trim(text_.text_of(node)));
}

/// Takes the leads that stand between the heading of the page and its main text.
void Page::add_lead() {
    const std::size_t title = title_above();
    if (title == 0) return;
    std::vector<std::size_t> parts = {title};
    bool has_lead = false;
    for (std::size_t at = page_[title].end; at < parts_.front(); ++at) {
        const bool lead = is_lead(at);
        has_lead = has_lead || lead;
        const bool heading = holds(headings, page_[at].tag) && !is_out(at) && !density_[at].is_mostly_links();
        if (lead || heading) parts.push_back(at);
    }
    if (!has_lead) return;
    parts.insert(parts.end(), parts_.begin(), parts_.end());
    take(std::move(parts));
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
        if (is_out(at) || (at != root && is_list_of_links(at))) {
            at = node.end;
            continue;
        }
        if (at >= heading) writer.end_heading();
        if (at >= heading && density_[at].letters != 0 && node.tag.empty())
            writer.settle_headings(density_[text_.block_of(at)].is_mostly_links() ? Headings::dropped
                                                                                  : Headings::kept);
        if (node.tag.empty()) writer.add(node.text, at < preformatted ? Spaces::kept : Spaces::joined);
        separate(node.tag, writer);
        if (node.tag == "li") writer.begin_item();
        if (node.tag == "pre") preformatted = node.end;
        if (holds(headings, node.tag)) {
            heading = node.end;
            if (density_[at].is_mostly_links()) {
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

/// The tag of an element as a person finds it in the page.
std::string shown_element(const HtmlNode& node) {
    constexpr std::size_t most_bytes = 60;
    std::string shown = '<' + std::string(node.tag);
    for (const char* name : {"id", "class", "role"}) {
        const std::string_view value = node.attribute(name);
        if (!value.empty())
            shown += ' ' + std::string(name) + "=\"" + std::string(cut_utf8(value, most_bytes)) + '"';
    }
    return shown + '>';
}

std::vector<LeftOutPart> Page::left_out() const {
    std::vector<LeftOutPart> parts;
    for (std::size_t at = 1; at < page_.nodes().size();) {
        const bool around = at != root_ && is_within(root_, at);
        LeftOut reason = out_[at];
        if (reason == LeftOut::kept && !around) {
            if (!is_within(at, root_)) reason = LeftOut::outside;
            if (at != root_ && is_within(at, root_) && is_list_of_links(at)) reason = LeftOut::links;
        }
        if (reason == LeftOut::kept) {
            ++at;
            continue;
        }
        const HtmlNode& node = page_[at];
        std::string text = on_one_line(text_.text_of(at));
        if (reason != LeftOut::code && !text.empty()) {
            const HtmlNode& element = node.tag.empty() ? page_[node.parent] : node;
            parts.push_back({reason, node.line, shown_element(element), std::move(text)});
        }
        at = node.end;
    }
    return parts;
}

}  // namespace

MainText main_text(const HtmlTree& page, PageScope scope) {
    return Page(page, scope).text();
}

std::vector<LeftOutPart> left_out_parts(const HtmlTree& page) {
    return Page(page, PageScope::main_text).left_out();
}

}  // namespace fundstelle
