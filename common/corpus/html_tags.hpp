#pragma once
#include <array>
#include <string_view>

// Names of HTML elements, by what stands in them.
namespace fundstelle::html {

using namespace std::string_view_literals;

inline constexpr std::array never_text = {
    "script"sv, "style"sv, "noscript"sv, "template"sv, "nav"sv,    "aside"sv, "footer"sv, "button"sv,
    "select"sv, "input"sv, "textarea"sv, "iframe"sv,   "object"sv, "embed"sv, "svg"sv,    "canvas"sv,
    "audio"sv,  "video"sv, "dialog"sv,   "menu"sv,     "head"sv,   "math"sv,  "map"sv};
inline constexpr std::array blocks = {
    "p"sv,  "div"sv,     "section"sv,    "article"sv,  "main"sv,   "header"sv,     "h1"sv,
    "h2"sv, "h3"sv,      "h4"sv,         "h5"sv,       "h6"sv,     "ul"sv,         "ol"sv,
    "dl"sv, "table"sv,   "blockquote"sv, "pre"sv,      "figure"sv, "figcaption"sv, "address"sv,
    "hr"sv, "details"sv, "summary"sv,    "fieldset"sv, "center"sv, "body"sv};
inline constexpr std::array lines = {"li"sv, "tr"sv, "dt"sv, "dd"sv, "br"sv, "caption"sv};
inline constexpr std::array paragraphs = {"p"sv,  "pre"sv, "td"sv,      "blockquote"sv, "li"sv,
                                          "dd"sv, "div"sv, "section"sv, "details"sv};
/// What paragraphs are set in amid those of their text.
inline constexpr std::array lists = {"ul"sv, "ol"sv, "li"sv, "dl"sv, "dt"sv, "dd"sv, "details"sv};
inline constexpr std::array passages = {"ul"sv,  "ol"sv,    "dl"sv,     "blockquote"sv,
                                        "pre"sv, "table"sv, "details"sv};
inline constexpr std::array link_lists = {"ul"sv, "ol"sv, "div"sv, "section"sv, "table"sv, "dl"sv};

inline constexpr std::array controls = {"form"sv,   "input"sv,    "button"sv,
                                        "select"sv, "textarea"sv, "iframe"sv};
inline constexpr std::array headings = {"h1"sv, "h2"sv, "h3"sv, "h4"sv, "h5"sv, "h6"sv};

}  // namespace fundstelle::html
