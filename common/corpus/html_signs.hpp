#pragma once
#include <string>
#include <string_view>
#include <unordered_set>

#include "common/corpus/html_tree.hpp"

// What the attributes of a page's elements say of what stands in them.
namespace fundstelle {

/// `text` with small ASCII letters.
std::string lower(std::string_view text);

/// Whether an element is not shown, at first.
bool is_hidden(const HtmlNode& node);

/// Whether an element has the role of something around a text: navigation, a dialog.
bool has_role_of_furniture(const HtmlNode& node);

/// What the words of an element's class and id call it.
struct Names {
    bool comments = false;  ///< what others wrote below a text
    bool litter = false;    ///< what leads elsewhere, or asks for something
    bool shared = false;    ///< litter by such names alone as parts of articles have too: a lead is a teaser
    bool consent = false;   ///< a notice on cookies, litter too
    bool menu = false;      ///< what leads elsewhere, or what there is to eat
    bool social = false;    ///< where to share something, or what was said elsewhere
    bool overlay = false;   ///< what opens above a page
};
Names names_of(const HtmlNode& node);

/// Whether an element is named as one that says when something was published.
bool is_named_date(const HtmlNode& node);

/// Whether an element is named as one that unfolds an answer.
bool is_named_unfolding(const HtmlNode& node);

/// Whether an element is named as one that holds the notes on a text.
bool is_named_notes(const HtmlNode& node);

/// Whether an element is named as the line above a headline.
bool is_named_kicker(const HtmlNode& node);

/// The words of an element's class, apart by blanks, but for those with a number, by which templates count
/// elements of one kind (`section-7`, `bg1`), and without what tells them apart (`part` of `part--wide`).
std::string kind_by_class(const HtmlNode& node);

/// The ids of what a button of the page shows and hides, as the answers to questions. They view the page.
std::unordered_set<std::string_view> unfolded_ids(const HtmlTree& page);

}  // namespace fundstelle
