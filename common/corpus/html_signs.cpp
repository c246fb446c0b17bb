#include "common/corpus/html_signs.hpp"

#include <algorithm>
#include <array>

#include "common/corpus/line_words.hpp"

namespace fundstelle {
namespace {

using namespace std::string_view_literals;

constexpr std::array furniture_roles = {"navigation"sv,    "banner"sv, "contentinfo"sv,
                                        "complementary"sv, "search"sv, "dialog"sv,
                                        "alertdialog"sv,   "menu"sv,   "menubar"sv};
/// Words of classes and ids by which templates name what others wrote below a text.
constexpr std::array comment_names = {"comment"sv, "comments"sv, "kommentar"sv, "kommentare"sv};
/// And what leads elsewhere.
constexpr std::array litter_names = {
    "related"sv,     "sidebar"sv,      "newsletter"sv,  "share"sv,      "sharing"sv,  "social"sv,
    "breadcrumb"sv,  "breadcrumbs"sv,  "nav"sv,         "navigation"sv, "navbar"sv,   "footer"sv,
    "advert"sv,      "ad"sv,           "ads"sv,         "anzeige"sv,    "werbung"sv,  "promo"sv,
    "recommended"sv, "empfehlungen"sv, "popup"sv,       "modal"sv,      "tags"sv,     "pagination"sv,
    "skip"sv,        "noprint"sv,      "editsection"sv, "navbox"sv,     "catlinks"sv, "printfooter"sv};
/// The same, or a part of an article.
constexpr std::array shared_names = {"teaser"sv, "teasers"sv, "menu"sv};
/// What unfolds below a question.
constexpr std::array unfolding_names = {"accordion"sv, "akkordeon"sv};
/// Notes on a text, numbered in it.
constexpr std::array note_names = {"footnotes"sv, "footnote"sv, "fussnoten"sv,
                                   "fußnoten"sv,  "endnotes"sv, "anmerkungen"sv};
/// Notices on cookies, also by the names of the programs that show them.
constexpr std::array consent_names = {
    "cookie"sv, "cookies"sv, "consent"sv,   "onetrust"sv, "usercentrics"sv,
    "cmpbox"sv, "didomi"sv,  "cookiebot"sv, "borlabs"sv,  "cybotcookiebotdialog"sv};
/// What says when something was published.
constexpr std::array date_names = {"date"sv,      "datum"sv,    "pubdate"sv,   "createdate"sv,
                                   "published"sv, "datetime"sv, "timestamp"sv, "veroeffentlicht"sv};
/// The line above a headline, which says what it is about.
constexpr std::array kicker_names = {"kicker"sv,     "dachzeile"sv, "overline"sv, "topline"sv,
                                     "spitzmarke"sv, "oberzeile"sv, "roofline"sv};
/// What opens above a page.
constexpr std::array overlay_names = {"overlay"sv, "lightbox"sv, "dialog"sv, "tooltip"sv, "toast"sv};

/// Whether a word of the class or the id of a node passes the test.
template <typename Test>
bool any_name(const HtmlNode& node, Test&& test) {
    for (const char* attribute : {"class", "id"}) {
        const std::string text = lower(node.attribute(attribute));
        for (std::size_t begin = 0; begin < text.size();) {
            const std::size_t end = std::min(text.find_first_of(" -_\t\n", begin), text.size());
            if (test(std::string_view(text).substr(begin, end - begin))) return true;
            begin = end + 1;
        }
    }
    return false;
}

}  // namespace

std::string lower(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
    return out;
}

bool is_hidden(const HtmlNode& node) {
    if (node.has("hidden") || lower(node.attribute("aria-hidden")) == "true") return true;
    std::string style = lower(node.attribute("style"));
    style.erase(std::remove(style.begin(), style.end(), ' '), style.end());
    return style.find("display:none") != std::string::npos ||
           style.find("visibility:hidden") != std::string::npos;
}

bool has_role_of_furniture(const HtmlNode& node) {
    return holds(furniture_roles, node.attribute("role"));
}

Names names_of(const HtmlNode& node) {
    Names names;
    any_name(node, [&](std::string_view word) {
        names.comments = names.comments || holds(comment_names, word);
        names.litter = names.litter || holds(litter_names, word);
        names.shared = names.shared || holds(shared_names, word);
        names.menu = names.menu || word == "menu";
        names.social = names.social || word == "social";
        names.consent = names.consent || holds(consent_names, word);
        names.overlay = names.overlay || holds(overlay_names, word);
        return false;
    });
    names.litter = names.litter || names.consent;
    names.shared = names.shared && !names.litter;
    names.litter = names.litter || names.shared;
    return names;
}

bool is_named_date(const HtmlNode& node) {
    return any_name(node, [](std::string_view word) { return holds(date_names, word); });
}

bool is_named_unfolding(const HtmlNode& node) {
    return any_name(node, [](std::string_view word) { return holds(unfolding_names, word); });
}

bool is_named_notes(const HtmlNode& node) {
    return lower(node.attribute("role")) == "doc-endnotes" ||
           any_name(node, [](std::string_view word) { return holds(note_names, word); });
}

bool is_named_kicker(const HtmlNode& node) {
    return any_name(node, [](std::string_view word) { return holds(kicker_names, word); });
}

std::string kind_by_class(const HtmlNode& node) {
    const std::string_view words = node.attribute("class");
    std::string kind;
    for (std::size_t begin = 0; begin < words.size();) {
        const std::size_t end = std::min(words.find_first_of(" \t\n\r", begin), words.size());
        const std::string_view whole = words.substr(begin, end - begin);
        const std::string_view word = whole.substr(0, whole.find("--"));
        if (!word.empty() && word.find_first_of("0123456789") == std::string_view::npos)
            kind += std::string(kind.empty() ? "" : " ").append(word);
        begin = end + 1;
    }
    return kind;
}

std::unordered_set<std::string_view> unfolded_ids(const HtmlTree& page) {
    std::unordered_set<std::string_view> ids;
    for (const HtmlNode& node : page.nodes()) {
        for (const char* attribute : {"aria-controls", "data-target", "data-bs-target"}) {
            std::string_view id = node.attribute(attribute);
            if (id.starts_with('#')) id.remove_prefix(1);
            if (!id.empty()) ids.insert(id);
        }
    }
    return ids;
}

}  // namespace fundstelle
