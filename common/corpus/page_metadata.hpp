#pragma once
#include <string>
#include <string_view>

#include "common/corpus/html_tree.hpp"
#include "common/limits.hpp"

namespace fundstelle {

/// What a web page says of the article on it, empty where it does not; all but the text on one line.
struct PageMetadata {
    std::string title;
    std::string date;     ///< when it was published; ISO 8601
    std::string changed;  ///< when it was last changed; ISO 8601
    std::string author;
    std::string source;    ///< the name of the site
    std::string language;  ///< primary subtag of BCP 47
    std::string url;       ///< the canonical one
    std::string body;      ///< the text of its one article, on any number of lines, as JSON-LD states it
};

/// Reads the metadata of a page: of schema.org as JSON-LD, Open Graph, `<meta>`, microdata, `<link>`,
/// `<time>`, elements named as dates, `<h1>` and `<title>`, the more deliberate of these first; of JSON-LD
/// articles, else the one recipe, review or the like that the page is of. Titles lose the name of the site.
/// What cannot be read counts as absent.
PageMetadata page_metadata(const HtmlTree& page, const Limits& limits);

/// The charset that the beginning of the page `bytes` declares, by `<meta>` or as XML; empty when it does
/// not.
std::string declared_charset(std::string_view bytes);

}  // namespace fundstelle
