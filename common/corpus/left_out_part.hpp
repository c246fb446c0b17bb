#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace fundstelle {

/// Why a part of a page is none of its main text.
enum class LeftOut : std::uint8_t {
    kept,      ///< it is
    code,      ///< what is never text: scripts, styles
    element,   ///< by its element: navigation, an aside without sentences of the article, a footer, a button
    role,      ///< by its role: a banner, a dialog
    name,      ///< by its class or id: teasers, notices on cookies
    comments,  ///< what others wrote below the article, by class or id
    form,      ///< a form
    hidden,    ///< what is not shown, and holds no sentences of the article
    links,     ///< a list of links
    outside,   ///< it stands around what was found to be the main text
};

/// The name of a reason as reports give it: `hidden`.
std::string_view name_of(LeftOut reason);

/// A part of a page that is not in its main text.
struct LeftOutPart {
    LeftOut reason = LeftOut::outside;
    std::size_t line = 0;  ///< of the page, from 1
    std::string element;   ///< its tag with what names it: `<div class="teaser">`
    std::string text;      ///< on one line, never empty
};

/// What of a page is read.
enum class PageScope : std::uint8_t { main_text, whole_page };

/// What becomes of the parts that are not.
enum class LeftOutParts : std::uint8_t { dropped, told };

/// How web pages are read.
struct PageReading {
    PageScope scope = PageScope::main_text;
    LeftOutParts left_out = LeftOutParts::dropped;  ///< telling them takes as long as reading the page
};

}  // namespace fundstelle
