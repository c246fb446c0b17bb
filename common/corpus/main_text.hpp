#pragma once
#include <string>

#include "common/corpus/html_tree.hpp"

namespace fundstelle {

/// The main text of a page, without what stands around it: navigation, scripts, forms, comments, asides,
/// footers, lists of teasers, hidden elements. It is what `itemprop=articleBody`, `<article>` or `<main>`
/// hold; where none does, or something else holds far more, the element whose paragraphs are long and free of
/// links, as Readability finds it (Arc90, 2009) with the link density of Kohlschütter, Fankhauser and Nejdl
/// (Boilerplate Detection using Shallow Text Features, WSDM 2010). Blocks stand apart by empty lines; list
/// items, table rows and `<br>` begin a line. Empty when the page holds no text.
std::string main_text(const HtmlTree& page);

}  // namespace fundstelle
