#include "common/corpus/recurring_lines.hpp"

#include <cstddef>
#include <string>
#include <vector>

#include "common/corpus/line_calls.hpp"
#include "common/corpus/line_form.hpp"

namespace fundstelle {
namespace {

constexpr std::size_t least_bytes = 60;          // of what tells of litter amid a text
constexpr std::size_t least_sentence_words = 4;  // of what goes on behind a comma or a colon
constexpr std::size_t most_heading_words = 3;    // above a sentence that others have too

/// How long lines of one kind are, and how much of that would be cut.
struct Bytes {
    std::size_t all = 0;
    std::size_t lost = 0;

    bool loses_most() const { return 2 * lost > all; }
};

/// Looks through one page.
class RecurringLines {
  public:
    RecurringLines(std::string_view text, Page& page) : text_(text), page_(page) {}

    void cut();

  private:
    const PageLine& at(std::size_t line) const { return page_.lines[line]; }
    std::size_t size() const { return page_.lines.size(); }
    bool is_litter(std::size_t line) const;
    bool is_passed(std::size_t line) const;
    bool is_heading_of_text(std::size_t line) const;

    std::string_view text_;
    Page& page_;
};

/// Whether a line that recurs is no sentence of an article and none of its verses, or one of a page.
bool RecurringLines::is_litter(std::size_t line) const {
    const PageLine& one = at(line);
    if (!one.recurs || one.is_heading) return false;
    const std::string_view said = one.source.of(text_);
    const bool goes_on = one.kind == LineKind::text && one.words >= least_sentence_words &&
                         (said.ends_with(',') || said.ends_with(';') || said.ends_with(':'));
    if (one.kind == LineKind::text && page_.is_verse(line)) return false;
    if (one.kind != LineKind::prose && !goes_on) return true;
    std::string normal;
    append_normal_form(said, normal);
    return speaks_of_page(said, normal);
}

bool RecurringLines::is_passed(std::size_t line) const {
    const LineKind kind = at(line).kind;
    return at(line).is_title || is_litter(line) || (kind != LineKind::prose && kind != LineKind::text);
}

/// Whether a line stands below the title and right above a sentence that stays.
bool RecurringLines::is_heading_of_text(std::size_t line) const {
    if (at(line).kind != LineKind::text || at(line).words > most_heading_words || line + 1 == size())
        return false;
    const bool above_sentence = at(line + 1).recurs && !is_passed(line + 1);
    for (std::size_t i = 0; i < line && above_sentence; ++i) {
        if (at(i).is_title) return true;
    }
    return false;
}

void RecurringLines::cut() {
    std::size_t begin = 0;
    while (begin < size() && is_passed(begin)) ++begin;
    std::size_t end = size();
    while (end > begin && is_passed(end - 1)) --end;
    std::vector<std::size_t> found;
    Bytes prose;
    Bytes text;
    for (std::size_t i = 0; i < size(); ++i) {
        const std::size_t bytes = at(i).source.size();
        const bool is_prose = at(i).kind == LineKind::prose;
        Bytes& of_kind = is_prose ? prose : text;
        if (is_prose || (at(i).kind == LineKind::text && !at(i).is_title)) of_kind.all += bytes;
        // What recipes or forecasts end with is short, and each of them means it.
        const bool may_be_short = (i < begin || i >= end) && !is_prose;
        if (!is_litter(i) || is_heading_of_text(i) || (!may_be_short && bytes < least_bytes)) continue;
        found.push_back(i);
        if (is_prose || (at(i).kind == LineKind::text && !at(i).is_title)) of_kind.lost += bytes;
    }
    // Menus may be longer than what stands below them, but only above sentences.
    if (prose.loses_most() || (prose.lost == prose.all && text.loses_most())) return;
    for (const std::size_t line : found) page_.cut(line, CutReason::recurring);
}

}  // namespace

void cut_recurring_lines(std::string_view text, Page& page) {
    for (const PageLine& line : page.lines) {
        if (line.recurs) return RecurringLines(text, page).cut();
    }
}

}  // namespace fundstelle
