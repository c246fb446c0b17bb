#include "common/corpus/heading_kind.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "common/corpus/dateline.hpp"
#include "common/corpus/line_calls.hpp"
#include "common/corpus/line_form.hpp"
#include "common/corpus/line_signs.hpp"
#include "common/corpus/page_litter.hpp"
#include "common/corpus/text_form.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

constexpr std::size_t longest_heading = 200;           // code points
constexpr std::size_t longest_sentence_heading = 120;  // code points
constexpr std::size_t least_sentence_bytes = 40;
constexpr std::size_t least_text_line = 60;  // bytes
constexpr std::size_t least_mentions = 2;
constexpr std::size_t telling_word_letters = 4;

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

/// A word in capitals as it is written among others, `Kaufmann` of `KAUFMANN`.
std::string in_lower_case(std::string_view word) {
    std::string lower;
    append_normal_form(word, lower);
    lower = std::string(trim(lower));
    std::size_t first = 0;
    next_code_point(word, first);
    return lower.size() == word.size() ? lower.replace(0, first, word.substr(0, first)) : std::string(word);
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
    const auto words = words_of(cut_utf8(line, line_bytes_looked_at));
    // A word or two in capitals are labels: `PLUS`.
    const bool in_capitals = words.size() >= least_title_words && is_in_capitals(line);
    for (const std::string_view word : words) {
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
        Echo echo = echo_of(rest, word, line);
        if (in_capitals && echo != Echo::sentence)
            echo = std::max(echo, echo_of(rest, in_lower_case(word), line));
        if (echo == Echo::none || (first && !in_capitals && is_lower_case_elsewhere(word, rest))) continue;
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

/// Whether `line` is a passage of sentences rather than a headline.
bool is_prose(std::string_view line, bool has_litter) {
    for (const std::string_view quote : {"\"", "“", "”", "«", "»", "‘", ")", "]"}) {
        if (line.ends_with(quote)) line.remove_suffix(quote.size());
    }
    const std::size_t length = count_code_points(line);
    if (length > longest_heading && holds_sentence_end(line)) return true;
    return ends_in_full_stop(line) &&
           (has_litter || length > longest_sentence_heading || holds_sentence_end(line));
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

}  // namespace

bool holds_letter(std::string_view line) {
    for (std::size_t offset = 0; offset < line.size();) {
        if (is_letter(next_code_point(line, offset))) return true;
    }
    return false;
}

bool ends_in_full_stop(std::string_view line) {
    constexpr std::size_t longest_abbreviation = 2;  // letters of its last part
    if (!line.ends_with('.')) return false;
    line.remove_suffix(1);
    const std::string_view last = line.substr(line.find_last_of(" .") + 1);
    const bool short_and_capital =
        count_code_points(last) <= longest_abbreviation && begins_with_capital(last);
    return !short_and_capital;
}

bool is_item(std::string_view line) {
    for (const std::string_view bullet : {"* ", "- ", "– ", "• ", "•\t", ":"}) {
        if (line.starts_with(bullet)) return true;
    }
    return false;
}

HeadingKind heading_kind(const TextLine& line, std::string_view rest) {
    if (is_address_or_tag(line.text)) return HeadingKind::address;
    if (is_page_number(line.text)) return HeadingKind::furniture;
    if (line.is_listed || is_amount(line.text) || is_field(line.text) || is_salutation(line.text))
        return HeadingKind::other;
    const Words words = count_words(line.text, rest);
    if (is_credit(line.text) || is_navigation(line.text) || is_furniture(line.text, words, rest))
        return HeadingKind::furniture;
    if (words.litter > words.taken_up) {
        // `Ratgeber E-Mail`: cleaning would know two words of furniture.
        const bool foreign =
            words.all >= least_title_words ? words.others >= words.litter : words.litter < words.all;
        return foreign && !speaks_of_itself(line.text) ? HeadingKind::foreign : HeadingKind::furniture;
    }
    if (line.is_wrapped || is_item(line.text) || is_prose(line.text, words.litter != 0) ||
        is_said(line.text, rest)) {
        return words.repeated != 0 ? HeadingKind::passage : HeadingKind::other;
    }
    if (words.all < least_title_words)
        return words.taken_up != 0 ? HeadingKind::short_line : HeadingKind::other;
    if (words.taken_up == 0) return ends_in_full_stop(line.text) ? HeadingKind::other : HeadingKind::unechoed;
    return words.litter != 0 ? HeadingKind::doubtful : HeadingKind::headline;
}

bool is_spoken_of(std::string_view line, std::string_view rest) {
    std::size_t litter = 0;
    std::size_t others = 0;
    std::size_t spoken_of = 0;
    for (const std::string_view word : words_of(cut_utf8(line, line_bytes_looked_at))) {
        const std::string_view part = litter_in(word);
        litter += !part.empty();
        others += part.empty() && count_code_points(word) >= telling_word_letters;
        spoken_of += !part.empty() && count_in_sentences(rest, part) != 0;
    }
    if (litter == 0 || others < litter || spoken_of == 0 || speaks_of_itself(line)) return false;
    std::string normal;
    append_normal_form(line, normal);
    const LineKind kind = kind_of_line(line, normal);
    return kind == LineKind::text && !is_credit(line) && !is_navigation(line);
}

bool is_prose_of_article(std::string_view line) {
    std::string normal;
    append_normal_form(line, normal);
    return kind_of_line(line, normal) == LineKind::prose;
}

std::size_t words_taken_up(std::string_view line, std::string_view rest) {
    return count_words(line, rest).repeated;
}

}  // namespace fundstelle
