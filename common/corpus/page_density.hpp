#pragma once
#include <cstddef>
#include <vector>

#include "common/corpus/html_tree.hpp"
#include "common/corpus/left_out.hpp"

namespace fundstelle {

/// What is known of the text below a node, without what is left out.
struct Density {
    std::size_t letters = 0;  ///< bytes of text that is no white space
    std::size_t link_letters = 0;
    std::size_t links = 0;
    double score = 0;  ///< what its paragraphs weigh

    /// Bytes outside links.
    std::size_t own() const { return letters - link_letters; }
    bool is_mostly_links() const { return link_letters * 2 >= letters; }
};

/// Measures the nodes of `page` but for those that `out` leaves out. What is hidden and boxes beside the text
/// weigh half.
std::vector<Density> densities_of(const HtmlTree& page, const std::vector<LeftOut>& out);

/// The node whose paragraphs weigh most, and are free of links; 0 without any.
std::size_t densest_of(const std::vector<Density>& densities, const std::vector<LeftOut>& out);

}  // namespace fundstelle
