#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "common/corpus/html_tree.hpp"

namespace fundstelle {

/// The main text of a page.
struct MainText {
    std::string text;
    /// Where lines of `text` begin that the page marks as headings of what follows, ascending: no links, nor
    /// above what is but links.
    std::vector<std::size_t> headings;
};

/// The main text of a page, without what stands around it: navigation, scripts, forms, comments, asides,
/// footers, lists of teasers, hidden elements. It is what `itemprop=articleBody`, `<article>` or `<main>`
/// hold; where none does, or something else holds far more, the element whose paragraphs are long and free of
/// links, as Readability finds it (Arc90, 2009) with the link density of Kohlschütter, Fankhauser and Nejdl
/// (Boilerplate Detection using Shallow Text Features, WSDM 2010). Blocks stand apart by empty lines; list
/// items, table rows and `<br>` begin a line. Empty when the page holds no text.
MainText main_text(const HtmlTree& page);

}  // namespace fundstelle
