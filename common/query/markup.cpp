#include "common/query/markup.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "common/query/sentences.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

/// Bounds that keep hostile texts from costing more than their length.
constexpr std::size_t most_title_bytes = 256;
constexpr std::size_t most_open_emphasis = 16;

/// Which bytes are one of `signs`.
constexpr std::array<bool, 256> table_of(std::string_view signs) {
    std::array<bool, 256> table{};
    for (const char sign : signs) table[static_cast<unsigned char>(sign)] = true;
    return table;
}

/// Where markup between the words of a line begins or ends.
constexpr std::string_view signs_between_words = "\\|[]*_";

bool is_blank(char sign) {
    return sign == ' ' || sign == '\t' || sign == '\r';
}

std::string_view without_blanks(std::string_view line) {
    while (!line.empty() && is_blank(line.front())) line.remove_prefix(1);
    while (!line.empty() && is_blank(line.back())) line.remove_suffix(1);
    return line;
}

bool holds(std::string_view line, char sign) {
    return line.find(sign) != std::string_view::npos;
}

/// Whether a line without blanks at its ends is a ruler: the same sign three times or more, spaces allowed.
bool is_ruler(std::string_view line) {
    constexpr std::u32string_view signs = U"-*_=~+#–—─═";
    std::size_t offset = 0;
    const char32_t sign = next_code_point(line, offset);
    if (signs.find(sign) == std::u32string_view::npos) return false;
    std::size_t count = 1;
    while (offset < line.size()) {
        const char32_t other = next_code_point(line, offset);
        if (other == sign) {
            ++count;
        } else if (other != U' ') {
            return false;
        }
    }
    return count >= 3;
}

/// Whether a line opens or closes a block of code: ```` ```cpp ````.
bool is_fence(std::string_view line) {
    return line.starts_with("```") && !holds(line, ' ') &&
           line.find_last_of('`') < line.find_first_not_of('`');
}

/// Whether a line stands between the head of a table and its rows: `|---|:-:|`.
bool is_delimiter_row(std::string_view line) {
    return holds(line, '|') && holds(line, '-') &&
           line.find_first_not_of("|-: \t\r") == std::string_view::npos;
}

/// Whether the backslash at `at` keeps the number at the beginning of a line, `20\. Dezember`, from being the
/// sign of an item.
bool is_number_kept_from_list(std::string_view line, std::size_t at) {
    const bool number = at != 0 && line.find_first_not_of("0123456789") == at;
    const std::string_view behind = line.substr(at);
    return number && (behind == "\\." || behind.starts_with("\\. "));
}

/// What a text must show elsewhere for a sign of it to be markup.
enum class Evidence : std::uint8_t { none, list, markdown };

struct Candidate {
    Markup markup;
    Evidence needed = Evidence::markdown;
};

/// Signs of emphasis that wait for their partner.
struct Emphasis {
    char sign = 0;
    ByteRange source;
    bool within_word = false;
};

class MarkupFinder {
  public:
    explicit MarkupFinder(std::string_view text) : text_(text) {}

    std::vector<Markup> find() {
        for (ByteRange line = line_from(0); line.begin < text_.size(); line = line_from(line.end + 1)) {
            read_line(line);
        }
        end_paragraph();
        const Evidence shown = markdown_          ? Evidence::markdown
                               : item_count_ >= 2 ? Evidence::list
                                                  : Evidence::none;
        std::vector<Markup> markup;
        for (const Candidate& candidate : found_) {
            if (candidate.needed <= shown) markup.push_back(candidate.markup);
        }
        std::sort(markup.begin(), markup.end(),
                  [](const Markup& a, const Markup& b) { return a.source.begin < b.source.begin; });
        return markup;
    }

  private:
    ByteRange line_from(std::size_t begin) const {
        return {begin, std::min(text_.find('\n', begin), text_.size())};
    }
    void hide(ByteRange source) { found_.push_back({{source, false}}); }
    void separate(ByteRange source) { found_.push_back({{source, true}}); }
    std::size_t behind_run(std::size_t offset, std::size_t end) const {
        const char sign = text_[offset];
        while (offset < end && text_[offset] == sign) ++offset;
        return offset;
    }

    void read_line(ByteRange line);
    static bool is_plain(std::string_view line);
    bool read_non_text(ByteRange line);
    void read_line_marks(ByteRange& line, bool row);
    bool is_row(ByteRange line) const;
    std::size_t behind_line_mark(std::size_t at, ByteRange line, bool row) const;
    void read_words(ByteRange line, bool row);
    void close_bracket(std::size_t& at, std::size_t end);
    std::optional<std::size_t> behind_target(std::size_t at, std::size_t end) const;
    void read_emphasis(ByteRange run, ByteRange line);
    void end_paragraph();
    bool is_word_sign(std::size_t offset) const;
    bool is_word_before(std::size_t offset, ByteRange line) const;
    bool is_word_behind(std::size_t offset, ByteRange line) const;

    std::string_view text_;
    std::vector<Candidate> found_;
    bool markdown_ = false;  ///< whether something was read that hardly stands in anything else
    std::size_t item_count_ = 0;
    std::vector<std::size_t> open_brackets_;  ///< of this paragraph
    std::vector<Emphasis> open_emphasis_;
    std::size_t lost_partners_ = 0;  ///< how many strong ones no paragraph has closed yet
    bool in_table_ = false;
    bool in_quotation_ = false;
    bool in_list_ = false;
    std::size_t last_line_bytes_ = 0;
};

void MarkupFinder::read_line(ByteRange line) {
    const std::string_view written = without_blanks(line.of(text_));
    if (!written.empty()) {
        line.begin = static_cast<std::size_t>(written.data() - text_.data());
        line.end = line.begin + written.size();
    }
    if (is_plain(written)) {
        in_table_ = false;
        in_quotation_ = false;
    } else if (!read_non_text(line)) {
        in_table_ = in_table_ && holds(written, '|');
        const bool row = is_row(line);
        const std::size_t begin = line.begin;
        read_line_marks(line, row);
        read_words(line, row);
        const bool heading = written.front() == '#' && line.begin != begin;
        if (heading && line.end < text_.size()) separate({line.end, line.end + 1});
    }
    last_line_bytes_ = written.size();
}

/// Whether a glance at a line without blanks at its ends shows that nothing in it is markup.
bool MarkupFinder::is_plain(std::string_view line) {
    constexpr std::array<bool, 256> first_signs = table_of("#-*_>|+=~`\xE2");
    constexpr std::array<bool, 256> signs = table_of(signs_between_words);
    if (line.empty() || first_signs[static_cast<unsigned char>(line.front())]) return false;
    return std::none_of(line.begin(), line.end(),
                        [&](char sign) { return signs[static_cast<unsigned char>(sign)]; });
}

/// Reads a line that is blank or nothing but markup, and says whether it is.
bool MarkupFinder::read_non_text(ByteRange line) {
    const std::string_view written = line.of(text_);
    if (is_delimiter_row(written)) {
        hide(line);
        in_table_ = true;
        markdown_ = true;
        return true;
    }
    const bool blank = without_blanks(written).empty();
    const bool fence = is_fence(written);
    if (!blank && !fence && !is_ruler(written)) return false;
    if (!blank) found_.push_back({{line, false}, fence ? Evidence::markdown : Evidence::none});
    markdown_ = markdown_ || fence;
    end_paragraph();
    in_table_ = false;
    in_quotation_ = false;
    in_list_ = false;
    return true;
}

/// Passes the signs that open a line. Those of items may stand in any text, but where the line before is
/// wrapped text they may be dashes.
void MarkupFinder::read_line_marks(ByteRange& line, bool row) {
    const bool quoted = text_[line.begin] == '>';
    bool item = in_list_ || last_line_bytes_ <= short_line_bytes;
    for (bool first = true; line.begin < line.end; first = false) {
        const std::size_t behind = behind_line_mark(line.begin, line, row);
        if (behind == line.begin) break;
        const std::string_view sign = text_.substr(line.begin, behind - line.begin);
        item = item && (sign == "-" || sign == "*" || sign == "•");
        if (first && item) {
            in_list_ = true;
            ++item_count_;
        }
        const bool heading = first && sign.front() == '#' && sign.size() <= 6 && behind < line.end;
        markdown_ = markdown_ || (heading && is_blank(text_[behind]));
        // The lines of a quotation are not parted, but for an empty one.
        const bool goes_on = in_quotation_ && sign.front() == '>' && behind != line.end;
        found_.push_back({{{line.begin, behind}, !goes_on}, item ? Evidence::list : Evidence::markdown});
        line.begin = behind;
        while (line.begin < line.end && is_blank(text_[line.begin])) ++line.begin;
    }
    in_quotation_ = quoted;
}

/// Whether the bars of a line stand between cells.
bool MarkupFinder::is_row(ByteRange line) const {
    const std::string_view written = line.of(text_);
    if (!holds(written, '|')) return false;
    const bool framed = written.size() > 1 && written.front() == '|' && written.back() == '|';
    if (in_table_ || framed) return true;
    const std::size_t next = text_.find('\n', line.end);
    return next != std::string_view::npos && is_delimiter_row(line_from(next + 1).of(text_));
}

/// Where the sign ends that opens a heading, an item, a quotation or a row at `at`; `at` when none does. Such
/// a sign has its like or a space behind it, unlike the hyphen of `-ausgang`.
std::size_t MarkupFinder::behind_line_mark(std::size_t at, ByteRange line, bool row) const {
    constexpr std::string_view bullet = "•";
    const bool is_bullet = line.of(text_).starts_with(bullet);
    if (!is_bullet && !holds("#-*>|", text_[at])) return at;
    const std::size_t behind = is_bullet ? at + bullet.size() : behind_run(at, line.end);
    const bool space_behind = behind == line.end || is_blank(text_[behind]);
    switch (text_[at]) {
        case '#':
        case '>':
            return space_behind || behind - at > 1 ? behind : at;
        case '|':
            return space_behind || row ? at + 1 : at;
        default:
            return space_behind ? behind : at;
    }
}

/// Finds what is markup between the words of a line: bars, links, emphasis, and the backslash before a sign
/// that is none of these.
void MarkupFinder::read_words(ByteRange line, bool row) {
    constexpr std::array<bool, 256> signs = table_of(signs_between_words);
    for (std::size_t at = line.begin; at < line.end;) {
        if (!signs[static_cast<unsigned char>(text_[at])]) {
            ++at;
            continue;
        }
        switch (text_[at]) {
            case '\\':
                if (at + 1 < line.end && holds("*_|[].#+-", text_[at + 1])) {
                    markdown_ = markdown_ || is_number_kept_from_list(line.of(text_), at - line.begin);
                    hide({at, at + 1});
                    ++at;
                }
                ++at;
                break;
            case '|':
                if (row) separate({at, at + 1});
                ++at;
                break;
            case '[':
                open_brackets_.push_back(at++);
                break;
            case ']':
                close_bracket(at, line.end);
                break;
            default: {
                const std::size_t behind = behind_run(at, line.end);
                read_emphasis({at, behind}, line);
                at = behind;
            }
        }
    }
}

/// Passes the `]` at `at`, and the target behind it if it ends the text of a link.
void MarkupFinder::close_bracket(std::size_t& at, std::size_t end) {
    const std::size_t closing = at++;
    if (open_brackets_.empty()) return;
    const std::size_t opening = open_brackets_.back();
    open_brackets_.pop_back();
    const auto behind = behind_target(at, end);
    if (!behind) return;
    markdown_ = markdown_ || text_.substr(at, *behind - at).find_first_of("./#:") != std::string_view::npos;
    const bool image = opening > 0 && text_[opening - 1] == '!';
    hide({image ? opening - 1 : opening, opening + 1});
    hide({closing, *behind});
    at = *behind;
}

/// The end of a link's target at `at`: `(address)` or `(address "title")`, no space or bracket within the
/// address.
std::optional<std::size_t> MarkupFinder::behind_target(std::size_t at, std::size_t end) const {
    if (at == end || text_[at] != '(') return std::nullopt;
    std::size_t depth = 0;
    std::size_t i = at;
    for (; i < end && !is_blank(text_[i]) && text_[i] != '[' && text_[i] != ']'; ++i) {
        if (text_[i] == '(') ++depth;
        if (text_[i] == ')' && --depth == 0) {
            return i == at + 1 ? std::nullopt : std::optional<std::size_t>(i + 1);
        }
    }
    const std::string_view title = text_.substr(i, std::min(end - i, most_title_bytes));
    const std::size_t title_end = title.starts_with(" \"") ? title.find("\")", 2) : std::string_view::npos;
    if (title_end == std::string_view::npos) return std::nullopt;
    return i + title_end + 2;
}

bool MarkupFinder::is_word_sign(std::size_t offset) const {
    const char32_t code_point = next_code_point(text_, offset);
    return is_letter(code_point) || is_digit(code_point);
}
bool MarkupFinder::is_word_before(std::size_t offset, ByteRange line) const {
    return offset > line.begin && is_word_sign(code_point_boundary(text_, offset - 1));
}
bool MarkupFinder::is_word_behind(std::size_t offset, ByteRange line) const {
    return offset < line.end && is_word_sign(offset);
}

/// Hides a pair of runs of `*` or `_` around words. A single sign within a word is part of it. Of a longer
/// run than the one that waits, `**14***`, only as many signs close it: the others mean themselves.
void MarkupFinder::read_emphasis(ByteRange run, ByteRange line) {
    const bool before = run.begin > line.begin && !is_blank(text_[run.begin - 1]);
    const bool behind = run.end < line.end && !is_blank(text_[run.end]);
    const bool strong = run.size() > 1 && text_[run.begin] == '*';
    const bool can_close = before && (strong || !is_word_behind(run.end, line));
    const bool can_open = behind && (strong || !is_word_before(run.begin, line));
    if (can_close) {
        const auto closes = [&](const Emphasis& open) {
            const std::size_t size = open.source.size();
            const bool longer = !can_open && size > 1 && size < run.size();
            return open.sign == text_[run.begin] && (size == run.size() || longer);
        };
        const auto partner = std::find_if(open_emphasis_.rbegin(), open_emphasis_.rend(), closes);
        if (partner != open_emphasis_.rend()) {
            const ByteRange closing = {run.begin, run.begin + partner->source.size()};
            hide(partner->source);
            hide(closing);
            const bool around_words = !partner->within_word && !is_word_behind(run.end, line);
            markdown_ = markdown_ || (strong && closing.size() == 2 && around_words);
            open_emphasis_.erase(partner.base() - 1, open_emphasis_.end());
            return;
        }
    }
    if (can_close && !can_open && strong && lost_partners_ > 0) {
        hide(run);
        --lost_partners_;
    }
    if (!can_open) return;
    if (open_emphasis_.size() == most_open_emphasis) open_emphasis_.erase(open_emphasis_.begin());
    open_emphasis_.push_back({text_[run.begin], run, is_word_before(run.begin, line)});
}

/// Forgets the runs that wait at the end of a paragraph. Strong ones before a word are markup all the same,
/// whose partners are cut off or stand in other paragraphs.
void MarkupFinder::end_paragraph() {
    for (const Emphasis& open : open_emphasis_) {
        const bool before_word = !open.within_word && is_word_sign(open.source.end);
        if (open.sign != '*' || open.source.size() == 1 || !before_word) continue;
        hide(open.source);
        ++lost_partners_;
    }
    open_emphasis_.clear();
    open_brackets_.clear();
}

}  // namespace

std::vector<Markup> find_markup(std::string_view text) {
    return MarkupFinder(text).find();
}

}  // namespace fundstelle
