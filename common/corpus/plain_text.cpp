#include "common/corpus/plain_text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "common/corpus/credits.hpp"
#include "common/corpus/date.hpp"
#include "common/corpus/dateline.hpp"
#include "common/corpus/line_calls.hpp"
#include "common/corpus/line_form.hpp"
#include "common/corpus/line_signs.hpp"
#include "common/corpus/page_litter.hpp"
#include "common/corpus/text_form.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

constexpr std::size_t lines_read = 60;
constexpr std::size_t lines_looked_at = 12;  // beside those of page furniture
constexpr std::size_t line_bytes_looked_at = 400;
constexpr std::size_t text_bytes_looked_at = 64 << 10;
constexpr std::size_t longest_heading = 200;           // code points
constexpr std::size_t longest_sentence_heading = 120;  // code points
constexpr std::size_t least_sentence_bytes = 40;
constexpr std::size_t least_text_line = 60;  // bytes
constexpr std::size_t least_mentions = 2;
constexpr std::size_t least_title_words = 3;
constexpr std::size_t least_prose_words = 4;
constexpr std::size_t telling_word_letters = 4;

struct Line {
    std::string_view text;
    std::size_t end = 0;      ///< where the text behind it begins
    bool is_wrapped = false;  ///< whether a sentence goes on from or to the line beside it
    bool is_listed =
        false;  ///< whether it is a row of a list, as where lines beside each other begin with numbers
    bool begins_block = false;    ///< whether a blank line or nothing stands before it
    bool in_short_block = false;  ///< of three short lines or more, none of which ends a sentence
};

bool begins_lower_case(std::string_view line) {
    if (line.empty()) return false;
    std::size_t offset = 0;
    const char32_t code_point = next_code_point(line, offset);
    return is_letter(code_point) && !is_upper_case(code_point);
}

bool begins_with_digit(std::string_view line) {
    return line.find_first_of("0123456789") == 0;
}

/// Tells lists of a few words a row, as recipes have them, from lines that stand alone.
void mark_short_blocks(std::vector<Line>& lines) {
    constexpr std::size_t longest = 40;  // bytes
    constexpr std::size_t least = 3;
    for (std::size_t begin = 0; begin < lines.size();) {
        std::size_t end = begin + 1;
        while (end < lines.size() && !lines[end].begins_block) ++end;
        const bool is_short =
            end - begin >= least &&
            std::all_of(lines.begin() + static_cast<std::ptrdiff_t>(begin),
                        lines.begin() + static_cast<std::ptrdiff_t>(end), [](const Line& line) {
                            return line.text.size() <= longest && !ends_sentence(line.text);
                        });
        for (; begin < end; ++begin) lines[begin].in_short_block = is_short;
    }
}

std::vector<Line> first_lines(std::string_view text) {
    std::vector<Line> lines;
    bool beside = false;  // whether no empty line parts a line from the one before
    for (std::size_t begin = 0; begin < text.size() && lines.size() < lines_read;) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = trim(text.substr(begin, end - begin));
        if (!line.empty()) {
            const bool goes_on = beside && begins_lower_case(line) && !is_credit(line);
            const bool listed = beside && begins_with_digit(line) && begins_with_digit(lines.back().text);
            if (goes_on) lines.back().is_wrapped = true;
            if (listed) lines.back().is_listed = true;
            lines.push_back({line, end, goes_on, listed, !beside});
        }
        beside = !line.empty();
        begin = end + 1;
    }
    mark_short_blocks(lines);
    return lines;
}

bool holds_letter(std::string_view line) {
    for (std::size_t offset = 0; offset < line.size();) {
        if (is_letter(next_code_point(line, offset))) return true;
    }
    return false;
}

/// Where a word of a line stands again.
enum class Echo : std::uint8_t { none, headline, sentence };

/// Where `word` stands in `rest`: in sentences or lines as long as one, or only in headlines and links. Where
/// the whole line `line` is repeated, as page furniture is, does not count.
Echo echo_of(std::string_view rest, std::string_view word, std::string_view line) {
    Echo found = Echo::none;
    for (std::size_t at = rest.find(word); at != std::string_view::npos; at = rest.find(word, at + 1)) {
        const std::size_t begin = rest.rfind('\n', at) + 1;  // 0 when there is no line end before
        const std::size_t end = std::min(rest.find('\n', at), rest.size());
        const std::string_view other = trim(rest.substr(begin, end - begin));
        const bool is_long = other.size() >= least_text_line || other.find_first_of(".,!?") != other.npos;
        if (other == line) continue;
        if (is_long) return Echo::sentence;
        found = Echo::headline;
    }
    return found;
}

/// How often `part` stands in the sentences of `rest`. Page furniture has none.
std::size_t count_in_sentences(std::string_view rest, std::string_view part) {
    std::size_t count = 0;
    for (std::size_t at = rest.find(part); at != std::string_view::npos; at = rest.find(part, at + 1)) {
        const std::size_t begin = rest.rfind('\n', at) + 1;
        const std::string_view line = rest.substr(begin, rest.find('\n', at) - begin);
        count += line.size() >= least_sentence_bytes && line.find_first_of(".,!?") != std::string_view::npos;
    }
    return count;
}

/// Whether `word`, the first of a line, may be upper case for that alone: the text writes it lower case too.
bool is_lower_case_elsewhere(std::string_view word, std::string_view rest) {
    std::string lower(word);
    const std::size_t letter = lower.starts_with('\xC3') ? 1 : 0;  // Ä, Ö and Ü in UTF-8
    lower[letter] = static_cast<char>(lower[letter] + 0x20);
    const auto is_sign = [&](std::size_t at) {
        return at >= rest.size() ||
               std::string_view(" \t\r\n.,;:!?").find(rest[at]) != std::string_view::npos;
    };
    for (std::size_t at = rest.find(lower); at != std::string_view::npos; at = rest.find(lower, at + 1)) {
        if ((at == 0 || is_sign(at - 1)) && is_sign(at + lower.size())) return true;
    }
    return false;
}

/// What speaks for and against a line.
struct Words {
    std::size_t all = 0;
    std::size_t repeated =
        0;  ///< that name something, being capitalised and not short, and stand below again
    std::size_t taken_up = 0;  ///< of these, in sentences
    std::size_t litter = 0;    ///< of a page's furniture, which the text below does not speak of
    std::size_t others = 0;    ///< not of it, but capitalised and not short
};

Words count_words(std::string_view line, std::string_view rest) {
    Words counted;
    for (const std::string_view word : words_of(cut_utf8(line, line_bytes_looked_at))) {
        const bool first = counted.all++ == 0;
        const std::string_view litter = litter_in(word);
        if (!litter.empty() && count_in_sentences(rest, litter) < least_mentions) {
            ++counted.litter;
            continue;
        }
        std::size_t offset = 0;
        if (!is_upper_case(next_code_point(word, offset))) continue;
        if (count_code_points(word) < telling_word_letters) continue;
        ++counted.others;
        const Echo echo = echo_of(rest, word, line);
        if (echo == Echo::none || (first && is_lower_case_elsewhere(word, rest))) continue;
        ++counted.repeated;
        counted.taken_up += echo == Echo::sentence;
    }
    return counted;
}

/// Whether a full stop within `line` ends a sentence: behind a word, and before a capital letter. Those
/// behind numbers and abbreviations do not.
bool holds_sentence_end(std::string_view line) {
    constexpr std::size_t abbreviation = 4;
    for (std::size_t at = line.find(". "); at != std::string_view::npos; at = line.find(". ", at + 1)) {
        const std::size_t word = line.rfind(' ', at) + 1;
        std::size_t next = at + 2;
        if (next < line.size() && is_upper_case(next_code_point(line, next)) && at - word > abbreviation &&
            line.find_first_of("0123456789", word) > at) {
            return true;
        }
    }
    return false;
}

bool is_item(std::string_view line) {
    for (const std::string_view bullet : {"* ", "- ", "– ", "• ", "•\t", ":"}) {
        if (line.starts_with(bullet)) return true;
    }
    return false;
}

/// Whether `line` is a passage of sentences rather than a headline.
bool is_prose(std::string_view line, bool has_litter) {
    for (const std::string_view quote : {"\"", "“", "”", "«", "»", "‘", ")", "]"}) {
        if (line.ends_with(quote)) line.remove_suffix(quote.size());
    }
    const std::size_t length = count_code_points(line);
    if (length > longest_heading && holds_sentence_end(line)) return true;
    return line.ends_with('.') &&
           (has_litter || length > longest_sentence_heading || holds_sentence_end(line));
}

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

/// Whether a line is what somebody says, as in a play, and another line of `rest` soon behind it is too.
bool is_said(std::string_view line, std::string_view rest) {
    constexpr int lines_behind = 4;
    if (!begins_with_speaker(line) || !ends_sentence(line)) return false;
    for (int seen = 0; seen < lines_behind && !rest.empty();) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view other = trim(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (begins_with_speaker(other)) return true;
        seen += !other.empty();
    }
    return false;
}

/// What a line with letters is: the higher, the better as a title.
enum class Kind : std::uint8_t {
    address,     ///< or a tag
    furniture,   ///< of a page: credits, navigation, requests for consent
    foreign,     ///< a line of what pages have, and of something else: `Datenschutz in der Schule`
    other,       ///< one word or two that the text does not take up
    passage,     ///< sentences
    unechoed,    ///< a headline that the text does not take up; only before all passages
    short_line,  ///< one word or two, as encyclopedias head their articles with; only before all else
    doubtful,    ///< a headline with as much of page furniture as of what the text speaks of
    headline,
};

/// Whether a line is made of words of a page's furniture that the text below does not speak of.
bool is_foreign(std::string_view normal, std::string_view rest) {
    std::size_t mentions = 0;
    for_each_furniture_word(normal,
                            [&](std::string_view word) { mentions += count_in_sentences(rest, word); });
    return mentions < least_mentions;
}

/// Whether a page speaks in this line: of itself, or to its reader.
bool speaks_of_itself(std::string_view line) {
    std::string normal;
    append_normal_form(line, normal);
    constexpr std::array<std::string_view, 5> signs = {" wir ", " uns ", " unser", " diese ", " dieser "};
    return line.ends_with('.') || line.ends_with('!') || speaks_to_reader(line, normal) ||
           std::any_of(signs.begin(), signs.end(),
                       [&](std::string_view sign) { return normal.find(sign) != std::string::npos; });
}

/// Whether a line is furniture of a page by what cleaning knows of that. What the text takes up is no label.
bool is_furniture(std::string_view line, const Words& words, std::string_view rest) {
    std::string normal;
    append_normal_form(line, normal);
    const LineKind kind = kind_of_line(line, normal);
    if (kind == LineKind::composed) return is_foreign(normal, rest);
    const bool weak = kind == LineKind::weak_label || kind == LineKind::section ||
                      kind == LineKind::doubtful_section || kind == LineKind::request;
    return kind == LineKind::label || kind == LineKind::call || (weak && words.taken_up == 0);
}

Kind kind_of(const Line& line, std::string_view rest) {
    if (is_address_or_tag(line.text)) return Kind::address;
    if (line.is_listed || is_amount(line.text) || is_field(line.text)) return Kind::other;
    const Words words = count_words(line.text, rest);
    if (is_credit(line.text) || is_navigation(line.text) || is_furniture(line.text, words, rest))
        return Kind::furniture;
    if (words.litter > words.taken_up) {
        // `Ratgeber E-Mail`: cleaning would know two words of furniture.
        const bool foreign =
            words.all >= least_title_words ? words.others >= words.litter : words.litter < words.all;
        return foreign && !speaks_of_itself(line.text) ? Kind::foreign : Kind::furniture;
    }
    if (line.is_wrapped || is_item(line.text) || is_prose(line.text, words.litter != 0) ||
        is_said(line.text, rest)) {
        return words.repeated != 0 ? Kind::passage : Kind::other;
    }
    if (words.all < least_title_words) return words.taken_up != 0 ? Kind::short_line : Kind::other;
    if (words.taken_up == 0) return line.text.ends_with('.') ? Kind::other : Kind::unechoed;
    return words.litter != 0 ? Kind::doubtful : Kind::headline;
}

/// The first line with letters, of which the second one shows whether it is the title though the text need
/// not take it up.
struct Opening {
    std::string_view text;
    Kind kind = Kind::address;
    bool is_short = false;     ///< of one word or two
    bool among_short = false;  ///< whether the next line is too, as in a page's menu
    bool is_alone = false;     ///< between blank lines
    bool before_prose = false;

    void add(const Line& line, Kind its_kind) {
        const bool one_or_two =
            words_of(cut_utf8(line.text, line_bytes_looked_at)).size() < least_title_words &&
            !line.is_wrapped && !is_item(line.text) && !line.text.ends_with('.');
        if (text.empty()) {
            // Diaries and letters have no other heading than where and when they were written.
            if (read_place_and_date(line.text) || may_head_text_on_pages(line.text))
                its_kind = Kind::unechoed;
            *this = {line.text, its_kind, one_or_two};
            return;
        }
        among_short = one_or_two && !is_part_of_work(line.text);
        is_alone = line.begins_block;
        before_prose = its_kind != Kind::furniture && ends_sentence(line.text) &&
                       words_of(cut_utf8(line.text, line_bytes_looked_at)).size() >= least_prose_words;
    }
    /// Whether it looks like a heading that the text need not take up.
    bool may_be_title() const {
        return is_alone && (is_short || kind == Kind::unechoed) && kind != Kind::furniture &&
               kind != Kind::address;
    }
    /// Whether it is the title where the best line otherwise is of this kind.
    bool is_better_than(Kind best) const {
        if (kind == Kind::foreign) return best <= Kind::passage;
        return kind == Kind::other && is_short && !among_short && best == Kind::passage;
    }
};

/// The first line of the best kind. A passage that a line of its kind or a better one stands before is the
/// text's own: what follows are its paragraphs and the headings between them.
std::string_view choose_line(std::string_view text) {
    if (const std::string_view subject = stated_subject(text); !subject.empty()) return subject;
    std::string_view best;
    Kind best_kind = Kind::address;
    std::size_t looked_at = 0;
    bool has_furniture = false;
    bool has_labels = false;  // furniture that is no sentence
    Opening opening;
    std::size_t seen = 0;
    for (Line line : first_lines(text)) {
        take_leading_date(line.text);
        if (!holds_letter(line.text)) continue;
        line.is_listed = line.is_listed || (line.in_short_block && !has_labels && opening.may_be_title());
        const Kind kind = kind_of(line, text.substr(line.end, text_bytes_looked_at));
        if (++seen <= 2) opening.add(line, kind);
        if (seen == 2 && opening.may_be_title() && opening.before_prose) return opening.text;
        if (kind == Kind::passage && best_kind >= Kind::passage) break;
        if (kind == Kind::short_line && best_kind >= Kind::other) continue;
        // Single words before it are a page's menu where that shows by others, else they may be the title.
        has_furniture = has_furniture || kind == Kind::furniture;
        has_labels = has_labels || (kind == Kind::furniture && !line.text.ends_with('.'));
        if (kind == Kind::unechoed && best_kind >= (has_furniture ? Kind::passage : Kind::other)) continue;
        if (best_kind == Kind::unechoed && line.text.ends_with('.')) break;
        if (best.empty() || kind > best_kind) {
            best = line.text;
            best_kind = kind;
        }
        if (kind == Kind::headline || (kind > Kind::furniture && ++looked_at == lines_looked_at)) break;
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
