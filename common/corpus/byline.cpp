#include "common/corpus/byline.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "common/corpus/line_parts.hpp"
#include "common/corpus/line_words.hpp"
#include "common/corpus/page_litter.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

using namespace std::string_view_literals;

/// News agencies, folded, and as they write themselves.
constexpr std::array<std::pair<std::string_view, std::string_view>, 26> agencies = {
    {{"afp", "AFP"},
     {"dpa", "dpa"},
     {"dpa-afx", "dpa-AFX"},
     {"dpa-infocom", "dpa"},
     {"dpa-tmn", "dpa"},
     {"awp", "AWP"},
     {"keystone-sda", "Keystone-SDA"},
     {"sda", "SDA"},
     {"sda-ats", "SDA"},
     {"reuters", "Reuters"},
     {"apa", "APA"},
     {"apa-ots", "APA-OTS"},
     {"ap", "AP"},
     {"sid", "SID"},
     {"epd", "epd"},
     {"kna", "KNA"},
     {"kap", "KAP"},
     {"kathpress", "Kathpress"},
     {"idea", "idea"},
     {"dapd", "dapd"},
     {"ddp", "ddp"},
     {"dts", "dts"},
     {"ots", "ots"},
     {"pte", "pressetext"},
     {"xinhua", "Xinhua"},
     {"rtr", "Reuters"}}};

/// What people do for an article, folded: write it, or make what is to be seen beside it.
constexpr std::array writing = {"text"sv,      "texte"sv,     "bericht"sv,  "reportage"sv,
                                "protokoll"sv, "recherche"sv, "redaktion"sv};
constexpr std::array picturing = {
    "foto"sv,   "fotos"sv,     "bild"sv,        "bilder"sv,       "video"sv,          "videos"sv,
    "grafik"sv, "grafiken"sv,  "kamera"sv,      "illustration"sv, "illustrationen"sv, "infografik"sv,
    "ton"sv,    "zeichnung"sv, "zeichnungen"sv, "fotografie"sv,   "schnitt"sv};

enum class Role : std::uint8_t { none, writes, pictures };

/// What `text` says that somebody does: `Text und Fotos`; none when it says anything else.
Role role_in(std::string_view text) {
    Role role = Role::none;
    for (const std::string_view part : parts_between(text, std::array{" und "sv, " & "sv, "/"sv, ", "sv})) {
        const std::string word = folded(part);
        if (holds(writing, word)) {
            role = Role::writes;
        } else if (!holds(picturing, word)) {
            return Role::none;
        } else if (role == Role::none) {
            role = Role::pictures;
        }
    }
    return role;
}

/// Takes the parenthesis off the end of `text` and returns what stands in it.
std::string_view take_parenthesis(std::string_view& text) {
    const std::size_t open = text.rfind('(');
    if (open == std::string_view::npos || !text.ends_with(')')) return {};
    const std::string_view within = text.substr(open + 1, text.size() - open - 2);
    text = trim(text.substr(0, open));
    return within;
}

/// The name before the address of whoever sent a mail: `Ada Beispiel` of `"Beispiel, Ada" <a@example.org>`;
/// empty where none stands so between quotes.
std::string name_of_sender(std::string_view text) {
    const std::size_t end = text.find("\" <");
    if (!text.starts_with('"') || end == std::string_view::npos || end == 0) return {};
    const std::string_view name = text.substr(1, end - 1);
    const std::size_t comma = name.find(", ");
    if (comma == std::string_view::npos) return std::string(name);
    return std::string(name.substr(comma + 2)) + " " + std::string(name.substr(0, comma));
}

/// Takes the first of several parts off `text`, none of whose signs stand in parentheses.
std::string_view take_part(std::string_view& text) {
    bool outside = true;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '(' || text[at] == ')') outside = text[at] == ')';
        if (!outside) continue;
        for (const std::string_view sign : {" und "sv, ", "sv, " & "sv, " / "sv, "; "sv}) {
            if (!text.substr(at).starts_with(sign)) continue;
            const std::string_view part = trim(text.substr(0, at));
            text = trim(text.substr(at + sign.size()));
            return part;
        }
    }
    return trim(std::exchange(text, {}));
}

}  // namespace

std::optional<Date> take_closing_date(std::string_view& text) {
    for (std::size_t at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at + 1)) {
        std::string_view rest = text.substr(at + 1);
        for (const std::string_view sign : {"am "sv, "vom "sv, "- "sv, "– "sv}) {
            if (rest.starts_with(sign)) rest.remove_prefix(sign.size());
        }
        const bool apart = rest.size() != text.size() - at - 1 || (at > 0 && text[at - 1] == ',');
        if (!apart) continue;
        const auto date = parse_date(trim(rest));
        if (!date || date->day == 0) continue;
        text = trim(text.substr(0, at));
        if (text.ends_with(',')) text.remove_suffix(1);
        return date;
    }
    return std::nullopt;
}

std::string agencies_in(std::string_view text) {
    constexpr std::size_t longest_service = 3;  // of an agency: dpa/lby
    std::string names;
    constexpr std::array signs = {"/"sv, ","sv, " und "sv, " "sv};
    for (const std::string_view part : parts_between(text, signs)) {
        const std::string name = folded(part);
        const auto* known = std::find_if(agencies.begin(), agencies.end(),
                                         [&](const auto& one) { return one.first == name; });
        if (known == agencies.end()) {
            if (names.empty() || name.size() > longest_service) return {};
            continue;
        }
        names += (names.empty() ? "" : "/") + std::string(known->second);
    }
    return names;
}

Byline read_byline(std::string_view text) {
    constexpr std::size_t longest = 300;  // bytes
    Byline byline;
    if (text.size() > longest) return byline;
    const std::string sender = name_of_sender(text);
    if (!sender.empty()) text = sender;
    byline.date = take_closing_date(text);
    Role labelled = Role::none;
    while (!text.empty()) {
        const std::size_t colon = text.find(": ");
        const Role label = colon == std::string_view::npos ? Role::none : role_in(text.substr(0, colon));
        if (label != Role::none) {
            labelled = label;
            text = trim(text.substr(colon + 2));
        }
        std::string_view part = take_part(text);
        if (part.ends_with('>')) part = trim(part.substr(0, part.find('<')));  // an address of mail
        const std::string_view within = take_parenthesis(part);
        const Role role = within.empty() ? labelled : role_in(within);
        std::string agency = agencies_in(within.starts_with("mit ") ? within.substr(4) : within);
        if (within.empty()) agency = agencies_in(part);
        if (const std::size_t stroke = part.find('/'); agency.empty() && stroke != std::string_view::npos) {
            agency = agencies_in(part.substr(stroke + 1));
            if (!agency.empty()) part = trim(part.substr(0, stroke));
        }
        if (!agency.empty()) byline.agencies = std::move(agency);
        if (!is_person_name(part)) {
            byline.is_all = byline.is_all && within.empty() && !agencies_in(part).empty();
            if (!byline.agencies.empty() && within.empty()) continue;
            byline.is_all = false;
            break;
        }
        byline.tells_roles = byline.tells_roles || role == Role::writes;
        if (role == Role::pictures) continue;
        byline.authors += (byline.authors.empty() ? "" : ", ") + std::string(part);
    }
    return byline;
}

}  // namespace fundstelle
