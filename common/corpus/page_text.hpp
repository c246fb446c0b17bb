#pragma once
#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "common/corpus/html_tree.hpp"

namespace fundstelle {

/// How much text of what kind stands below a node of a page: bytes that are no white space, of what may be
/// seen.
struct TextCounts {
    std::size_t letters = 0;
    std::size_t body = 0;        ///< outside navigation, asides, footers and other elements of furniture
    std::size_t links = 0;       ///< in links
    std::size_t leading = 0;     ///< in links that lead elsewhere: not amid what a sentence says
    std::size_t sentences = 0;   ///< in paragraphs of which a part ends as sentences do
    std::size_t paragraphs = 0;  ///< in such as are no headings, and longer than labels are
    std::size_t controls = 0;    ///< how many buttons, fields and the like

    TextCounts& operator+=(const TextCounts& other);
    friend TextCounts operator-(const TextCounts& all, const TextCounts& before);
};

/// Counts the text of all nodes of a page, in one pass over it.
class PageText {
  public:
    /// `page` must outlive it.
    explicit PageText(const HtmlTree& page);

    /// Of a node with all below it, and of the whole page.
    TextCounts of(std::size_t node) const;
    TextCounts all() const { return before_.back(); }

    /// The innermost element around a node that is shown apart from others.
    std::size_t block_of(std::size_t node) const { return block_[node]; }

    /// The texts that may be seen below a node, up to the one with which they have `most_bytes`.
    std::string text_of(std::size_t node, std::size_t most_bytes = std::string::npos) const;

    /// The last text with letters below a node, or the node itself without any.
    std::size_t last_text_of(std::size_t node) const {
        return std::max(node, last_text_[page_[node].end - 1]);
    }

  private:
    const HtmlTree& page_;
    std::vector<std::size_t> block_;
    std::vector<std::size_t> last_text_;  ///< up to each node, itself among them
    std::vector<TextCounts> before_;      ///< of what stands before each node, and of all
};

}  // namespace fundstelle
