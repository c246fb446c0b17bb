#include "common/corpus/credits.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/corpus/byline.hpp"
#include "common/corpus/date.hpp"
#include "common/corpus/dateline.hpp"
#include "common/corpus/line_parts.hpp"
#include "common/corpus/page_litter.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t lines_at_an_end = 12;  // not counting empty ones
constexpr std::size_t least_paragraph = 60;
constexpr std::size_t longest_source = 60;
constexpr std::size_t paragraphs_with_dateline = 3;
constexpr int first_year = 1900;  ///< earlier dates head chapters of histories

/// How lines begin that say when a text appeared; folded, without their colon.
constexpr std::array date_labels = {"veröffentlicht am "sv,
                                    "veröffentlicht: "sv,
                                    "erschienen am "sv,
                                    "datum: "sv,
                                    "date: "sv,
                                    "gesendet: "sv,
                                    "sent: "sv,
                                    "stand: "sv,
                                    "vom "sv,
                                    "publiziert: "sv,
                                    "publiziert am "sv,
                                    "erstellt: "sv,
                                    "erstellt am "sv,
                                    "aktualisiert am "sv,
                                    "aktualisiert: "sv,
                                    "zuletzt aktualisiert am "sv};
constexpr std::array author_labels = {"von: "sv,  "autor: "sv, "autorin: "sv, "autoren: "sv,
                                      "text: "sv, "from: "sv,  "von "sv};
constexpr std::array bars = {" | "sv, " · "sv, " • "sv};

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
    return lines;
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

void take_dateline(const Dateline& dateline, Credits& credits) {
    const bool dated = dateline.date && dateline.date->year >= first_year;
    if (dated) credits.date.offer(to_iso(*dateline.date), 2);
    credits.place.offer(std::string(dateline.place), 1);
    credits.source.offer(dateline.agencies, 5);
}

/// Reads what a closing `(dpa)`, `(Ada Beispiel)`, `(Ada Beispiel, dpa)` says, behind the end of a sentence.
void read_signature(std::string_view paragraph, Credits& credits) {
    if (!paragraph.ends_with(')')) return;
    const std::size_t open = paragraph.rfind('(');
    const std::string_view before = trim(paragraph.substr(0, open));
    constexpr std::array ends = {"."sv, "!"sv, "?"sv, "“"sv, "”"sv, "»"sv, "«"sv, "\""sv, "…"sv};
    if (open == std::string_view::npos ||
        std::none_of(ends.begin(), ends.end(), [&](std::string_view end) { return before.ends_with(end); }))
        return;
    const std::string_view within = paragraph.substr(open + 1, paragraph.size() - open - 2);
    const Byline byline = read_byline(within);
    if (within.find(':') != std::string_view::npos && !byline.tells_roles) return;  // who made a picture
    credits.author.offer(byline.authors, 1);
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
    if (byline.date && byline.date->year >= first_year) credits.date.offer(to_iso(*byline.date), 1);
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

/// Reads the credit of a line that is nothing else.
void read_line(std::string_view line, Credits& credits) {
    if (const auto people = behind_label(line, author_labels)) take_byline(read_byline(*people), credits);
    if (line.find('(') != std::string_view::npos || line.find(": ") != std::string_view::npos) {
        if (const Byline byline = read_byline(line); byline.tells_roles) take_byline(byline, credits);
    }
    const auto dated = behind_label(line, date_labels);
    const std::string_view when = dated.value_or(line);
    // `Veröffentlicht am 2. Mai 2022 von Ada Beispiel`
    const std::size_t by = when.find(" von ");
    if (by != std::string_view::npos && (dated || parse_date(when.substr(0, by))))
        take_byline(read_byline(when.substr(by + 5)), credits);
    if (const auto date = parse_date(when.substr(0, by))) {
        if (date->day != 0 && date->year >= first_year) credits.date.offer(to_iso(*date), 1);
    }
    auto dateline = read_place_and_date(line);
    if (!dateline) dateline = read_dateline(line);
    if (dateline && dateline->date && dateline->date->year >= first_year) take_dateline(*dateline, credits);
    if (const auto source = behind_label(line, std::array{"quelle: "sv})) {
        const std::string agency = agencies_in(*source);
        const bool plain = source->size() <= longest_source && source->find("://") == std::string_view::npos;
        credits.source.offer(agency.empty() && plain ? std::string(*source) : agency, 6);
    }
    if (line.starts_with('(') && line.ends_with(')')) line = line.substr(1, line.size() - 2);
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

}  // namespace

void take_credits(Article& article) {
    const Lines lines = lines_of(article);
    Credits credits;
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
            for (const std::string_view part : parts_between(line, bars)) read_line(part, credits);
        }
        const bool last = at + 1 == lines.all.size();
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
