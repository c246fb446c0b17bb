#include "common/corpus/left_out.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>
#include <utility>

#include "common/corpus/html_signs.hpp"
#include "common/corpus/html_tags.hpp"
#include "common/corpus/line_words.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

using namespace html;

constexpr std::size_t least_own_text = 64;  ///< letters

class Judge {
  public:
    Judge(const HtmlTree& page, const PageText& text);

    LeftOut judged(std::size_t at) const;

  private:
    bool stands_in(std::size_t at, const char* tag) const;
    bool is_question(std::size_t at) const;
    bool is_answer(std::size_t at) const;
    bool tells(std::size_t at) const;
    bool belongs_to_article(std::size_t at) const;
    bool is_hidden_text(std::size_t at) const;
    bool is_own_text(std::size_t at, const Names& names) const;
    bool asks_consent(std::size_t at) const;
    bool holds_quotation(std::size_t at) const;
    bool holds_passage(std::size_t at) const;
    bool has_title(std::size_t at) const;

    const HtmlTree& page_;
    const PageText& text_;
    std::unordered_set<std::string_view> unfolded_;
    std::vector<std::size_t> before_;     ///< the element before each, of the same parent; 0 for the first
    std::vector<bool> holds_paragraphs_;  ///< whether paragraphs stand right in a node
};

Judge::Judge(const HtmlTree& page, const PageText& text)
    : page_(page),
      text_(text),
      unfolded_(unfolded_ids(page)),
      before_(page.nodes().size()),
      holds_paragraphs_(page.nodes().size()) {
    std::vector<std::size_t> last_child(page.nodes().size());
    for (std::size_t at = 1; at < page.nodes().size(); ++at) {
        const HtmlNode& node = page[at];
        if (node.tag.empty()) continue;
        before_[at] = std::exchange(last_child[node.parent], at);
        if (node.tag == "p" && text.of(at).paragraphs != 0) holds_paragraphs_[node.parent] = true;
    }
}

bool Judge::stands_in(std::size_t at, const char* tag) const {
    while (at != 0 && page_[at].tag != tag) at = page_[at].parent;
    return at != 0;
}

/// Whether a node is a button that is a whole heading, or of an accordion: one that unfolds what stands
/// below.
bool Judge::is_question(std::size_t at) const {
    constexpr int most_between = 2;
    if (page_[at].tag != "button") return false;
    if (is_named_unfolding(page_[at])) return true;
    std::size_t heading = page_[at].parent;
    for (int between = 0; between < most_between && page_[heading].tag == "span"; ++between)
        heading = page_[heading].parent;
    if (!holds(headings, page_[heading].tag) && page_[heading].tag != "dt") return false;
    for (std::size_t other = heading; other < page_[heading].end; ++other) {
        const bool within = other >= at && other < page_[at].end;
        if (!within && !trim(page_[other].text).empty()) return false;
    }
    return true;
}

/// Whether what is hidden is unfolded by what stands before it: a heading, a term, what says it is a button.
bool Judge::is_answer(std::size_t at) const {
    const HtmlNode& node = page_[at];
    if (unfolded_.count(node.attribute("id")) != 0) return true;
    const std::size_t before = before_[at];
    const TextCounts text = text_.of(at);
    if (before == 0 || text_.of(before).controls != 0 || text.controls != 0 || text.leading != 0)
        return false;
    const HtmlNode& opener = page_[before];
    return holds(headings, opener.tag) || opener.tag == "dt" || opener.attribute("role") == "button";
}

/// Whether there are sentences below a node, nothing to fill in, and no links but amid what is said.
bool Judge::tells(std::size_t at) const {
    const TextCounts text = text_.of(at);
    return text.sentences != 0 && text.controls == 0 && text.leading == 0;
}

/// Whether an aside or a footer is a part of the article: a box with sentences in it, the source of a quote.
bool Judge::belongs_to_article(std::size_t at) const {
    const std::size_t parent = page_[at].parent;
    if (page_[at].tag == "footer" && stands_in(parent, "blockquote")) return true;
    if (!tells(at) || names_of(page_[at]).litter) return false;
    if (stands_in(parent, "article")) return true;
    return page_[at].tag != "footer" && holds_paragraphs_[parent];
}

/// Whether what is hidden may be read by who clicks on something, or pays.
bool Judge::is_hidden_text(std::size_t at) const {
    if (is_answer(at)) return true;
    const Names names = names_of(page_[at]);
    return tells(at) && !names.litter && !names.overlay;
}

/// Whether a paragraph or a heading stands below a node.
bool Judge::holds_passage(std::size_t at) const {
    for (std::size_t inner = at + 1; inner < page_[at].end; ++inner) {
        const std::string_view tag = page_[inner].tag;
        if ((tag == "p" || holds(headings, tag)) && text_.of(inner).letters != 0) return true;
    }
    return false;
}

/// Whether a quotation stands below a node that is no link.
bool Judge::holds_quotation(std::size_t at) const {
    for (std::size_t inner = at; inner < page_[at].end; ++inner) {
        const TextCounts text = text_.of(inner);
        if (page_[inner].tag == "blockquote" && text.letters > text.links) return true;
    }
    return false;
}

/// Whether what is named as litter is the article's own, whatever its template calls it: paragraphs without
/// links and controls, leads and menus with sentences around their links, a menu to eat, and what is quoted
/// from elsewhere.
bool Judge::is_own_text(std::size_t at, const Names& names) const {
    const TextCounts text = text_.of(at);
    if (text.controls != 0) return false;
    if (names.social && holds_quotation(at)) return true;
    if (names.shared ? text.leading != 0 : text.links != 0) return false;
    if (names.menu && text.links == 0 && holds_passage(at)) return true;
    return page_[at].tag == "p" || text.letters >= least_own_text || (names.shared && text.sentences != 0);
}

/// Whether the heading of a whole page stands below a node.
bool Judge::has_title(std::size_t at) const {
    for (std::size_t inner = at; inner < page_[at].end; ++inner) {
        const std::string_view tag = page_[inner].tag;
        if (tag == "h1" || tag == "article" || tag == "main") return true;
    }
    return false;
}

/// Whether a node named so asks for consent to cookies, and says so at its beginning: such texts are often
/// longer than the article.
bool Judge::asks_consent(std::size_t at) const {
    constexpr std::size_t beginning = 600;
    constexpr std::array<std::string_view, 6> words = {"cookie",  "einwillig", "zustimm",
                                                       "partner", "privatsph", "datenschutz"};
    const TextCounts text = text_.of(at);
    if (text.controls + text.links == 0 || has_title(at)) return false;
    const std::string said = lower(text_.text_of(at, beginning));
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return contains(said, word); });
}

/// Judges names and forms only where they stand for less than half of the text, since a template may call the
/// whole page so, and what is hidden where it is not nearly all, which a script then shows.
LeftOut Judge::judged(std::size_t at) const {
    const HtmlNode& node = page_[at];
    if (holds(code, node.tag)) return LeftOut::code;
    if (node.tag == "aside" || node.tag == "footer")
        return belongs_to_article(at) ? LeftOut::kept : LeftOut::element;
    if (holds(never_text, node.tag)) return is_question(at) ? LeftOut::kept : LeftOut::element;
    if (node.tag == "html" || node.tag == "body" || node.tag == "article" || node.tag == "main")
        return LeftOut::kept;
    const std::size_t below = text_.of(at).body;
    const std::size_t all = text_.all().body;
    const Names names = names_of(node);
    if (names.consent && asks_consent(at)) return LeftOut::name;
    if (is_hidden(node) && below * 10 < all * 9 && !is_hidden_text(at)) return LeftOut::hidden;
    // A comment may be what a paper thinks, too; what its readers think may be longer than the article.
    const bool most = below * 2 >= all;
    const std::size_t rest = text_.all().sentences - text_.of(at).sentences;
    if (names.comments && !has_title(at) && (!most || rest >= least_own_text)) return LeftOut::comments;
    if (most) return LeftOut::kept;
    if (node.tag == "form") return LeftOut::form;
    if (has_role_of_furniture(node)) {
        const bool aside = node.attribute("role") == "complementary";
        return aside && belongs_to_article(at) ? LeftOut::kept : LeftOut::role;
    }
    return names.litter && !is_own_text(at, names) ? LeftOut::name : LeftOut::kept;
}

}  // namespace

std::vector<LeftOut> left_out_of(const HtmlTree& page, const PageText& text) {
    std::vector<LeftOut> out(page.nodes().size());
    const Judge judge(page, text);
    for (std::size_t at = 0; at < page.nodes().size();) {
        const HtmlNode& node = page[at];
        const LeftOut reason = node.tag.empty() ? LeftOut::kept : judge.judged(at);
        if (reason == LeftOut::kept) {
            ++at;
            continue;
        }
        std::fill(out.begin() + static_cast<std::ptrdiff_t>(at),
                  out.begin() + static_cast<std::ptrdiff_t>(node.end), reason);
        at = node.end;
    }
    return out;
}

}  // namespace fundstelle
