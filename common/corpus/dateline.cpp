#include "common/corpus/dateline.hpp"

#include <algorithm>
#include <array>

#include "common/corpus/byline.hpp"
#include "common/corpus/date_words.hpp"
#include "common/corpus/line_parts.hpp"
#include "common/corpus/line_words.hpp"
#include "common/corpus/page_litter.hpp"
#include "common/corpus/text_form.hpp"
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

/// Whether `word`, folded, names a day of feast or of the week, as `Gründonnerstag` does.
bool is_feast(std::string_view word) {
    constexpr std::array feasts = {"advent"sv,        "silvester"sv, "neujahr"sv,   "weihnachten"sv,
                                   "pfingsten"sv,     "ostern"sv,    "christi"sv,   "fronleichnam"sv,
                                   "allerheiligen"sv, "erntedank"sv, "epiphanias"sv};
    constexpr std::array ends = {"tag"sv, "mittwoch"sv, "abend"sv, "nacht"sv};
    return holds(feasts, word) ||
           std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return word.ends_with(end); });
}

bool begins_sentence(std::string_view text) {
    constexpr std::array quotes = {"„"sv, "«"sv, "»"sv, "\""sv, "“"sv};
    for (const std::string_view quote : quotes) {
        if (text.starts_with(quote)) text.remove_prefix(quote.size());
    }
    std::size_t offset = 0;
    return !text.empty() && is_upper_case(next_code_point(text, offset));
}

/// Whether `text` may be the name of a place: one to three words that begin with capitals, `Berlin/Wien`.
bool is_place(std::string_view text) {
    constexpr std::size_t most_words = 3;
    constexpr std::array particles = {"am"sv, "an"sv, "der"sv, "im"sv, "bei"sv, "ob"sv};
    if (text.empty() || text.size() > longest_place || text.find_first_of("0123456789,;:!?\"()") != text.npos)
        return false;
    const auto words = words_of(text);
    if (words.empty() || words.size() > most_words + 1 || !agencies_in(text).empty()) return false;
    std::size_t capitals = 0;
    for (const std::string_view word : words) {
        if (!litter_in(word).empty()) return false;
        if (holds(labels, folded(word)) && !(holds(particles, folded(word)) && word != words.front()))
            return false;
        std::size_t offset = 0;
        const bool capital = is_upper_case(next_code_point(word, offset));
        if (!capital && !holds(particles, word)) return false;
        if (capital && (holds(date_words, folded(word)) || is_feast(folded(word)))) return false;
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

/// Reads what stands before the agency or the dash of a dateline: the place and, behind a comma, the day. A
/// comma before anything else is none of places.
bool read_place(std::string_view before, Dateline& dateline) {
    if (const std::size_t comma = before.find(','); comma != std::string_view::npos) {
        dateline.date = day_in(before.substr(comma + 1));
        if (dateline.date || !dateline.agencies.empty()) before = trim(before.substr(0, comma));
    }
    if (!is_place(before)) return false;
    dateline.place = before;
    return true;
}

/// The dateline that an agency between parentheses ends, whatever stands between it and the text: `Graz
/// (epd).`, `Graz (KNA)`, `GRAZ. (afp)`, `(sda)`.
std::optional<Dateline> read_agency_dateline(std::string_view paragraph) {
    const std::size_t open = paragraph.find('(');
    const std::size_t close = paragraph.find(')');
    if (close == std::string_view::npos || open > close || open > 2 * longest_place) return std::nullopt;
    Dateline dateline;
    dateline.agencies = agencies_in(paragraph.substr(open + 1, close - open - 1));
    if (dateline.agencies.empty()) return std::nullopt;
    std::string_view behind = paragraph.substr(close + 1);
    for (const std::string_view sign : {"."sv, ":"sv, " -"sv, " –"sv, " —"sv, " |"sv}) {
        if (behind.starts_with(sign)) behind.remove_prefix(sign.size());
    }
    if (!behind.starts_with(' ') || !begins_sentence(trim(behind))) return std::nullopt;
    dateline.end = static_cast<std::size_t>(trim(behind).data() - paragraph.data());
    std::string_view before = trim(paragraph.substr(0, open));
    for (const std::string_view sign : {"."sv, ":"sv, "-"sv, "–"sv, "—"sv}) {
        if (before.ends_with(sign)) before = trim(before.substr(0, before.size() - sign.size()));
    }
    if (!before.empty() && !read_place(before, dateline)) return std::nullopt;
    return dateline;
}

/// The place in capitals that a paragraph begins with, as those of local papers do: `LINZ. Der Rat`.
std::optional<Dateline> read_local_dateline(std::string_view paragraph) {
    constexpr std::size_t least_letters = 4;
    const std::size_t stop = paragraph.find(". ");
    if (stop == std::string_view::npos || stop < least_letters || stop > longest_place) return std::nullopt;
    const std::string_view before = paragraph.substr(0, stop);
    const std::string numbered = std::string(before) + " 1";
    if (!is_in_capitals(before) || is_part_of_work(before) || is_part_of_work(numbered) ||
        !begins_sentence(paragraph.substr(stop + 2)))
        return std::nullopt;
    Dateline dateline;
    dateline.end = stop + 2;
    return read_place(before, dateline) ? std::optional(dateline) : std::nullopt;
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
        if (!read_place(before, dateline)) continue;
        if (dash == ": " && dateline.agencies.empty() && !is_in_capitals(dateline.place)) continue;
        return dateline;
    }
    if (auto dateline = read_agency_dateline(paragraph)) return dateline;
    return read_local_dateline(paragraph);
}

std::optional<Dateline> read_place_and_date(std::string_view line) {
    if (line.size() > 2 * longest_place) return std::nullopt;
    const std::size_t comma = line.find(',');
    if (comma == std::string_view::npos) return std::nullopt;
    const std::string_view place = trim(line.substr(0, comma));
    if (!is_place(place)) return std::nullopt;
    const std::string_view day = trim(line.substr(comma + 1));
    const auto date = day_in(day);
    // A month alone behind a place is no more than what happened there then.
    const bool about = day.starts_with("im ") || day.starts_with("Ende ") || day.starts_with("Anfang ") ||
                       day.starts_with("Mitte ");
    if (!date || (date->day == 0 && !about)) return std::nullopt;
    return Dateline{place, {}, date, line.size()};
}

bool begins_with_speaker(std::string_view paragraph) {
    const std::size_t colon = paragraph.find(": ");
    return colon != std::string_view::npos && colon != 0 && colon <= longest_place &&
           is_in_capitals(paragraph.substr(0, colon));
}

}  // namespace fundstelle
