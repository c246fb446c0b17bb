#include "common/corpus/link_lists.hpp"

namespace fundstelle {
namespace {

constexpr std::size_t most_lists = 100;  // each may look at all lines behind it
constexpr std::size_t most_question_words = 9;
constexpr std::size_t most_teaser_bytes = 400;  // of a headline and what stands below it

/// Cuts the lists of one page.
class LinkListCutter {
  public:
    LinkListCutter(std::string_view text, std::size_t head_end, Page& page)
        : text_(text), head_end_(head_end), page_(page) {}

    void cut_below(std::size_t line);

  private:
    const PageLine& at(std::size_t line) const { return page_.lines[line]; }
    std::size_t size() const { return page_.lines.size(); }
    bool is_prose(std::size_t line) const { return at(line).kind == LineKind::prose; }
    bool is_headline(std::size_t line) const;
    bool only_links_behind(std::size_t line) const;
    bool has_litter_behind(std::size_t line) const;
    bool is_question(std::size_t line) const;

    std::string_view text_;
    std::size_t head_end_;
    Page& page_;
};

/// Whether a line may be the headline of another article: a label or a credit is none.
bool LinkListCutter::is_headline(std::size_t line) const {
    return at(line).kind == LineKind::text && !at(line).cut && !at(line).is_item;
}

/// Whether behind a line there are but headlines, each with one paragraph at most; a single paragraph may be
/// the article's last one, below the one link of a box. No teaser stands below an item of a list, nor apart
/// from headlines that stand close below the line, nor below fewer headlines than the first one, which then
/// stands below a list of links; and behind a heading of Markdown the article goes on.
bool LinkListCutter::only_links_behind(std::size_t line) const {
    const bool is_box = line + 1 < size() && !at(line + 1).begins_block;
    bool headline = false;
    std::size_t headlines = 0;  // behind the last paragraph
    std::size_t headlines_of_first = 0;
    std::size_t paragraphs = 0;
    for (std::size_t i = line + 1; i < size(); ++i) {
        if (at(i).is_heading && !at(i).is_title) return false;
        if (is_prose(i) && (!headline || at(i).source.size() > most_teaser_bytes)) return false;
        if (is_prose(i) && is_box && at(i).begins_block) return false;
        if (is_prose(i)) {
            if (paragraphs == 0) headlines_of_first = headlines;
            if (headlines < headlines_of_first) return false;
            headlines = 0;
        }
        headline = is_headline(i);
        headlines += headline;
        paragraphs += is_prose(i);
    }
    return paragraphs != 1;
}

/// Whether what stands behind a line cannot be paragraphs below headings of the article: headlines without
/// any, or signs of a page's furniture.
bool LinkListCutter::has_litter_behind(std::size_t line) const {
    for (std::size_t i = line + 1; i < size(); ++i) {
        const bool sign = at(i).cut || (!is_prose(i) && at(i).kind != LineKind::text && !at(i).is_heading);
        const bool alone = !is_prose(i) && (i + 1 == size() || (i > line + 1 && !is_prose(i + 1)));
        if (sign || alone) return true;
    }
    return false;
}

/// Whether a line is a headline that asks something.
bool LinkListCutter::is_question(std::size_t line) const {
    return at(line).source.of(text_).ends_with('?') && at(line).words <= most_question_words;
}

/// Cuts the line and what it stands above: to the end of the text, or the block that it opens.
void LinkListCutter::cut_below(std::size_t line) {
    const bool behind_text = line >= head_end_;
    const bool doubtful = at(line).kind == LineKind::doubtful_section;
    if (behind_text && !page_.is_wrapped && only_links_behind(line)) {
        if (doubtful && !has_litter_behind(line)) return;
        for (std::size_t i = line; i < size(); ++i) page_.cut(i, CutReason::links);
        return;
    }
    const std::size_t begin = line + 1;
    // Amid a text such words may be a heading.
    if (begin < size() && is_prose(begin) && (at(line).is_heading || doubtful)) return;
    page_.cut(line, CutReason::links);
    if (begin < size() && page_.is_block(begin) && is_question(begin)) page_.cut(begin, CutReason::links);
    if (begin == size() || is_prose(begin) || at(begin).is_heading) return;
    std::size_t end = page_.next_block(begin);
    // Up to the end of the text a paragraph may be the article's.
    for (std::size_t i = begin; i < end && end == size() && behind_text; ++i) {
        if (is_prose(i)) end = i;
    }
    std::size_t prose = 0;
    for (std::size_t i = begin; i < end; ++i) prose += is_prose(i);
    const bool teasers = at(end - 1).source.end - at(begin).source.begin <= most_teaser_bytes;
    // A list that stands apart from the label is one of links only if it holds no sentence.
    if (prose != 0 && (at(begin).begins_block || !teasers || 2 * prose > end - begin)) return;
    for (std::size_t i = begin; i < end; ++i) page_.cut(i, CutReason::links);
}

}  // namespace

void cut_link_lists(std::string_view text, std::size_t head_end, Page& page) {
    LinkListCutter cutter(text, head_end, page);
    std::size_t lists = 0;
    for (std::size_t i = 0; i < page.lines.size() && lists < most_lists; ++i) {
        const LineKind kind = page.lines[i].kind;
        if (kind != LineKind::section && kind != LineKind::doubtful_section) continue;
        if (page.is_wrapped && !page.is_block(i)) continue;
        if (kind == LineKind::doubtful_section && page.is_verse(i)) continue;
        ++lists;
        cutter.cut_below(i);
    }
}

}  // namespace fundstelle
