#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "common/corpus/html_tree.hpp"
#include "common/corpus/left_out_part.hpp"

namespace fundstelle {

/// The main text of a page.
struct MainText {
    std::string text;
    /// Where lines of `text` begin that the page marks as headings of what follows, ascending: no links, nor
    /// above what is but links.
    std::vector<std::size_t> headings;
};

/// The main text of a page, without what stands around it (see `left_out_of`). It is what
/// `itemprop=articleBody`,
/// `<article>` or `<main>` hold; where none does, or something else holds far more, the element whose
/// paragraphs are long and free of links, as Readability finds it (Arc90, 2009) with the link density of
/// Kohlschütter, Fankhauser and Nejdl (Boilerplate Detection using Shallow Text Features, WSDM 2010). With it
/// stand the sections of its kind beside it, the other articles of the page that are no teasers, and the
/// leads below the page's heading, and the notes behind it; a page with nothing around its text is text as a
/// whole. Blocks stand apart by empty lines; list items, table rows and `<br>` begin a line. Empty when the
/// page holds no text. Of the whole page all text that may be seen.
MainText main_text(const HtmlTree& page, PageScope scope = PageScope::main_text);

/// What of a page its main text leaves out, in the order of the page, but for what is never text.
std::vector<LeftOutPart> left_out_parts(const HtmlTree& page);

}  // namespace fundstelle
