#pragma once
#include <array>
#include <string_view>

// Names of HTML elements, by what stands in them.
namespace fundstelle::html {

using namespace std::string_view_literals;

/// Letters, a shorter block is none of a text's paragraphs, as in Readability.
inline constexpr std::size_t least_paragraph = 25;

/// What holds text that is never seen, or not as text.
inline constexpr std::array code = {"script"sv, "style"sv, "noscript"sv, "template"sv, "head"sv,
                                    "select"sv, "input"sv, "textarea"sv, "iframe"sv,   "object"sv,
                                    "embed"sv,  "svg"sv,   "canvas"sv,   "audio"sv,    "video"sv,
                                    "math"sv,   "map"sv,   "amp-ad"sv,   "amp-embed"sv};
/// And what is furniture of a page, but for some asides and footers.
inline constexpr std::array never_text = {
    "nav"sv,  "aside"sv,       "footer"sv,      "button"sv,       "dialog"sv,
    "menu"sv, "amp-sidebar"sv, "amp-consent"sv, "amp-lightbox"sv, "amp-user-notification"sv};
inline constexpr std::array blocks = {"p"sv,       "div"sv,        "section"sv, "article"sv, "main"sv,
                                      "header"sv,  "h1"sv,         "h2"sv,      "h3"sv,      "h4"sv,
                                      "h5"sv,      "h6"sv,         "ul"sv,      "ol"sv,      "dl"sv,
                                      "table"sv,   "blockquote"sv, "pre"sv,     "figure"sv,  "figcaption"sv,
                                      "address"sv, "hr"sv,         "details"sv, "summary"sv, "fieldset"sv,
                                      "center"sv,  "body"sv,       "aside"sv,   "footer"sv,  "nav"sv};
inline constexpr std::array lines = {"li"sv, "tr"sv, "dt"sv, "dd"sv, "br"sv, "caption"sv};
inline constexpr std::array paragraphs = {"p"sv,  "pre"sv, "td"sv,      "blockquote"sv, "li"sv,
                                          "dd"sv, "div"sv, "section"sv, "details"sv};
inline constexpr std::array cells = {"td"sv, "th"sv};
/// What paragraphs are set in amid those of their text.
inline constexpr std::array lists = {"ul"sv, "ol"sv, "li"sv, "dl"sv, "dt"sv, "dd"sv, "details"sv};
inline constexpr std::array passages = {"ul"sv,  "ol"sv,    "dl"sv,     "blockquote"sv,
                                        "pre"sv, "table"sv, "details"sv};
inline constexpr std::array link_lists = {"ul"sv, "ol"sv, "div"sv, "section"sv, "table"sv, "dl"sv, "td"sv};

inline constexpr std::array controls = {"form"sv,   "input"sv,    "button"sv,
                                        "select"sv, "textarea"sv, "iframe"sv};
inline constexpr std::array headings = {"h1"sv, "h2"sv, "h3"sv, "h4"sv, "h5"sv, "h6"sv};

}  // namespace fundstelle::html
