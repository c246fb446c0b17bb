#include "common/corpus/credits.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/corpus/author_label.hpp"
#include "common/corpus/byline.hpp"
#include "common/corpus/date.hpp"
#include "common/corpus/dateline.hpp"
#include "common/corpus/line_dates.hpp"
#include "common/corpus/line_form.hpp"
#include "common/corpus/line_parts.hpp"
#include "common/corpus/line_words.hpp"
#include "common/corpus/page_litter.hpp"
#include "common/corpus/text_form.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t lines_at_an_end = 12;  // not counting empty ones
constexpr std::size_t least_paragraph = 60;
constexpr std::size_t longest_source = 60;
constexpr std::size_t least_sentence_words = 4;
constexpr std::size_t paragraphs_with_dateline = 3;
constexpr int first_year = 1900;  ///< earlier dates head chapters of histories

/// How much a date tells of when a text was written, by where it stands.
enum Weight : int { in_title = 1, behind_text, of_update, in_head, in_dateline, of_publication };

/// How lines begin that say when a text appeared, and those that say when it was changed; folded.
constexpr std::array date_labels = {
    "veröffentlicht am "sv, "veröffentlicht: "sv, "erschienen am "sv, "datum: "sv,       "date: "sv,
    "gesendet: "sv,         "sent: "sv,           "vom "sv,           "publiziert: "sv,  "publiziert am "sv,
    "erstellt: "sv,         "erstellt am "sv,     "erschienen: "sv,   "artikel vom "sv,  "ausgabe vom "sv,
    "meldung vom "sv,       "beitrag vom "sv,     "verfasst am "sv,   "ausgegeben am "sv};
constexpr std::array update_labels = {"stand: "sv,
                                      "stand "sv,
                                      "aktualisiert am "sv,
                                      "aktualisiert: "sv,
                                      "geändert am "sv,
                                      "update: "sv,
                                      "zuletzt aktualisiert am "sv,
                                      "zuletzt aktualisiert: "sv,
                                      "letzte änderung: "sv,
                                      "zuletzt geändert am "sv,
                                      "letzte aktualisierung: "sv};
constexpr std::array bars = {" | "sv, " · "sv, " • "sv};

/// What texts are that have their own date in their title, folded: others speak of what happened then.
constexpr std::array dated_kinds = {"protokoll"sv,  "niederschrift"sv, "rede"sv,      "ansprache"sv,
                                    "predigt"sv,    "urteil"sv,        "beschluss"sv, "horoskop"sv,
                                    "bericht"sv,    "brief"sv,         "kolumne"sv,   "presseschau"sv,
                                    "newsletter"sv, "rundbrief"sv};

/// `line` behind the first of `beginnings` that it has, in any case of letters; nothing when it has none.
template <typename Table>
std::optional<std::string_view> behind_label(std::string_view line, const Table& beginnings) {
    for (const std::string_view beginning : beginnings) {
        if (line.size() <= beginning.size()) continue;
        const std::string_view part = line.substr(0, code_point_boundary(line, beginning.size()));
        if (folded(part) == beginning) return trim(line.substr(part.size()));
    }
    return std::nullopt;
}

struct Lines {
    std::vector<std::string_view> all;  ///< trimmed, without empty ones
    std::size_t title = 0;              ///< the line of the title: what stands before may be a page's menu
    std::size_t text = no_text;         ///< the line of the first sentences, behind which no head is

    static constexpr std::size_t no_text = std::string_view::npos;

    bool is_at_an_end(std::size_t at) const {
        return at < title + lines_at_an_end || at + lines_at_an_end >= all.size();
    }
};

Lines lines_of(const Article& article) {
    const std::string_view text = article.text;
    Lines lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const bool has_title = begin <= article.title_in_text.begin && article.title_in_text.begin < end;
        if (has_title && !article.title_in_text.empty()) lines.title = lines.all.size();
        if (const std::string_view line = trim(text.substr(begin, end - begin)); !line.empty())
            lines.all.push_back(line);
        begin = end + 1;
    }
    const auto is_text = [&](std::string_view line) {
        return ends_sentence(line) && words_of(line).size() >= least_sentence_words;
    };
    const std::size_t first = std::min(lines.all.size(), article.title_in_text.empty() ? 0 : lines.title + 1);
    const auto text_line =
        std::find_if(lines.all.begin() + static_cast<std::ptrdiff_t>(first), lines.all.end(), is_text);
    if (text_line != lines.all.end()) lines.text = static_cast<std::size_t>(text_line - lines.all.begin());
    return lines;
}

/// Whether the line before says that a date is one of what is to come: `Nächste Termine`, `Wann?`.
bool is_announced(const Lines& lines, std::size_t at) {
    constexpr std::array signs = {"termin"sv, "nächst"sv, "treff"sv,    "sitzung"sv,  "veranstalt"sv,
                                  "wann"sv,   "beginn"sv, "konzert"sv,  "kalender"sv, "vorschau"sv,
                                  "frist"sv,  "einlad"sv, "programm"sv, "anmeld"sv};
    const std::string_view before = lines.all[at - 1];
    if (ends_sentence(before) && !before.ends_with('?')) return false;
    std::string normal;
    append_normal_form(before, normal);
    return std::any_of(signs.begin(), signs.end(),
                       [&](std::string_view sign) { return normal.find(sign) != std::string::npos; });
}

/// Whether a date behind the first sentences may be of what the text announces rather than of itself.
bool may_be_event(const Lines& lines, std::size_t at) {
    std::string normal;
    append_normal_form(lines.all[at], normal);
    const bool to_the_hour =
        normal.find(" uhr ") != std::string::npos && kind_of_date(lines.all[at], normal) == DateLine::bare;
    return to_the_hour || is_announced(lines, at);
}

/// What was found, each with how much it tells of the text: the more, the higher.
struct Found {
    std::string value;
    int weight = 0;

    void offer(std::string candidate, int candidate_weight) {
        if (candidate.empty() || candidate_weight <= weight) return;
        value = std::move(candidate);
        weight = candidate_weight;
    }
};

struct Credits {
    Found author, source, place, date;
};

void offer_date(const std::optional<Date>& date, int weight, Credits& credits) {
    if (date && date->year >= first_year) credits.date.offer(to_iso(*date), weight);
}

void take_dateline(const Dateline& dateline, Credits& credits) {
    offer_date(dateline.date, Weight::in_dateline, credits);
    credits.place.offer(std::string(dateline.place), 1);
    credits.source.offer(dateline.agencies, 5);
}

/// Reads what a closing `(dpa)`, `(Ada Beispiel)`, `(Ada Beispiel, dpa, 3.4.2022)` says, behind the end of a
/// sentence or alone.
void read_signature(std::string_view paragraph, Credits& credits) {
    if (!paragraph.ends_with(')')) return;
    const std::size_t open = paragraph.rfind('(');
    const std::string_view before = trim(paragraph.substr(0, open));
    constexpr std::array ends = {"."sv, "!"sv, "?"sv, "“"sv, "”"sv, "»"sv, "«"sv, "\""sv, "…"sv};
    const bool alone = before.empty();
    if (open == std::string_view::npos ||
        (!alone &&
         std::none_of(ends.begin(), ends.end(), [&](std::string_view end) { return before.ends_with(end); })))
        return;
    const std::string_view within = paragraph.substr(open + 1, paragraph.size() - open - 2);
    const Byline byline = read_byline(within);
    if (within.find(':') != std::string_view::npos && !byline.tells_roles) return;  // who made a picture
    credits.author.offer(byline.authors, 1);
    if (!byline.authors.empty() || !byline.agencies.empty())
        offer_date(byline.date, Weight::in_head, credits);
    constexpr std::array signs = {", "sv, " mit "sv};
    for (std::string_view part : parts_between(within, signs)) {
        if (part.starts_with("mit ")) part.remove_prefix(4);
        credits.source.offer(agencies_in(part), 2);
    }
}

/// Reads the agency that a text ends in, whether it stands before or behind the end of its last sentence.
void read_end(std::string_view line, Credits& credits) {
    if (line.ends_with('.')) line.remove_suffix(1);
    const std::size_t open = line.rfind('(');
    if (open == std::string_view::npos || !line.ends_with(')') || is_credit(line)) return;
    credits.source.offer(agencies_in(line.substr(open + 1, line.size() - open - 2)), 2);
}

void take_byline(const Byline& byline, Credits& credits) {
    credits.author.offer(byline.authors, 2);
    if (byline.authors.empty()) return;
    credits.source.offer(byline.agencies, 3);
    offer_date(byline.date, Weight::in_head, credits);
}

/// Reads the number of a report, `dpa:220312-99-12345/3`, which begins with its day.
void read_wire_number(std::string_view line, Credits& credits) {
    constexpr std::string_view agency = "dpa:";
    constexpr std::size_t digits = 6;
    const std::size_t at = line.find(agency);
    if (at == std::string_view::npos) return;
    const std::string_view number = line.substr(at + agency.size());
    if (number.find('-') != digits) return;
    credits.source.offer(agencies_in("dpa"), 4);
    offer_date(parse_date("20" + std::string(number.substr(0, digits))), Weight::of_update, credits);
}

/// Reads the date that `when` is, or the first of two: `3.4.2022, aktualisiert: 5.4.2022`.
std::optional<Date> first_date(std::string_view when) {
    if (const auto date = parse_date(when)) return date;
    const std::size_t other = std::min(when.find("ktualisiert"), when.find("eändert"));
    if (other == std::string_view::npos || other == 0) return std::nullopt;
    std::string_view first = trim(when.substr(0, other - 1));
    while (!first.empty() && std::string_view(",;(-/").find(first.back()) != std::string_view::npos)
        first = trim(first.substr(0, first.size() - 1));
    return parse_date(first);
}

/// Whether a line is what somebody says, as in a play or an interview, where others answer.
bool is_said(const Lines& lines, std::size_t at) {
    constexpr std::size_t lines_beside = 4;
    if (!begins_with_speaker(lines.all[at])) return false;
    const std::size_t end = std::min(at + lines_beside + 1, lines.all.size());
    for (std::size_t other = at - std::min(at, lines_beside); other < end; ++other) {
        if (other != at && begins_with_speaker(lines.all[other])) return true;
    }
    return false;
}

/// Reads the credit of a line that is nothing else; `bare_date` is what a date counts that stands alone.
void read_line(std::string_view line, int bare_date, Credits& credits) {
    const bool within = line.starts_with('(') && line.find(')') == line.size() - 1;  // parentheses
    if (within) line = trim(line.substr(1, line.size() - 2));
    if (const auto people = behind_author_label(line)) take_byline(read_byline(*people), credits);
    if (line.find('(') != std::string_view::npos || line.find(": ") != std::string_view::npos) {
        if (const Byline byline = read_byline(line); byline.tells_roles) take_byline(byline, credits);
    }
    const auto published = behind_label(line, date_labels);
    const auto updated = behind_label(line, update_labels);
    const std::string_view when = published ? *published : updated.value_or(line);
    const int weight = published ? Weight::of_publication : updated ? Weight::of_update : bare_date;
    // `Veröffentlicht am 2. Mai 2022 von Ada Beispiel`
    const std::size_t by = when.find(" von ");
    if (by != std::string_view::npos && (weight != bare_date || parse_date(when.substr(0, by))))
        take_byline(read_byline(when.substr(by + 5)), credits);
    if (const auto date = first_date(when.substr(0, by)); date && weight != 0) {
        const bool about =
            when.starts_with("Ende ") || when.starts_with("Anfang ") || when.starts_with("Mitte ");
        if (date->day != 0 || about) offer_date(date, weight, credits);
    }
    if (is_press_label(line)) offer_date(take_closing_date(line), Weight::of_publication, credits);
    read_wire_number(line, credits);
    auto dateline = within ? std::nullopt : read_place_and_date(line);
    if (!dateline) dateline = read_dateline(line);
    const bool dated = dateline && dateline->date && dateline->date->year >= first_year;
    if (dated || (dateline && !dateline->agencies.empty())) take_dateline(*dateline, credits);
    if (const auto source = behind_label(line, std::array{"quelle: "sv})) {
        const std::string agency = agencies_in(*source);
        const bool plain = source->size() <= longest_source && source->find("://") == std::string_view::npos;
        credits.source.offer(agency.empty() && plain ? std::string(*source) : agency, 6);
    }
    credits.source.offer(agencies_in(line), 4);
    if (const auto source = behind_label(line, std::array{"mit material von "sv, "mit "sv}))
        credits.source.offer(agencies_in(*source), 3);
    if (const auto picture = behind_label(line, std::array{"bildnachweis: "sv}))
        credits.source.offer(agencies_in(*picture), 1);
}

/// A date line without its year, in the year and month that are known.
std::string dated_line(const Lines& lines, const Date& known) {
    for (std::size_t at = 0; at < lines.all.size(); ++at) {
        if (!lines.is_at_an_end(at)) continue;
        const auto date = parse_date_of_year(lines.all[at], known.year);
        if (date && (known.month == 0 || date->month == known.month)) return to_iso(*date);
    }
    return {};
}

void refine_date(const Lines& lines, const Credits& credits, Article& article) {
    if (article.date.empty()) article.date = credits.date.value;
    const auto known = parse_date(article.date);
    if (!known || known->day != 0) return;
    const std::string& told = credits.date.value;
    const std::string day = told.starts_with(article.date) ? told : dated_line(lines, *known);
    if (!day.empty()) article.date = day;
}

/// Reads the date that a title says of its text: `Protokoll der Sitzung vom 3. März 2022`.
void read_title(std::string_view title, Credits& credits) {
    const auto words = words_of(title);
    if (!words.empty() && holds(dated_kinds, folded(words.front())))
        offer_date(take_closing_date(title), Weight::in_title, credits);
}

/// Reads a line behind a text: who led a conversation, whose announcement it is, and who signed.
void read_closing(std::string_view line, bool last, Credits& credits) {
    if (const auto people = behind_closing_label(line)) take_byline(read_byline(*people), credits);
    if (const auto issuer = behind_label(line, std::array{"original-content von: "sv}))
        credits.source.offer(std::string(trim(issuer->substr(0, issuer->find(", übermittelt")))), 6);
    if (!last || line.find('/') == std::string_view::npos) return;
    const Byline byline = read_byline(line);
    if (byline.is_all && !byline.agencies.empty()) take_byline(byline, credits);
}

/// What a date counts that is all of a line.
int weight_of_date(const Lines& lines, std::size_t at) {
    if (at <= lines.text) return Weight::in_head;
    return may_be_event(lines, at) ? 0 : Weight::behind_text;
}

}  // namespace

void take_credits(Article& article) {
    const Lines lines = lines_of(article);
    Credits credits;
    read_title(article.title, credits);
    std::size_t paragraphs = 0;
    bool has_dateline = false;
    for (std::size_t at = 0; at < lines.all.size(); ++at) {
        const std::string_view line = lines.all[at];
        if (line.size() >= least_paragraph) {
            if (!has_dateline && paragraphs++ < paragraphs_with_dateline && !is_said(lines, at)) {
                const auto dateline = read_dateline(line);
                has_dateline = dateline.has_value();
                if (dateline) take_dateline(*dateline, credits);
            }
        } else if (lines.is_at_an_end(at)) {
            for (const std::string_view part : parts_between(line, bars))
                read_line(part, weight_of_date(lines, at), credits);
        }
        const bool last = at + 1 == lines.all.size();
        if (at > lines.text && at + lines_at_an_end >= lines.all.size()) read_closing(line, last, credits);
        if (last || (line.size() >= least_paragraph && at + lines_at_an_end >= lines.all.size()))
            read_signature(line, credits);
        if (last) read_end(line, credits);
    }
    refine_date(lines, credits, article);
    if (article.author.empty()) article.author = credits.author.value;
    if (article.source.empty()) article.source = credits.source.value;
    if (article.place.empty()) article.place = credits.place.value;
}

}  // namespace fundstelle
