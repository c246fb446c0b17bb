#include "common/corpus/page_litter.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "common/corpus/author_label.hpp"
#include "common/corpus/byline.hpp"
#include "common/corpus/date.hpp"
#include "common/corpus/date_words.hpp"
#include "common/corpus/dateline.hpp"
#include "common/corpus/line_parts.hpp"
#include "common/corpus/line_words.hpp"
#include "common/corpus/text_form.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t words_beside_an_address = 2;
constexpr std::size_t most_words_of_a_name = 4;
constexpr std::size_t most_words_of_a_link = 3;
constexpr std::size_t least_links = 3;

/// How lines begin that credit somebody, with and without a colon behind it; all folded.
constexpr std::array credits = {"bildnachweis"sv, "symbolbild"sv, "lesezeit"sv};
constexpr std::array credits_with_colon = {
    "bild"sv,    "bilder"sv,    "foto"sv,     "fotos"sv,      "quelle"sv,   "autor"sv, "von"sv,
    "autorin"sv, "autoren"sv,   "text"sv,     "datum"sv,      "credit"sv,   "stand"sv, "rubrik"sv,
    "grafik"sv,  "copyright"sv, "fotograf"sv, "fotografin"sv, "redaktion"sv};

/// What credits a picture at the end of its caption.
constexpr std::array caption_credits = {"©"sv,       "(Foto:"sv,  "(Bild:"sv,  "(Archiv"sv,
                                        "(Symbol"sv, ". Foto:"sv, "/ Foto:"sv, "| Foto:"sv,
                                        "- Foto:"sv, ". Bild:"sv, "/ Bild:"sv, "| Bild:"sv};

/// What stands between parts of a line, as page furniture sets it.
constexpr std::array path_signs = {" > "sv, " › "sv, " » "sv, " → "sv};
constexpr std::array bars = {" | "sv, " · "sv, " • "sv, " / "sv};

/// Words of page furniture, folded: whole ones, and the beginnings of others.
constexpr std::array litter_words = {
    "abo"sv,          "abos"sv,         "agb"sv,       "akzeptieren"sv,   "abmelden"sv,      "anmelden"sv,
    "einloggen"sv,    "registrieren"sv, "e-mail"sv,    "einstellungen"sv, "einverstanden"sv, "impressum"sv,
    "kommentieren"sv, "login"sv,        "logout"sv,    "menü"sv,          "navigation"sv,    "rss"sv,
    "share"sv,        "startseite"sv,   "suche"sv,     "vorlesen"sv,      "weiterlesen"sv,   "werbefrei"sv,
    "werbung"sv,      "xing"sv,         "zustimmen"sv, "tweet"sv};
/// Such as are nouns too where they are upper case: `in zwei Teilen`.
constexpr std::array litter_verbs = {"teile"sv,    "teilen"sv,   "drucken"sv,
                                     "annehmen"sv, "ablehnen"sv, "schliessen"sv};
constexpr std::array litter_beginnings = {
    "abonnent"sv, "abonnier"sv,    "adblock"sv,    "bluesky"sv,   "browser"sv,    "cookie"sv,
    "consent"sv,  "datenschutz"sv, "facebook"sv,   "instagram"sv, "javascript"sv, "linkedin"sv,
    "mastodon"sv, "messenger"sv,   "newsletter"sv, "paywall"sv,   "pinterest"sv,  "privatsph"sv,
    "telegram"sv, "tracking"sv,    "twitter"sv,    "whatsapp"sv};

bool begins_upper_case(std::string_view word) {
    std::size_t offset = 0;
    return is_upper_case(next_code_point(word, offset));
}

bool holds_digit(std::string_view text) {
    return text.find_first_of("0123456789") != std::string_view::npos;
}

bool is_address(std::string_view word) {
    const std::size_t at = word.find('@');
    const bool mail = at != 0 && at != std::string_view::npos && word.find('.', at) != std::string_view::npos;
    return mail || word.find("://") != std::string_view::npos || word.starts_with("www.");
}

/// Whether `words` are the names of a person: `Ada Beispiel`, `Lars von der Aue`.
bool is_name(std::vector<std::string_view> words) {
    constexpr std::array particles = {"von"sv, "van"sv, "de"sv, "der"sv, "den"sv};
    if (words.size() < 2 || words.size() > most_words_of_a_name) return false;
    return begins_upper_case(words.front()) && begins_upper_case(words.back()) &&
           std::all_of(words.begin(), words.end(), [&](std::string_view word) {
               return (begins_upper_case(word) || holds(particles, word)) && !holds_digit(word);
           });
}

/// Whether `line` names who wrote a text: `Von Ada Beispiel und Max Muster, Berlin`. A `Von` before anything
/// but whole names begins a headline: `Von Mäusen und Menschen`.
bool is_byline(std::string_view line) {
    if (!line.starts_with("Von ") && !line.starts_with("von ")) return false;
    constexpr std::array ends = {"|"sv, "("sv, ","sv, " · "sv, " – "sv, " - "sv, " / "sv, " und "sv};
    const std::string_view people = parts_between(line.substr(4), ends).front();
    if (is_name(words_of(people))) return true;
    const Byline byline = read_byline(line.substr(4));
    return !byline.authors.empty() && (byline.date || !byline.agencies.empty());
}

/// Whether `line` says in other words than `Von` who wrote a text, or `Von unserem Korrespondenten`.
bool is_labelled_byline(std::string_view line) {
    const auto people = behind_author_label(line);
    const bool plain = people && people->size() + 4 == line.size();
    return people && !plain && !read_byline(*people).authors.empty();
}

/// Whether `line` is a date or a time, in words of these alone: `Montag, 19. Dezember 2022, 10:30 Uhr`.
bool is_date_or_time(const std::vector<std::string_view>& words) {
    bool number = false;
    for (const std::string_view word : words) {
        if (holds_digit(word.substr(0, 1))) {
            number = true;
        } else if (!holds(date_words, folded(word))) {
            return false;
        }
    }
    return number;
}

/// Whether one of several parts of `line`, between bars, is a date or a byline.
bool has_credit_between_bars(std::string_view line) {
    const auto parts = parts_between(line, bars);
    if (parts.size() < 2) return false;
    return std::any_of(parts.begin(), parts.end(),
                       [](std::string_view part) { return parse_date(part).has_value() || is_byline(part); });
}

}  // namespace

std::vector<std::string_view> words_of(std::string_view line) {
    std::vector<std::string_view> words;
    std::size_t begin = 0;
    std::size_t end = 0;
    for (std::size_t offset = 0; offset < line.size();) {
        const std::size_t start = offset;
        const char32_t code_point = next_code_point(line, offset);
        if (is_letter(code_point) || is_digit(code_point)) {
            if (end == 0) begin = start;
            end = offset;
        } else if (is_space(code_point) && end != 0) {
            words.push_back(line.substr(begin, end - begin));
            end = 0;
        }
    }
    if (end != 0) words.push_back(line.substr(begin, end - begin));
    return words;
}

bool is_address_or_tag(std::string_view line) {
    if (line.size() > 2 && line.front() == '<' && line.back() == '>') {
        const char next = line[1];
        if ((next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') || "!/?"sv.find(next) != ""sv.npos) {
            return true;
        }
    }
    const auto words = words_of(line);
    const auto addresses = std::count_if(words.begin(), words.end(), is_address);
    return addresses != 0 && words.size() <= static_cast<std::size_t>(addresses) + words_beside_an_address;
}

bool is_wire_header(std::string_view line) {
    constexpr std::size_t least_letters = 2;
    constexpr std::size_t most_signs = 4;  // letters, and digits
    constexpr std::size_t least_digits = 3;
    constexpr std::string_view digits = "0123456789";
    const auto words = words_of(line);
    if (words.size() < 2 || digits.find(words[1].front()) == std::string_view::npos) return false;
    const std::string_view name = words.front().substr(0, words.front().find_first_of(digits));
    const std::string_view number = words.front().substr(name.size());
    return name.size() >= least_letters && name.size() <= most_signs && number.size() >= least_digits &&
           number.size() <= most_signs && number.find_first_not_of(digits) == std::string_view::npos;
}

bool is_credit(std::string_view line) {
    if (line.ends_with(':') || is_wire_header(line)) return true;
    const auto words = words_of(line);
    if (words.empty()) return false;
    const std::string first = folded(words.front());
    const auto begins = [&](std::string_view credit) { return first.starts_with(credit); };
    if (std::any_of(credits.begin(), credits.end(), begins)) return true;
    const auto behind = static_cast<std::size_t>(words.front().data() - line.data()) + words.front().size();
    if (holds(credits_with_colon, first) && trim(line.substr(behind)).starts_with(':')) return true;
    const auto in_line = [&](std::string_view credit) { return line.find(credit) != std::string_view::npos; };
    if (std::any_of(caption_credits.begin(), caption_credits.end(), in_line)) return true;
    if (is_byline(line) || is_labelled_byline(line) || is_date_or_time(words) ||
        has_credit_between_bars(line) || is_press_label(line) || read_place_and_date(line))
        return true;
    if (line.find('(') == std::string_view::npos) return false;
    const Byline byline = read_byline(line);
    return byline.tells_roles && !byline.authors.empty();
}

bool is_person_name(std::string_view text) {
    return is_name(words_of(text));
}

bool is_navigation(std::string_view line) {
    if (parts_between(line, path_signs).size() > 1) return true;
    const auto parts = parts_between(line, bars);
    return parts.size() >= least_links && std::all_of(parts.begin(), parts.end(), [](std::string_view part) {
               return words_of(part).size() <= most_words_of_a_link;
           });
}

std::string_view litter_in(std::string_view word) {
    const std::string form = folded(word);
    if (holds(litter_words, form)) return word;
    if (holds(litter_verbs, form) && !begins_upper_case(word)) return word;
    for (const std::string_view beginning : litter_beginnings) {
        if (form.starts_with(beginning)) return cut_utf8(word, beginning.size());
    }
    return {};
}

}  // namespace fundstelle
