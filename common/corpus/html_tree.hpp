#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace fundstelle {

/// An attribute of an element; its name in small letters.
struct HtmlAttribute {
    std::string_view name;
    std::string_view value;
};

/// An element of a page, or a piece of its text.
struct HtmlNode {
    std::string_view tag;   ///< of an element, in small letters where HTML knows it; empty for a text
    std::string_view text;  ///< of a text
    std::vector<HtmlAttribute> attributes;
    std::size_t parent = 0;
    std::size_t end = 0;   ///< the node behind its last descendant
    std::size_t line = 0;  ///< of the page, from 1, where it begins; 0 where the page does not say it

    /// The value of an attribute; empty when it is not there.
    std::string_view attribute(std::string_view name) const;
    bool has(std::string_view name) const;
};

/// A page as a browser's parser reads it (HTML5, by Gumbo): its nodes in the order of the page, each before
/// its descendants, the first of them the document. Owns what the nodes view, but for the names of unknown
/// elements, which view the page. Nothing in it goes as deep as the page is nested.
class HtmlTree {
  public:
    /// Throws Error (kind input) when `page`, valid UTF-8, would take more than `bytes` of memory to be read,
    /// or is nested so deep that it would take seconds.
    HtmlTree(std::string_view page, std::size_t bytes);
    HtmlTree(HtmlTree&&) noexcept;
    HtmlTree& operator=(HtmlTree&&) noexcept;
    ~HtmlTree();

    const std::vector<HtmlNode>& nodes() const { return nodes_; }
    const HtmlNode& operator[](std::size_t index) const { return nodes_[index]; }

  private:
    struct Memory;
    std::unique_ptr<Memory> memory_;
    std::vector<HtmlNode> nodes_;
};

}  // namespace fundstelle
