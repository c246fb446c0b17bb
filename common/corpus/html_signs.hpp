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

/// Whether an element is named, by class or id, as what others wrote below a text, or as what leads
/// elsewhere.
bool is_named_comments(const HtmlNode& node);
bool is_named_litter(const HtmlNode& node);

/// The words of an element's class, apart by blanks, but for those with a number, by which templates count
/// elements of one kind (`section-7`, `bg1`).
std::string kind_by_class(const HtmlNode& node);

/// The ids of what a button of the page shows and hides, as the answers to questions. They view the page.
std::unordered_set<std::string_view> unfolded_ids(const HtmlTree& page);

}  // namespace fundstelle
