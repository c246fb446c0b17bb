#include "common/corpus/page_lines.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "common/corpus/furniture_words.hpp"
#include "common/corpus/line_calls.hpp"
#include "common/corpus/line_form.hpp"

namespace fundstelle {
namespace {

// Lines broken to a width are at most this long, and many of them nearly.
constexpr std::size_t longest_wrapped_line = 100;  // bytes
constexpr std::size_t least_wrapped_line = 55;
constexpr std::size_t least_wrapped_lines = 4;

/// Whether no line is longer than verses, and some stand together, others apart.
bool is_short_lined(const std::vector<PageLine>& lines) {
    constexpr std::size_t longest = 90;  // bytes
    constexpr std::size_t least_together = 3;
    std::size_t blocks = 0;
    std::size_t together = 0;
    std::size_t most_together = 0;
    for (const PageLine& line : lines) {
        if (line.source.size() > longest) return false;
        blocks += line.begins_block;
        together = line.begins_block ? 1 : together + 1;
        most_together = std::max(most_together, together);
    }
    return blocks > 1 && most_together >= least_together;
}

std::string_view trimmed(std::string_view line) {
    const auto is_white = [](char sign) { return sign == ' ' || (sign >= '\t' && sign <= '\r'); };
    while (!line.empty() && is_white(line.front())) line.remove_prefix(1);
    while (!line.empty() && is_white(line.back())) line.remove_suffix(1);
    return line;
}

/// Whether the lines within blocks are broken to a width: of those that others follow many are nearly as long
/// as the longest, and end amid a sentence.
bool is_wrapped(std::string_view text, const std::vector<PageLine>& lines) {
    std::size_t followed = 0;
    std::size_t full = 0;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        const std::size_t size = lines[i].source.size();
        if (lines[i + 1].begins_block) continue;
        if (size > 2 * longest_wrapped_line) return false;
        ++followed;
        full += size >= least_wrapped_line && size <= longest_wrapped_line &&
                !ends_sentence(lines[i].source.of(text));
    }
    return full >= least_wrapped_lines && full * 3 >= followed;
}

/// Takes the signs of Markdown off the beginning of a line, and those of emphasis off both ends.
std::string_view without_signs(std::string_view line, PageLine& page_line) {
    constexpr std::string_view beginnings_of_signs = "#*-+|_\xE2";  // the last one of • and –
    if (beginnings_of_signs.find(line.front()) == std::string_view::npos) return line;
    if (line.front() == '#') {
        page_line.is_heading = true;
        line.remove_prefix(std::min(line.find_first_not_of('#'), line.size()));
    }
    for (const std::string_view sign : {"* ", "- ", "• ", "– ", "+ "}) {
        // `- ANZEIGE -` is no item.
        if (!line.starts_with(sign) || line.ends_with(" -")) continue;
        page_line.is_item = true;
        line.remove_prefix(sign.size());
    }
    if (line.starts_with('|')) page_line.is_item = true;
    line = trimmed(line);
    while (line.size() > 2 && (line.front() == '*' || line.front() == '_') && line.back() == line.front())
        line = line.substr(1, line.size() - 2);
    return line;
}

/// All lines of a block of a text broken to a width are prose when one of them ends a sentence.
void join_wrapped_blocks(Page& page) {
    for (std::size_t begin = 0; begin < page.lines.size();) {
        const std::size_t end = page.next_block(begin);
        const auto first = page.lines.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto last = page.lines.begin() + static_cast<std::ptrdiff_t>(end);
        if (end - begin > 1) {
            const bool prose =
                std::any_of(first, last, [](const PageLine& line) { return line.kind == LineKind::prose; });
            std::for_each(first, last, [&](PageLine& line) {
                line.kind = prose || end - begin > 2 ? LineKind::prose : LineKind::text;
            });
        }
        begin = end;
    }
}

/// What the prose of a page says: whether some word stands in it, and how much of it speaks to its readers.
class Speech {
  public:
    void add(std::string_view line) {
        const std::size_t begin = prose_.size();
        append_normal_form(line, prose_);
        ++lines_;
        speaks_ = speaks_ || speaks_to_reader(line, std::string_view(prose_).substr(begin));
    }
    /// The words of furniture are few: each is looked for once.
    bool is_of(const std::string& word) {
        const auto [known, is_new] = words_.try_emplace(word, false);
        if (is_new) known->second = prose_.find(word) != std::string::npos;
        return known->second;
    }
    /// Whether the article speaks to its readers, seen that besides its prose so many lines do.
    bool speaks(std::size_t requests) const {
        return speaks_ || (requests > 1 && requests * requests_of_speech > lines_);
    }

  private:
    static constexpr std::size_t requests_of_speech = 3;

    std::string prose_;
    std::size_t lines_ = 0;
    bool speaks_ = false;
    std::unordered_map<std::string, bool> words_;
};

/// Whether an article is on something that pages are made of, by its title or where several of its sentences
/// name it: what is asked of readers then may be its own.
bool is_on_pages(const Article& article, const Page& page) {
    constexpr std::size_t least_sentences = 3;
    std::string normal;
    const auto names_any = [&](std::string_view line) {
        normal.clear();
        append_normal_form(line, normal);
        return names_page_subject(normal);
    };
    if (article.title_kind == TitleKind::heading && names_any(article.title)) return true;
    const auto speaks = [&](const PageLine& line) {
        return line.kind == LineKind::prose && names_any(line.source.of(article.text));
    };
    return static_cast<std::size_t>(std::count_if(page.lines.begin(), page.lines.end(), speaks)) >=
           least_sentences;
}

/// Sentences between sentences of the article that hold a phrase of calls are its own, unless they speak to
/// its reader: of what pages are made of, or where nothing else in the article does. Pages put their calls
/// between paragraphs too, but say whom they mean.
void settle_calls(const Article& article, Page& page) {
    const auto is_prose = [](const PageLine& line) { return line.kind == LineKind::prose && !line.recurs; };
    std::optional<Speech> speech;
    std::string normal;
    for (std::size_t i = 1; i + 1 < page.lines.size(); ++i) {
        PageLine& line = page.lines[i];
        if (line.kind != LineKind::call || line.recurs) continue;
        if (!is_prose(page.lines[i - 1]) || !is_prose(page.lines[i + 1])) continue;
        const std::string_view said = line.source.of(article.text);
        if (!ends_sentence(said)) continue;
        normal.clear();
        append_normal_form(said, normal);
        if (asks_reader(said, normal)) {
            if (!speech) {
                speech.emplace();
                for (const PageLine& other : page.lines) {
                    if (is_prose(other)) speech->add(other.source.of(article.text));
                }
            }
            if (names_page_subject(normal) || !speech->speaks(0)) continue;
        }
        line.kind = LineKind::prose;
    }
}

/// Lines of words of furniture of which the article speaks elsewhere are its own: one on newsletters may have
/// the heading `Newsletter abonnieren`. So are requests in one that speaks to its readers.
void settle_doubts(const Article& article, Page& page) {
    const std::string_view text = article.text;
    const auto is_call = [](const PageLine& line) { return line.kind == LineKind::call; };
    if (std::any_of(page.lines.begin(), page.lines.end(), is_call) && is_on_pages(article, page)) {
        for (PageLine& line : page.lines) {
            if (is_call(line)) line.kind = LineKind::prose;
        }
    }
    settle_calls(article, page);
    const auto is_request = [](const PageLine& line) { return line.kind == LineKind::request; };
    const auto is_doubtful = [&](const PageLine& line) {
        return line.kind == LineKind::composed || is_request(line);
    };
    for (std::size_t i = 1; i < page.lines.size(); ++i) {
        PageLine& line = page.lines[i];
        if ((is_call(line) || is_doubtful(line)) &&
            answers(page.lines[i - 1].source.of(text), line.source.of(text)))
            line.kind = LineKind::prose;
    }
    if (std::none_of(page.lines.begin(), page.lines.end(), is_doubtful)) return;
    Speech speech;
    for (const PageLine& line : page.lines) {
        if (line.kind == LineKind::prose) speech.add(line.source.of(text));
    }
    const auto requests =
        static_cast<std::size_t>(std::count_if(page.lines.begin(), page.lines.end(), is_request));
    for (PageLine& line : page.lines) {
        if (!is_doubtful(line)) continue;
        bool own = is_request(line) && speech.speaks(requests);
        std::string normal;
        append_normal_form(line.source.of(text), normal);
        for_each_furniture_word(normal,
                                [&](std::string_view word) { own = own || speech.is_of(std::string(word)); });
        if (own) line.kind = ends_sentence(line.source.of(text)) ? LineKind::prose : LineKind::text;
    }
}

/// Takes for headings those lines that a page marks so, below its title and above the article's sentences:
/// not what stands above boxes that many pages have.
void mark_headings(const Article& article, Page& page) {
    const auto is_title = [](const PageLine& line) { return line.is_title; };
    const auto title = std::find_if(page.lines.begin(), page.lines.end(), is_title);
    auto next = article.headings.rbegin();
    bool above_prose = false;
    for (auto line = page.lines.rbegin(); line != page.lines.rend() && next != article.headings.rend();
         ++line) {
        while (next != article.headings.rend() && *next > line->source.begin) ++next;
        const bool marked = next != article.headings.rend() && *next == line->source.begin;
        if (!marked) above_prose = line->kind == LineKind::prose && !line->recurs;
        const bool below_title = title == page.lines.end() || line->source.begin > title->source.begin;
        if (marked && above_prose && below_title) line->is_heading = true;
    }
}

}  // namespace

bool Page::is_block(std::size_t line) const {
    return lines[line].begins_block && (line + 1 == lines.size() || lines[line + 1].begins_block);
}

bool Page::is_in_verses(std::string_view text, std::size_t line) const {
    std::size_t begin = line;
    while (!lines[begin].begins_block) --begin;
    const std::size_t end = next_block(line);
    for (std::size_t i = begin; i < end; ++i) {
        if (lines[i].source.of(text).ends_with(',')) return true;
    }
    return end - begin > 1 && ends_sentence(lines[end - 1].source.of(text));
}

std::size_t Page::next_block(std::size_t line) const {
    for (++line; line < lines.size() && !lines[line].begins_block;) ++line;
    return line;
}

bool Page::is_plain(std::size_t line) const {
    const PageLine& one = lines[line];
    return one.kind != LineKind::prose && !one.cut && !one.is_title && !one.is_item && !one.is_heading &&
           one.words != 0;
}

void Page::cut(std::size_t line, CutReason reason) {
    PageLine& one = lines[line];
    if (!one.is_title && !one.cut) one.cut = reason;
}

Page read_page(const Article& article, const BoilerplateModel& model) {
    Page page;
    const std::string_view text = article.text;
    bool blank = true;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = trimmed(text.substr(begin, end - begin));
        begin = end + 1;
        if (!line.empty()) {
            PageLine read;
            read.source.begin = static_cast<std::size_t>(line.data() - text.data());
            read.source.end = read.source.begin + line.size();
            read.begins_block = blank;
            page.lines.push_back(read);
        }
        blank = line.empty();
    }
    page.is_wrapped = is_wrapped(text, page.lines);
    page.is_short_lined = is_short_lined(page.lines);
    std::string normal;
    const ByteRange title = article.title_in_text;
    for (std::size_t i = 0; i < page.lines.size(); ++i) {
        PageLine& line = page.lines[i];
        line.is_title = line.source.begin < title.end && title.begin < line.source.end;
        const std::string_view content = without_signs(line.source.of(text), line);
        // Of a text broken to a width the lines of paragraphs say nothing by themselves.
        if (page.is_wrapped && !page.is_block(i)) {
            line.kind = ends_sentence(content) ? LineKind::prose : LineKind::text;
            continue;
        }
        normal.clear();
        append_normal_form(content, normal);
        line.kind = kind_of_line(content, normal);
        // A headline may be as long as a sentence.
        if (line.is_title && article.title_kind == TitleKind::heading) line.kind = LineKind::text;
        line.words =
            normal.empty() ? 0 : static_cast<std::size_t>(std::count(normal.begin(), normal.end(), ' ')) - 1;
        const bool outer = i < boilerplate_lines || page.lines.size() - i <= boilerplate_lines;
        if (model.empty() || !outer || page.is_wrapped) continue;
        normal.clear();
        append_recurring_form(line.source.of(text), normal);
        line.recurs = model.holds(line_hash(origin_of(article), normal));
    }
    if (page.is_wrapped) join_wrapped_blocks(page);
    settle_doubts(article, page);
    mark_headings(article, page);
    return page;
}

}  // namespace fundstelle
