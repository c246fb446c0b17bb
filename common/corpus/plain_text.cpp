#include "common/corpus/plain_text.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "common/corpus/credits.hpp"
#include "common/corpus/date.hpp"
#include "common/corpus/dateline.hpp"
#include "common/corpus/heading_kind.hpp"
#include "common/corpus/line_calls.hpp"
#include "common/corpus/opening_lines.hpp"
#include "common/corpus/page_litter.hpp"
#include "common/corpus/text_form.hpp"
#include "common/corpus/title_form.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

constexpr std::size_t lines_looked_at = 12;  // beside those of page furniture
constexpr std::size_t text_bytes_looked_at = 64 << 10;
constexpr std::size_t longest_heading = 200;  // code points

/// A title without the separators that page titles, and those of news agencies, end in.
std::string_view without_trailing_separator(std::string_view line) {
    while (line.ends_with('|') || line.ends_with(" =")) line = trim(line.substr(0, line.size() - 1));
    return line;
}

/// Takes a leading `date 2022-12` off a line.
std::optional<Date> take_leading_date(std::string_view& line) {
    constexpr std::string_view label = "date ";
    if (!line.starts_with(label)) return std::nullopt;
    const std::string_view rest = line.substr(label.size());
    const std::size_t end = std::min(rest.find(' '), rest.size());
    const auto date = parse_date(rest.substr(0, end));
    if (date) line = trim(rest.substr(end));
    return date;
}

/// The first line with letters, of which the second one shows whether it is the title though the text need
/// not take it up.
struct Opening {
    std::string_view text;
    HeadingKind kind = HeadingKind::address;
    bool is_short = false;     ///< of one word or two
    bool among_short = false;  ///< whether the next line is too, as in a page's menu
    bool is_alone = false;     ///< between blank lines
    bool before_prose = false;
    bool is_spoken_of = false;  ///< though it has words of page furniture

    void add(const TextLine& line, HeadingKind its_kind, std::string_view rest) {
        const bool one_or_two =
            words_of(cut_utf8(line.text, line_bytes_looked_at)).size() < least_title_words &&
            !line.is_wrapped && !is_item(line.text) && !ends_in_full_stop(line.text);
        if (text.empty()) {
            const bool spoken_of =
                its_kind == HeadingKind::furniture && fundstelle::is_spoken_of(line.text, rest);
            // Diaries and letters have no other heading than where and when they were written.
            if (spoken_of || read_place_and_date(line.text) || may_head_text_on_pages(line.text))
                its_kind = HeadingKind::unechoed;
            *this = {line.text, its_kind, one_or_two};
            is_spoken_of = spoken_of;
            return;
        }
        among_short = one_or_two && !is_part_of_work(line.text);
        is_alone = line.begins_block;
        const bool furniture =
            is_spoken_of ? !is_prose_of_article(line.text) : its_kind == HeadingKind::furniture;
        before_prose = !furniture && is_sentence(line.text);
    }
    /// Whether it looks like a heading that the text need not take up.
    bool may_be_title() const {
        return is_alone && (is_short || kind == HeadingKind::unechoed) && kind != HeadingKind::furniture &&
               kind != HeadingKind::address;
    }
    /// Whether it is the title where the best line otherwise is of this kind.
    bool is_better_than(HeadingKind best) const {
        if (kind == HeadingKind::foreign) return best <= HeadingKind::passage;
        return kind == HeadingKind::other && is_short && !among_short && best == HeadingKind::passage;
    }
};

/// The first line of the best kind. A passage that a line of its kind or a better one stands before is the
/// text's own: what follows are its paragraphs and the headings between them.
std::string_view choose_line(std::string_view text) {
    if (const std::string_view subject = stated_subject(text); !subject.empty()) return subject;
    const std::vector<TextLine> lines = opening_lines(text);
    if (const std::string_view form = title_by_form(text, lines); !form.empty()) return form;
    std::string_view best;
    HeadingKind best_kind = HeadingKind::address;
    std::size_t looked_at = 0;
    bool has_furniture = false;
    bool has_labels = false;  // furniture that is no sentence
    Opening opening;
    std::size_t seen = 0;
    for (TextLine line : lines) {
        take_leading_date(line.text);
        if (!holds_letter(line.text)) continue;
        line.is_listed = line.is_listed || (line.in_short_block && !has_labels && opening.may_be_title());
        const std::string_view rest = text.substr(line.end, text_bytes_looked_at);
        const HeadingKind kind = heading_kind(line, rest);
        if (++seen <= 2) opening.add(line, kind, rest);
        if (seen == 2 && opening.may_be_title() && opening.before_prose) return opening.text;
        if (kind == HeadingKind::passage && best_kind >= HeadingKind::passage) break;
        if (kind == HeadingKind::short_line && best_kind >= HeadingKind::other) continue;
        // Single words before it are a page's menu where that shows by others, else they may be the title.
        has_furniture = has_furniture || kind == HeadingKind::furniture;
        has_labels = has_labels || (kind == HeadingKind::furniture && !line.text.ends_with('.'));
        if (kind == HeadingKind::unechoed &&
            best_kind >= (has_furniture ? HeadingKind::passage : HeadingKind::other))
            continue;
        if (best_kind == HeadingKind::unechoed && line.text.ends_with('.')) break;
        if (best.empty() || kind > best_kind) {
            best = line.text;
            best_kind = kind;
        }
        if (kind == HeadingKind::headline ||
            (kind > HeadingKind::furniture && ++looked_at == lines_looked_at))
            break;
    }
    return !has_labels && opening.is_better_than(best_kind) ? opening.text : best;
}

}  // namespace

void assign_title(std::string_view text, std::size_t bytes, Article& article) {
    std::string_view title = without_trailing_separator(choose_line(text));
    if (const auto dateline = read_dateline(title); dateline && dateline->date)
        title = trim(title.substr(dateline->end));
    const bool is_heading = count_code_points(title) <= longest_heading;
    article.title = on_one_line(cut_utf8(title, std::min(bytes, line_bytes_looked_at)));
    article.title_kind = is_heading ? TitleKind::heading : TitleKind::label;
    if (title.empty()) return;
    const auto begin = static_cast<std::size_t>(title.data() - text.data());
    article.title_in_text = {begin, begin + title.size()};
}

void read_plain_text(std::string_view content, std::size_t field_bytes, Article& article) {
    assign_title(content, field_bytes, article);
    std::string_view line = trim(content.substr(0, content.find('\n')));
    if (const auto date = take_leading_date(line)) article.date = to_iso(*date);
    article.text = content;
    take_credits(article);
}

}  // namespace fundstelle
