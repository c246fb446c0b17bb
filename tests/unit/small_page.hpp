#pragma once
#include <string>
#include <string_view>

#include "common/corpus/web_page.hpp"
#include "common/error.hpp"

namespace fundstelle {

/// The article of a web page.
inline Article read_page(std::string_view page) {
    Article article;
    read_web_page(page, Limits{}, article);
    return article;
}

/// The text of a page with this body, or why it is not read, behind a `!`.
inline std::string text_of_page(std::string_view body) {
    try {
        return read_page("<html><body>" + std::string(body) + "</body></html>").text;
    } catch (const Error& error) {
        return "! " + error.message();
    }
}

/// A sentence of an article, and its paragraph.
inline const std::string page_sentence =
    "Der Gemeinderat hat am Abend über die neue Brücke beraten, die im Frühjahr gebaut werden soll.";
inline const std::string page_paragraph = "<p>" + page_sentence + "</p>";

}  // namespace fundstelle
