#include "common/query/sentences.hpp"

#include <algorithm>
#include <array>

#include "common/query/continuation.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

using namespace std::string_view_literals;

/// Abbreviations that a full stop belongs to, besides single letters and numbers, whichever case their first
/// letters have. In the order of comes_before.
constexpr std::array abbreviations = {
    "ABl"sv,      "Abb"sv,      "Abs"sv,          "Abschn"sv,  "Abt"sv,     "Adr"sv,
    "allg"sv,     "amtl"sv,     "Anh"sv,          "Anl"sv,     "Anm"sv,     "Apr"sv,
    "Art"sv,      "Aufl"sv,     "Aug"sv,          "Ausg"sv,    "ausschl"sv, "Az"sv,
    "BAnz"sv,     "BGBl"sv,     "BStBl"sv,        "bayer"sv,   "Bd"sv,      "Bearb"sv,
    "Begr"sv,     "Beil"sv,     "Bek"sv,          "Bem"sv,     "bes"sv,     "Beschl"sv,
    "betr"sv,     "bez"sv,      "Bhf"sv,          "bspw"sv,    "Buchst"sv,  "Bundesgesetzbl"sv,
    "bzgl"sv,     "bzw"sv,      "ca"sv,           "cand"sv,    "Chr"sv,     "Co"sv,
    "ders"sv,     "desgl"sv,    "Dez"sv,          "dgl"sv,     "Dipl"sv,    "Dr"sv,
    "Drs"sv,      "dt"sv,       "ebd"sv,          "ehem"sv,    "eigtl"sv,   "einschl"sv,
    "engl"sv,     "entspr"sv,   "Erl"sv,          "etc"sv,     "etw"sv,     "ev"sv,
    "evtl"sv,     "exkl"sv,     "Fa"sv,           "Fam"sv,     "Feb"sv,     "Febr"sv,
    "ff"sv,       "Forts"sv,    "Fr"sv,           "franz"sv,   "Frhr"sv,    "Frl"sv,
    "frz"sv,      "GBl"sv,      "GMBl"sv,         "GVBl"sv,    "geb"sv,     "Gebr"sv,
    "gegr"sv,     "gem"sv,      "geograph"sv,     "gesetzl"sv, "gest"sv,    "gez"sv,
    "ggf"sv,      "ggfs"sv,     "habil"sv,        "Halbs"sv,   "hins"sv,    "hl"sv,
    "Hr"sv,       "Hrsg"sv,     "Hs"sv,           "Ing"sv,     "Inh"sv,     "inkl"sv,
    "insb"sv,     "insbes"sv,   "ital"sv,         "Jan"sv,     "jew"sv,     "Jg"sv,
    "Jh"sv,       "Jhd"sv,      "Jhdt"sv,         "jr"sv,      "Jul"sv,     "jun"sv,
    "jur"sv,      "jährl"sv,    "Kap"sv,          "kath"sv,    "kfm"sv,     "lat"sv,
    "lfd"sv,      "lit"sv,      "lt"sv,           "med"sv,     "Mill"sv,    "min"sv,
    "mind"sv,     "Mio"sv,      "monatl"sv,       "Mr"sv,      "Mrd"sv,     "Mrs"sv,
    "Mrz"sv,      "Ms"sv,       "mtl"sv,          "mult"sv,    "männl"sv,   "möbl"sv,
    "Nachf"sv,    "nachm"sv,    "nat"sv,          "Nov"sv,     "Nr"sv,      "Nrn"sv,
    "nördl"sv,    "Oblt"sv,     "od"sv,           "Okt"sv,     "Pf"sv,      "Pfd"sv,
    "Pfr"sv,      "Pkt"sv,      "Pl"sv,           "preuß"sv,   "priv"sv,    "Prof"sv,
    "Prot"sv,     "RGBl"sv,     "rd"sv,           "Rdn"sv,     "Rdnr"sv,    "Rdz"sv,
    "rer"sv,      "resp"sv,     "Rn"sv,           "Rs"sv,      "Rspr"sv,    "Rz"sv,
    "röm"sv,      "schriftl"sv, "sen"sv,          "Sept"sv,    "sogen"sv,   "spez"sv,
    "sr"sv,       "St"sv,       "staatl"sv,       "Stck"sv,    "Std"sv,     "stellv"sv,
    "Stk"sv,      "Str"sv,      "stud"sv,         "stv"sv,     "städt"sv,   "südl"sv,
    "techn"sv,    "teilw"sv,    "Tel"sv,          "theol"sv,   "Tsd"sv,     "tägl"sv,
    "ugs"sv,      "urspr"sv,    "Urt"sv,          "usf"sv,     "usw"sv,     "Var"sv,
    "Verf"sv,     "vergl"sv,    "verh"sv,         "versch"sv,  "verst"sv,   "Verz"sv,
    "Vfg"sv,      "Vgl"sv,      "vierteljährl"sv, "Vol"sv,     "vorm"sv,    "Vors"sv,
    "weibl"sv,    "westl"sv,    "wg"sv,           "Whg"sv,     "wiss"sv,    "Wwe"sv,
    "wöchentl"sv, "Ziff"sv,     "zool"sv,         "Ztr"sv,     "Ztschr"sv,  "zul"sv,
    "zus"sv,      "zw"sv,       "zz"sv,           "zzgl"sv,    "zzt"sv,     "ärztl"sv,
    "öffentl"sv,  "österr"sv,   "östl"sv};

/// Those that are words of their own in another case: Max, er mag, der Sog. Sorted.
constexpr std::array cased_abbreviations = {"Mag"sv, "max"sv, "phil"sv, "pol"sv, "sog"sv};
static_assert(std::is_sorted(cased_abbreviations.begin(), cased_abbreviations.end()));

/// The order of bytes, but for the case of the first letter, which is of ASCII.
constexpr bool comes_before(std::string_view a, std::string_view b) {
    const auto first = [](std::string_view word) {
        const char letter = word.front();
        return static_cast<unsigned char>(letter >= 'A' && letter <= 'Z' ? letter - 'A' + 'a' : letter);
    };
    if (a.empty() || b.empty()) return a.size() < b.size();
    return first(a) != first(b) ? first(a) < first(b) : a.substr(1) < b.substr(1);
}
static_assert(std::is_sorted(abbreviations.begin(), abbreviations.end(), comes_before));

constexpr std::array months = {"April"sv,    "August"sv,  "Dezember"sv, "Februar"sv, "Januar"sv,
                               "Juli"sv,     "Juni"sv,    "Jänner"sv,   "Mai"sv,     "März"sv,
                               "November"sv, "Oktober"sv, "September"sv};
static_assert(std::is_sorted(months.begin(), months.end()));

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& words, std::string_view word) {
    return std::binary_search(words.begin(), words.end(), word);
}

bool is_number(std::string_view letters) {
    return letters.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_sentence_end(char32_t sign) {
    return sign == U'.' || sign == U'!' || sign == U'?' || sign == U'…';
}

/// What a sentence ends with or what closes around it.
bool is_closing(char32_t sign) {
    return is_sentence_end(sign) || sign == U')' || sign == U']' || sign == U'"' || sign == U'\'' ||
           sign == U'“' || sign == U'”' || sign == U'«' || sign == U'»' || sign == U'’' || sign == U'‘' ||
           sign == U',' || sign == U';' || sign == U':' || sign == U'%' || sign == U'€' || sign == U'°' ||
           sign == U'>' || sign == U'}' || sign == U'/' || sign == U'+' || sign == U'*' || sign == U'_';
}

/// What belongs to the word behind it, even over a space. No closing quotation mark is among them: `“` and
/// `»` would be ambiguous.
bool is_opening(char32_t sign) {
    constexpr std::u32string_view signs = U"§¶„‚«‹([{<€$£¥−±≈≥≤~";
    return signs.find(sign) != std::u32string_view::npos;
}

/// Where the opening signs begin that end at `end`, at the earliest at `bound`.
std::size_t begin_of_signs(std::string_view text, std::size_t end, std::size_t bound) {
    while (end > bound) {
        const std::size_t sign = code_point_boundary(text, end - 1);
        std::size_t next = sign;
        if (!is_opening(next_code_point(text, next))) break;
        end = sign;
    }
    return end;
}

/// The end of the sign that belongs to a word or number ending at `end` over a space, `5 €`, `nun ja …`;
/// `end` when there is none.
std::size_t end_with_unit(std::string_view text, std::size_t end) {
    if (end + 1 >= text.size() || end == 0 || text[end] != ' ') return end;
    constexpr std::u32string_view units = U"€$£¥%‰°";
    std::size_t behind = end + 1;
    const char32_t sign = next_code_point(text, behind);
    const bool number = text[end - 1] >= '0' && text[end - 1] <= '9';
    if (sign == U'…' || (number && units.find(sign) != std::u32string_view::npos)) return behind;
    return end;
}

std::size_t line_begin(std::string_view text, std::size_t offset) {
    const std::size_t end = text.rfind('\n', offset);
    return end == std::string_view::npos ? 0 : end + 1;
}

/// Whether the line that holds `offset` begins with `>`.
bool is_quotation(std::string_view text, std::size_t offset) {
    const std::string_view line = text.substr(line_begin(text, offset));
    return line.substr(std::min(line.find_first_not_of(" \t"), line.size())).starts_with('>');
}

bool holds_space(std::string_view gap) {
    for (std::size_t offset = 0; offset < gap.size();) {
        if (is_space(next_code_point(gap, offset))) return true;
    }
    return false;
}

}  // namespace

std::size_t begin_with_signs(std::string_view text, std::size_t begin, std::size_t bound) {
    begin = begin_of_signs(text, begin, bound);
    if (begin <= bound || text[begin - 1] != ' ') return begin;
    const std::size_t signs = begin_of_signs(text, begin - 1, bound);
    if (signs == begin - 1) return begin;
    // Behind another sign they would close what stands before them.
    if (signs == 0) return signs;
    std::size_t before = code_point_boundary(text, signs - 1);
    return is_space(next_code_point(text, before)) ? signs : begin;
}

bool SentenceSplitter::is_abbreviation(ByteRange word) const {
    const std::string_view letters = word.of(text_);
    if (count_code_points(letters) == 1) return true;
    if (is_number(letters)) return letters.size() <= 2;
    const std::size_t dot = letters.rfind('.');
    const std::string_view last = dot == std::string_view::npos ? letters : letters.substr(dot + 1);
    return count_code_points(last) == 1 || is_one_of(cased_abbreviations, last) ||
           std::binary_search(abbreviations.begin(), abbreviations.end(), last, comes_before);
}

/// Whether the gap between two words goes over a blank line or a ruler, to a row of a table, or to a line
/// that one of `#`, `*`, `-`, `•`, `–` or a first `>` opens before a space.
bool SentenceSplitter::begins_block(std::string_view gap) const {
    constexpr std::u32string_view opening = U"#*-•>–";
    constexpr std::u32string_view ruling = U"=_";
    bool line_started = false;
    std::optional<bool> quoted;  // whether the line before is a quotation already
    for (std::size_t offset = 0; offset < gap.size();) {
        const char32_t sign = next_code_point(gap, offset);
        if (sign == U'\n') {
            if (line_started) return true;
            line_started = true;
        } else if (line_started && !is_space(sign)) {
            if (sign == U'|') return true;
            if (sign == U'>' && !quoted) quoted = is_quotation(text_, previous_->begin);
            if (sign == U'>' && *quoted) continue;
            const bool opens = opening.find(sign) != std::u32string_view::npos;
            if (opens && offset < gap.size() && gap[offset] == ' ') return true;
            // Else not a blank line; another one may follow.
            line_started = opens || ruling.find(sign) != std::u32string_view::npos;
        }
    }
    return false;
}

bool SentenceSplitter::is_item_sign(ByteRange word) const {
    return item_sign_bytes(word.of(text_), text_.substr(word.end)) != 0;
}

/// Whether a full stop, escaped or not, stands behind the last word and belongs to it.
bool SentenceSplitter::is_shortened(std::string_view gap) const {
    return (gap.starts_with('.') || gap.starts_with("\\.")) && is_abbreviation(*previous_);
}

/// Whether a line of which `gap` holds the end is short and no sign shows that it goes on.
bool SentenceSplitter::ends_short_line(std::string_view gap, ByteRange word) const {
    const std::size_t line_end = gap.find('\n');
    if (line_end == std::string_view::npos) return false;
    const std::size_t begin = line_begin(text_, previous_->begin);
    if (previous_->end + line_end - begin > short_line_bytes) return false;
    // The full stop of a number is escaped because the line is no item.
    if (is_item_sign(word) && text_[word.end] == '\\') return false;
    if (is_shortened(gap)) return is_number(previous_->of(text_)) && !is_one_of(months, word.of(text_));
    if (trim(gap.substr(0, line_end)).empty()) return !leads_on(previous_->of(text_));
    return !trim(gap.substr(0, line_end)).ends_with("§");
}

bool SentenceSplitter::ends_between(std::string_view gap, ByteRange word) const {
    if (gap == " ") return false;
    if (begins_block(gap)) return true;
    std::size_t offset = word.begin;
    const char32_t first = next_code_point(text_, offset);
    const bool capital = is_upper_case(first) || is_digit(first);
    if (!capital) return false;
    if (ends_short_line(gap, word)) return true;
    for (std::size_t at = 0; at < gap.size();) {
        if (!is_sentence_end(next_code_point(gap, at))) continue;
        return holds_space(gap.substr(at)) && !is_shortened(gap);
    }
    return false;
}

std::optional<std::size_t> SentenceSplitter::boundary_before(ByteRange word) {
    const std::size_t gap_begin = previous_ ? previous_->end : 0;
    const std::string_view gap = text_.substr(gap_begin, word.begin - gap_begin);
    const bool only_signs = signs_ == ItemSigns::alone;
    const bool ends = !previous_ || (!only_signs && ends_between(gap, word));
    signs_ = (ends || only_signs) && is_item_sign(word) ? ItemSigns::alone : ItemSigns::and_words;
    previous_ = word;
    if (!ends) return std::nullopt;
    const std::size_t space = gap.find_last_of(" \n\t\r");
    return begin_with_signs(text_, space == std::string_view::npos ? gap_begin : gap_begin + space + 1,
                            gap_begin);
}

std::size_t SentenceSplitter::end_with_punctuation(std::size_t word_end) const {
    std::size_t end = end_with_unit(text_, word_end);
    while (end < text_.size()) {
        std::size_t next = end;
        char32_t sign = next_code_point(text_, next);
        if (sign == U'\\' && next < text_.size()) sign = next_code_point(text_, next);
        if (!is_closing(sign)) break;
        end = next;
    }
    return end;
}

}  // namespace fundstelle
