#include "common/corpus/cleaner.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "common/corpus/date.hpp"
#include "common/corpus/dateline.hpp"
#include "common/corpus/line_calls.hpp"
#include "common/corpus/line_credits.hpp"
#include "common/corpus/line_form.hpp"
#include "common/corpus/line_signs.hpp"
#include "common/corpus/line_words.hpp"
#include "common/corpus/link_lists.hpp"
#include "common/corpus/page_lines.hpp"
#include "common/corpus/recurring_lines.hpp"
#include "common/corpus/repeated_lines.hpp"

namespace fundstelle {
namespace {

constexpr std::size_t most_label_words = 3;
constexpr std::size_t least_signs_of_navigation = 2;
constexpr std::size_t least_run_of_navigation = 3;
constexpr std::size_t most_menu_words = 2;
constexpr std::size_t most_dates = 1;
constexpr std::size_t lines_with_dates = 6;
constexpr std::size_t most_headline_words = 9;
constexpr std::size_t most_alternative_words = 6;  // of what a page says in the place of a picture
constexpr std::size_t least_caption_words = 3;

/// Marks the lines of one page that are to be cut.
class PageCleaner {
  public:
    PageCleaner(const Article& article, Page page) : article_(article), page_(std::move(page)) {
        const auto is_prose = [](const PageLine& line) { return line.kind == LineKind::prose; };
        const auto is_title = [](const PageLine& line) { return line.is_title; };
        auto& all = page_.lines;
        const auto title = std::find_if(all.begin(), all.end(), is_title);
        title_ = static_cast<std::size_t>(title - all.begin());
        const auto text = title == all.end() ? all.begin() : title;
        head_end_ = static_cast<std::size_t>(std::find_if(text, all.end(), is_prose) - all.begin());
        tail_begin_ = all.size() - static_cast<std::size_t>(std::find_if(all.rbegin(), all.rend(), is_prose) -
                                                            all.rbegin());
    }

    void clean() {
        cut_recurring_lines(article_.text, page_);
        cut_signs();
        cut_link_lists(article_.text, head_end_, page_);
        look_for_dates();
        const bool has_prose = head_end_ < page_.lines.size();
        if (!has_prose || page_.is_wrapped) return;
        cut_head();
        cut_dates();
        cut_repeated_lines(article_, head_end_, page_);
        cut_tail();
    }

    std::vector<Cut> cuts() const;

  private:
    const PageLine& at(std::size_t line) const { return page_.lines[line]; }
    std::size_t size() const { return page_.lines.size(); }
    std::string normal_form(std::size_t line) const;
    void cut(std::size_t line, CutReason reason);
    bool is_plain(std::size_t line) const;
    void cut_signs();
    bool heads_paragraph(std::size_t line) const;
    bool is_answer(std::size_t line) const;
    bool goes_on(std::size_t line) const;
    void look_for_dates();
    bool is_date(std::size_t line) const;
    void cut_head();
    void cut_before_title();
    void cut_dates();
    void cut_tail();
    void add_credits(std::size_t line, std::vector<Cut>& cuts) const;

    const Article& article_;
    Page page_;
    std::size_t title_ = 0;     ///< the first line of the title, or how many lines there are
    std::size_t head_end_ = 0;  ///< the first line of prose from there on, or how many lines there are
    std::size_t dates_ = 0;
    std::size_t bare_dates_ = 0;
    bool is_of_page_ = false;
    std::size_t tail_begin_ = 0;  ///< behind the last line of prose; 0 without any
};

std::string PageCleaner::normal_form(std::size_t line) const {
    std::string normal;
    append_normal_form(at(line).source.of(article_.text), normal);
    return normal;
}

void PageCleaner::cut(std::size_t line, CutReason reason) {
    page_.cut(line, reason);
}

bool PageCleaner::is_plain(std::size_t line) const {
    return page_.is_plain(line);
}

void PageCleaner::cut_signs() {
    // Amid verses a line is one of them.
    const auto is_verse = [](const PageLine& line) { return line.kind == LineKind::text && line.words != 0; };
    const auto& all = page_.lines;
    const bool verses = head_end_ == size() && tail_begin_ == 0;
    const auto first = std::find_if(all.begin(), all.end(), is_verse) - all.begin();
    const auto last = all.rend() - std::find_if(all.rbegin(), all.rend(), is_verse);
    for (std::size_t i = 0; i < size(); ++i) {
        const PageLine& line = at(i);
        if (page_.is_wrapped && !page_.is_block(i)) continue;
        const auto place = static_cast<std::ptrdiff_t>(i);
        const bool is_set = line.is_item || line.is_heading || page_.is_verse(i) ||
                            (verses && place > first && place < last && !page_.is_block(i));
        if (line.kind == LineKind::label && !is_set && !heads_paragraph(i) && !is_answer(i) && !goes_on(i))
            cut(i, CutReason::label);
        // In a play there are directions between the lines of prose.
        const bool behind_text = i > 0 && at(i - 1).kind == LineKind::prose &&
                                 (i >= tail_begin_ || contains(line.source.of(article_.text), "/")) &&
                                 !begins_with_speaker(at(i - 1).source.of(article_.text));
        if (line.kind == LineKind::sign_off && behind_text && !page_.is_verse(i)) cut(i, CutReason::credit);
        if (line.kind == LineKind::request && !is_set) cut(i, CutReason::call);
        if (line.kind == LineKind::composed && !is_set) {
            cut(i, ends_sentence(line.source.of(article_.text)) ? CutReason::call : CutReason::label);
        }
        if (line.kind == LineKind::link) cut(i, CutReason::links);
        if (line.kind == LineKind::call) cut(i, CutReason::call);
        if (line.kind == LineKind::credit && !is_set) cut(i, CutReason::credit);
    }
}

/// Whether a label stands right above a sentence in a text whose paragraphs stand apart, and alone: what is
/// said of a button or a network there has its name for a heading.
bool PageCleaner::heads_paragraph(std::size_t line) const {
    const bool above_sentence = at(line).begins_block && line + 1 < size() && !at(line + 1).begins_block &&
                                at(line + 1).kind == LineKind::prose;
    if (!above_sentence || line <= title_ || title_ == size()) return false;
    std::string normal = normal_form(line);
    constexpr std::array<std::string_view, 3> interruptions = {" werbung ", " anzeige ", " advertisement "};
    return !holds(interruptions, normal) && line > 0 && !at(line - 1).cut;
}

/// Whether a line that ends as sentences do stands below a question of the text: `Gefällt mir!`
bool PageCleaner::is_answer(std::size_t line) const {
    return line > 0 && !at(line - 1).cut && at(line - 1).source.of(article_.text).ends_with('?') &&
           ends_sentence(at(line).source.of(article_.text));
}

/// Whether a line in lower case goes on in the next one: `nach oben`, `geht der Blick`.
bool PageCleaner::goes_on(std::size_t line) const {
    const auto begins_low = [&](std::size_t i) {
        const char first = at(i).source.of(article_.text).front();
        return first >= 'a' && first <= 'z';
    };
    return line + 1 < size() && at(line + 1).kind == LineKind::text && begins_low(line) &&
           begins_low(line + 1);
}

/// Counts the dates, and looks whether something tells that the text was taken from a page.
void PageCleaner::look_for_dates() {
    for (std::size_t i = 0; i < size(); ++i) {
        const PageLine& line = at(i);
        const bool is_weak = i < head_end_ && line.kind == LineKind::weak_label;
        bare_dates_ += line.kind == LineKind::bare_date;
        dates_ += line.kind == LineKind::bare_date || line.kind == LineKind::date;
        is_of_page_ = is_of_page_ || is_weak || line.cut || line.kind == LineKind::date;
    }
}

/// Whether a line says when the page was published. The entries of diaries and chronicles begin with dates
/// too: with many of them, of times without pages, and nothing else of a page beside.
bool PageCleaner::is_date(std::size_t line) const {
    constexpr int first_pages = 1995;
    const LineKind kind = at(line).kind;
    if (at(line).is_heading || at(line).is_item) return false;
    if (kind != LineKind::bare_date || bare_dates_ > most_dates) return kind == LineKind::date;
    const std::string_view text = at(line).source.of(article_.text);
    const auto date = parse_date(text);
    if (date && date->year < first_pages) return false;
    // With an hour it may say when a concert begins.
    const bool has_hour = contains(text, "Uhr") || contains(text, ":");
    return is_of_page_ || (date && !has_hour && line < head_end_);
}

/// Cuts dates and short words between labels, from the beginning to the first sentence.
void PageCleaner::cut_head() {
    std::size_t signs = 0;
    for (std::size_t i = 0; i < head_end_; ++i)
        signs += at(i).kind == LineKind::weak_label || is_date(i) || at(i).cut.has_value();
    for (std::size_t i = 0; i < head_end_; ++i) {
        if (is_date(i)) cut(i, CutReason::date);
        if (at(i).kind == LineKind::weak_label && !at(i).is_heading && signs > 1) cut(i, CutReason::label);
    }
    const auto is_sign = [&](std::size_t i) { return at(i).cut.has_value(); };
    for (std::size_t i = 0; i < head_end_ && signs != 0; ++i) {
        if (!is_plain(i) || at(i).words > most_label_words) continue;
        const bool behind_sign = i == 0 || is_sign(i - 1);
        const bool before_sign = i + 1 == head_end_ || is_sign(i + 1) || at(i + 1).is_title;
        // A place where something happened ends in a comma: `Weissrussland,`.
        const char last = at(i).source.of(article_.text).back();
        const bool goes_on = last == ':' || last == ',' || ends_sentence(at(i).source.of(article_.text));
        if (behind_sign && before_sign && !goes_on) cut(i, CutReason::label);
    }
    cut_before_title();
}

/// Cuts what stands before a title where labels or a run of single words show that this is a page's
/// navigation: all but sentences that do not speak to a reader.
void PageCleaner::cut_before_title() {
    if (title_ == size() || article_.title_kind != TitleKind::heading) return;
    // Before `Betreff: ...` stand those who write and who are written to.
    const std::string_view beside =
        std::string_view(article_.text)
            .substr(at(title_).source.begin, article_.title_in_text.begin - at(title_).source.begin);
    if (contains(beside, ":")) return;
    // Headlines of other articles run before that of this one.
    const auto runs = [&](std::size_t i) {
        const std::string_view line = at(i).source.of(article_.text);
        return line.starts_with("+++ ") && line.ends_with(" +++");
    };
    for (std::size_t i = 0; i < title_ && !runs(title_); ++i) {
        if (runs(i)) cut(i, CutReason::links);
    }
    std::size_t signs = 0;
    std::size_t run = 0;
    std::size_t longest_run = 0;
    for (std::size_t i = 0; i < title_; ++i) {
        signs += at(i).cut.has_value() || at(i).kind == LineKind::weak_label;
        run = is_plain(i) && at(i).words <= most_menu_words ? run + 1 : 0;
        longest_run = std::max(longest_run, run);
    }
    if (signs < least_signs_of_navigation && longest_run < least_run_of_navigation) return;
    for (std::size_t i = 0; i < title_; ++i) {
        const bool menu = is_plain(i) && at(i).words <= most_headline_words;
        const std::string_view line = at(i).source.of(article_.text);
        if (menu) cut(i, CutReason::label);
        if (at(i).kind == LineKind::prose && speaks_to_reader(line, normal_form(i))) cut(i, CutReason::call);
    }
}

/// Cuts when the article was published where that stands below its first sentences. Diaries and chronicles
/// have many such lines.
void PageCleaner::cut_dates() {
    for (std::size_t i = head_end_;
         i < std::min(size(), head_end_ + lines_with_dates) && dates_ <= most_dates; ++i) {
        if (is_date(i) && parse_date(at(i).source.of(article_.text))) cut(i, CutReason::date);
    }
}

/// Cuts what stands between labels, from the last sentence to the end, and a name of a page at the very end.
/// Short sentences stay: `Das freut viele.`
void PageCleaner::cut_tail() {
    const auto is_weak = [&](std::size_t i) {
        return is_date(i) || (at(i).kind == LineKind::weak_label && !at(i).is_heading);
    };
    std::size_t first = size();
    std::size_t last = size();
    std::size_t weak = 0;
    for (std::size_t i = tail_begin_; i < size(); ++i) {
        weak += is_weak(i);
        if (!at(i).cut && !is_weak(i)) continue;
        if (first == size()) first = i;
        const bool tells = at(i).cut && *at(i).cut != CutReason::credit && *at(i).cut != CutReason::repeated;
        if (tells) last = i;
    }
    const bool furniture = last != size() || weak > 1;
    bool verses = false;
    for (std::size_t i = first; i < size() && furniture; ++i) {
        if (i == first || at(i).begins_block)
            verses = page_.is_verse(i) || page_.is_in_verses(article_.text, i);
        if (is_weak(i) && !verses) cut(i, is_date(i) ? CutReason::date : CutReason::label);
        const bool sentence = at(i).words > 1 && at(i).source.of(article_.text).ends_with('.');
        if (is_plain(i) && !verses && !sentence) cut(i, CutReason::links);
    }
    const std::string_view end = at(size() - 1).source.of(article_.text);
    const bool page_name =
        end.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_") == std::string::npos &&
        end.find_first_of("-_") != std::string::npos;
    if (page_name && tail_begin_ < size()) cut(size() - 1, CutReason::label);
}

/// Adds the credit at the end of a caption, and what the page says in the place of its picture.
void PageCleaner::add_credits(std::size_t line, std::vector<Cut>& cuts) const {
    const ByteRange source = at(line).source;
    const std::string_view caption = source.of(article_.text);
    const std::size_t credit = caption_credit(caption);
    if (credit == caption.size()) return;
    std::string normal;
    append_normal_form(caption.substr(0, credit), normal);
    const auto spaces = static_cast<std::size_t>(std::count(normal.begin(), normal.end(), ' '));
    const bool told = spaces > least_caption_words;
    if (line > 0 && !at(line).begins_block && is_plain(line - 1) && at(line - 1).kind == LineKind::text &&
        at(line - 1).words <= most_alternative_words) {
        const ByteRange before = at(line - 1).source;
        if (!cuts.empty() && cuts.back().source.end > before.begin) cuts.pop_back();  // its own credit
        cuts.push_back({before, CutReason::credit});
    }
    cuts.push_back({{source.begin + (told ? credit : 0), source.end}, CutReason::credit});
}

std::vector<Cut> PageCleaner::cuts() const {
    std::vector<Cut> found;
    for (std::size_t i = 0; i < size(); ++i) {
        const PageLine& line = at(i);
        if (line.is_title) continue;
        if (line.cut) {
            found.push_back({line.source, *line.cut});
        } else if (!page_.is_wrapped && !line.is_item && !line.is_heading) {
            add_credits(i, found);
        }
    }
    std::vector<Cut> joined;
    for (const Cut& cut : found) {
        const bool goes_on =
            !joined.empty() && joined.back().reason == cut.reason &&
            std::string_view(article_.text)
                    .substr(joined.back().source.end, cut.source.begin - joined.back().source.end)
                    .find_first_not_of(" \t\r\n\f\v") == std::string_view::npos;
        if (goes_on) {
            joined.back().source.end = cut.source.end;
        } else {
            joined.push_back(cut);
        }
    }
    return joined;
}

/// The date that some exports write before a title, on the same line.
std::vector<Cut> date_before_title(const Article& article) {
    const std::string_view text = article.text;
    const ByteRange title = article.title_in_text;
    if (title.empty()) return {};
    const std::size_t line = text.rfind('\n', title.begin) + 1;  // 0 when there is no line end before
    const std::size_t begin = std::min(text.find_first_not_of(" \t", line), title.begin);
    if (begin == title.begin || !text.substr(begin).starts_with("date ")) return {};
    return {{{begin, title.begin}, CutReason::date}};
}

}  // namespace

std::vector<Cut> Cleaner::cuts(const Article& article) const {
    PageCleaner page(article, read_page(article, model_));
    page.clean();
    std::vector<Cut> cuts = date_before_title(article);
    const std::vector<Cut> others = page.cuts();
    cuts.insert(cuts.end(), others.begin(), others.end());
    std::sort(cuts.begin(), cuts.end(),
              [](const Cut& a, const Cut& b) { return a.source.begin < b.source.begin; });
    return cuts;
}

}  // namespace fundstelle
