#include "common/corpus/dateline.hpp"

#include <algorithm>
#include <array>

#include "common/corpus/byline.hpp"
#include "common/corpus/date_words.hpp"
#include "common/corpus/line_parts.hpp"
#include "common/corpus/line_words.hpp"
#include "common/corpus/page_litter.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_place = 40;

/// What stands before a dash or a colon as places do, and is none; folded.
constexpr std::array labels = {
    "update"sv,      "eilmeldung"sv, "video"sv,   "videos"sv,   "foto"sv,        "fotos"sv,      "analyse"sv,
    "kommentar"sv,   "interview"sv,  "live"sv,    "exklusiv"sv, "hintergrund"sv, "share"sv,      "werbung"sv,
    "anzeige"sv,     "achtung"sv,    "hinweis"sv, "meinung"sv,  "ticker"sv,      "newsticker"sv, "podcast"sv,
    "faktencheck"sv, "wichtig"sv,    "info"sv,    "der"sv,      "die"sv,         "das"sv,        "ein"sv,
    "eine"sv,        "fazit"sv,      "von"sv};

bool begins_sentence(std::string_view text) {
    constexpr std::array quotes = {"„"sv, "«"sv, "»"sv, "\""sv, "“"sv};
    for (const std::string_view quote : quotes) {
        if (text.starts_with(quote)) text.remove_prefix(quote.size());
    }
    std::size_t offset = 0;
    return !text.empty() && is_upper_case(next_code_point(text, offset));
}

bool is_in_capitals(std::string_view text) {
    for (std::size_t offset = 0; offset < text.size();) {
        const char32_t character = next_code_point(text, offset);
        if (is_letter(character) && !is_upper_case(character)) return false;
    }
    return true;
}

/// Whether `text` may be the name of a place: one to three words that begin with capitals, `Berlin/Wien`.
bool is_place(std::string_view text) {
    constexpr std::size_t most_words = 3;
    constexpr std::array particles = {"am"sv, "an"sv, "der"sv, "im"sv, "bei"sv, "ob"sv};
    if (text.empty() || text.size() > longest_place || text.find_first_of("0123456789,;:!?\"()") != text.npos)
        return false;
    const auto words = words_of(text);
    if (words.empty() || words.size() > most_words + 1) return false;
    std::size_t capitals = 0;
    for (const std::string_view word : words) {
        if (!litter_in(word).empty()) return false;
        if (holds(labels, folded(word)) && !(holds(particles, folded(word)) && word != words.front()))
            return false;
        std::size_t offset = 0;
        const bool capital = is_upper_case(next_code_point(word, offset));
        if (!capital && !holds(particles, word)) return false;
        if (capital && holds(date_words, folded(word))) return false;
        capitals += capital;
    }
    return capitals != 0 && capitals <= most_words && begins_sentence(text);
}

/// The day that `text` is: `den 3. März 2022`.
std::optional<Date> day_in(std::string_view text) {
    text = trim(text);
    for (const std::string_view article : {"den "sv, "dem "sv, "am "sv}) {
        if (text.starts_with(article)) text.remove_prefix(article.size());
    }
    return parse_date(text);
}

}  // namespace

std::optional<Dateline> read_dateline(std::string_view paragraph) {
    for (const std::string_view dash : {" – "sv, " — "sv, " - "sv, ": "sv, ". – "sv}) {
        const std::size_t at = paragraph.find(dash);
        if (at == std::string_view::npos || at > 2 * longest_place) continue;
        Dateline dateline;
        dateline.end = at + dash.size();
        if (!begins_sentence(paragraph.substr(dateline.end))) continue;
        std::string_view before = trim(paragraph.substr(0, at));
        if (const std::size_t open = before.find('(');
            open != std::string_view::npos && before.ends_with(')')) {
            dateline.agencies = agencies_in(before.substr(open + 1, before.size() - open - 2));
            before = trim(before.substr(0, open));
            if (dateline.agencies.empty()) continue;
        }
        if (const std::size_t comma = before.find(','); comma != std::string_view::npos) {
            dateline.date = day_in(before.substr(comma + 1));
            if (dateline.date || !dateline.agencies.empty()) before = trim(before.substr(0, comma));
        }
        if (!is_place(before) || (dash == ": " && dateline.agencies.empty() && !is_in_capitals(before)))
            continue;
        dateline.place = before;
        return dateline;
    }
    return std::nullopt;
}

std::optional<Dateline> read_place_and_date(std::string_view line) {
    if (line.size() > 2 * longest_place) return std::nullopt;
    const std::size_t comma = line.find(',');
    if (comma == std::string_view::npos) return std::nullopt;
    const std::string_view place = trim(line.substr(0, comma));
    if (!is_place(place)) return std::nullopt;
    const auto date = day_in(line.substr(comma + 1));
    if (!date || date->day == 0) return std::nullopt;
    return Dateline{place, {}, date, line.size()};
}

bool begins_with_speaker(std::string_view paragraph) {
    const std::size_t colon = paragraph.find(": ");
    return colon != std::string_view::npos && colon != 0 && colon <= longest_place &&
           is_in_capitals(paragraph.substr(0, colon));
}

}  // namespace fundstelle
