#pragma once
#include <cstddef>
#include <vector>

#include "common/corpus/html_tree.hpp"
#include "common/corpus/page_density.hpp"
#include "common/corpus/page_text.hpp"

namespace fundstelle {

/// A page with what is known of its nodes.
struct MeasuredPage {
    const HtmlTree& page;
    const PageText& text;
    const std::vector<LeftOut>& out;
    const std::vector<Density>& density;
};

/// Tells the lists of links of a page, whose items it looks at once.
class PageLists {
  public:
    /// What `measured` refers to must outlive it.
    explicit PageLists(const MeasuredPage& measured);

    /// Whether a node is a list, a table or a box of links that lead elsewhere: not one whose items are
    /// sentences or amounts, nor a table of what its headings name.
    bool is_list_of_links(std::size_t node) const;

  private:
    struct Counts {
        std::size_t texts = 0;  ///< items that say something around links, headings of tables
        std::size_t sentences = 0;
        std::size_t items = 0;
    };
    bool is_column(std::size_t node) const;

    MeasuredPage measured_;
    std::vector<Counts> before_;  ///< of what stands before each node, and of all
};

}  // namespace fundstelle
