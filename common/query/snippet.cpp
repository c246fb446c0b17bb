#include "common/query/snippet.hpp"

#include <algorithm>

#include "common/query/continuation.hpp"
#include "common/query/hits.hpp"
#include "common/query/markup.hpp"
#include "common/query/passage.hpp"
#include "common/query/sentences.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

/// A run of sentences this long stays within its block of text; a shorter one, a caption or a label, is
/// followed by what comes behind a blank line.
constexpr std::size_t telling_code_points = 100;

/// What is known of a sentence: where it is, how long, and its hits as a range of the list of all hits.
struct Passage {
    ByteRange source;
    std::size_t begin_at = 0;  ///< length of the text before its first and behind its last letter, see Ruler
    std::size_t end_at = 0;
    std::size_t first_hit = 0;
    std::size_t end_hit = 0;
    bool begins_block = false;  ///< whether a blank line stands before it
};

/// Sums the weights of the different wishes among hits that come and go at the ends of a window.
class Coverage {
  public:
    explicit Coverage(std::size_t wish_count) : counts_(wish_count, 0) {}

    void add(const Hit& hit) {
        for (const Credit& credit : hit.credits) {
            if (counts_[credit.wish]++ == 0) distinct_ += credit.weight;
            total_ += credit.weight;
        }
    }
    void remove(const Hit& hit) {
        for (const Credit& credit : hit.credits) {
            if (--counts_[credit.wish] == 0) distinct_ -= credit.weight;
            total_ -= credit.weight;
        }
    }
    /// Different wishes count in full, repetitions a little.
    double score() const { return distinct_ + 0.05 * (total_ - distinct_); }

  private:
    std::vector<std::size_t> counts_;
    double distinct_ = 0;
    double total_ = 0;
};

/// Measures the text from its beginning, forwards only: how much room it takes at most when it is written.
class Ruler {
  public:
    Ruler(std::string_view text, const std::vector<Markup>& markup) : text_(text), markup_(markup) {}

    std::size_t at(std::size_t offset) {
        for (; next_ < markup_.size() && markup_[next_].source.begin < offset; ++next_) {
            pass_to(markup_[next_].source.begin);
            offset_ = markup_[next_].source.end;
            if (markup_[next_].separates) length_ += count_code_points(block_separator);
        }
        pass_to(offset);
        return length_;
    }

  private:
    void pass_to(std::size_t offset) {
        if (offset <= offset_) return;
        length_ += room_for(text_.substr(offset_, offset - offset_));
        offset_ = offset;
    }

    std::string_view text_;
    const std::vector<Markup>& markup_;
    std::size_t next_ = 0;
    std::size_t offset_ = 0;
    std::size_t length_ = 0;
};

/// Says of words in their order how they lie to the markup of the text.
class MarkupCursor {
  public:
    explicit MarkupCursor(const std::vector<Markup>& markup) : markup_(markup) {}

    /// Whether the word is markup itself, of the target of a link.
    bool holds(ByteRange word) {
        while (next_ < markup_.size() && markup_[next_].source.end <= word.begin) ++next_;
        return next_ < markup_.size() && markup_[next_].source.begin <= word.begin;
    }
    /// The end of what belongs to the last word, which ends at `word_end`: its signs and closing markup.
    std::size_t end_behind(std::size_t word_end, const SentenceSplitter& splitter) const {
        std::size_t end = splitter.end_with_punctuation(word_end);
        for (std::size_t i = next_; i < markup_.size() && markup_[i].source.begin <= end; ++i) {
            if (markup_[i].separates || markup_[i].source.end <= end) continue;
            end = splitter.end_with_punctuation(markup_[i].source.end);
        }
        return end;
    }

  private:
    const std::vector<Markup>& markup_;
    std::size_t next_ = 0;
};

struct Reading {
    std::vector<Passage> sentences;
    std::vector<Hit> hits;
    std::vector<ByteRange> marks;
};

bool holds_blank_line(std::string_view gap) {
    const std::size_t line_end = gap.find('\n');
    return line_end != std::string_view::npos && gap.find('\n', line_end + 1) != std::string_view::npos;
}

void assign_hits(Reading& reading) {
    std::size_t hit = 0;
    for (Passage& sentence : reading.sentences) {
        sentence.first_hit = hit;
        while (hit < reading.hits.size() && reading.hits[hit].letters.begin < sentence.source.end) ++hit;
        sentence.end_hit = hit;
    }
}

Reading read(std::string_view text, const std::vector<Markup>& markup, const WantedTerms& wanted,
             Analyzer& analyzer) {
    Reading reading;
    SentenceSplitter splitter(text);
    Ruler ruler(text, markup);
    MarkupCursor cursor(markup);
    HitFinder finder(wanted);
    Passage current;
    std::size_t end = 0;
    const auto finish = [&] {
        current.source.end = end;
        current.begin_at = ruler.at(current.source.begin);
        current.end_at = ruler.at(end);
        if (!current.source.empty()) reading.sentences.push_back(current);
    };
    analyzer.start(text);
    bool first = true;
    for (Word word; analyzer.next(word);) {
        const auto boundary = splitter.boundary_before(word.source);
        if (first) {
            current.source.begin = boundary.value_or(word.source.begin);
            first = false;
        } else if (boundary) {
            finish();
            current = {};
            current.source.begin = std::max(*boundary, end);
            current.begins_block = holds_blank_line(text.substr(end, current.source.begin - end));
        }
        if (cursor.holds(word.source)) {
            finder.pass();
            end = std::max(end, word.source.end);
        } else {
            finder.add(word);
            end = cursor.end_behind(word.source.end, splitter);
        }
    }
    if (!first) finish();
    reading.hits = finder.hits();
    reading.marks = finder.marks();
    assign_hits(reading);
    return reading;
}

struct Choice {
    ByteRange source;
    double score = -1;
    std::size_t first_sentence = 0;  ///< of those it has a part of
    std::size_t last_sentence = 0;
};

/// The best run of whole sentences that fits.
Choice best_run(const Reading& reading, std::size_t first, std::size_t room, const WantedTerms& wanted) {
    Choice best;
    Coverage coverage(wanted.wish_count());
    std::size_t end = first;
    for (std::size_t begin = first; begin < reading.sentences.size(); ++begin) {
        if (end < begin) end = begin;
        while (end < reading.sentences.size()) {
            const Passage& added = reading.sentences[end];
            const std::size_t start = reading.sentences[begin].begin_at;
            if (added.end_at - start > room) break;
            if (end > begin && added.begins_block &&
                reading.sentences[end - 1].end_at - start > telling_code_points) {
                break;
            }
            ++end;
            for (std::size_t i = added.first_hit; i < added.end_hit; ++i) coverage.add(reading.hits[i]);
        }
        if (end == begin) continue;
        const Passage& left = reading.sentences[begin];
        // A window that begins with a sentence without a hit shows less of what was asked for.
        const bool begins_with_hit = left.first_hit != left.end_hit;
        const double score = coverage.score() * (begins_with_hit ? 1.0 : 0.999);
        if (score > best.score) {
            best = {{left.source.begin, reading.sentences[end - 1].source.end}, score, begin, end - 1};
        }
        for (std::size_t i = left.first_hit; i < left.end_hit; ++i) coverage.remove(reading.hits[i]);
    }
    return best;
}

/// The best part of one sentence that is too long to be shown whole.
Choice best_part(std::string_view text, const Reading& reading, std::size_t number, std::size_t room,
                 const WantedTerms& wanted) {
    const Passage& sentence = reading.sentences[number];
    Choice best;
    best.first_sentence = best.last_sentence = number;
    Coverage coverage(wanted.wish_count());
    std::size_t end = sentence.first_hit;
    std::size_t best_begin = sentence.source.begin;
    std::size_t best_end = sentence.source.begin;
    for (std::size_t begin = sentence.first_hit; begin < sentence.end_hit; ++begin) {
        const std::size_t from = reading.hits[begin].letters.begin;
        while (end < sentence.end_hit &&
               (end == begin ||
                count_code_points(text.substr(from, reading.hits[end].letters.end - from)) <= room * 3 / 4)) {
            coverage.add(reading.hits[end++]);
        }
        if (end > begin && coverage.score() > best.score) {
            best.score = coverage.score();
            best_begin = from;
            best_end = std::min(reading.hits[end - 1].letters.end, sentence.source.end);
        }
        if (end > begin) {
            coverage.remove(reading.hits[begin]);
        } else {
            end = begin + 1;
        }
    }
    if (best.score < 0) best.score = 0;
    best.source = fit_around(text, sentence.source, {best_begin, best_end}, room);
    return best;
}

/// The number of sentences at the beginning of `text` up to the one that is its title once more, but for a
/// few letters around it (`date 2022-12 ...`, `... |`).
std::size_t title_sentences(std::string_view text, std::string_view title, const Reading& reading) {
    if (title.empty()) return 0;
    constexpr std::size_t searched = 8;
    constexpr std::size_t most_letters_around = 16;
    const std::size_t around = std::min(most_letters_around, title.size() / 2);
    for (std::size_t i = 0; i < std::min(searched, reading.sentences.size()); ++i) {
        const std::string_view sentence = reading.sentences[i].source.of(text);
        const bool is_title =
            sentence.size() <= title.size() + around && sentence.find(title) != std::string_view::npos;
        if (is_title) return i + 1;
    }
    return 0;
}

Choice best_choice(std::string_view text, const Reading& reading, std::size_t first, std::size_t room,
                   const WantedTerms& wanted) {
    Choice best = best_run(reading, first, room, wanted);
    for (std::size_t i = first; i < reading.sentences.size(); ++i) {
        const Passage& sentence = reading.sentences[i];
        if (sentence.end_at - sentence.begin_at <= room) continue;
        const Choice part = best_part(text, reading, i, room, wanted);
        if (part.score > best.score) best = part;
    }
    return best;
}

/// Adds to a short choice, a headline, what fits of the long sentence behind it.
void add_beginning(std::string_view text, const Reading& reading, std::size_t room, Choice& choice) {
    const std::size_t next = choice.last_sentence + 1;
    if (next >= reading.sentences.size()) return;
    const Passage& sentence = reading.sentences[next];
    const std::size_t used = sentence.begin_at - reading.sentences[choice.first_sentence].begin_at;
    if (used > telling_code_points || used + telling_code_points > room) return;
    const std::size_t begin = sentence.source.begin;
    choice.source.end = fit_around(text, sentence.source, {begin, begin}, room - used).end;
    choice.last_sentence = next;
}

/// Says whether a sentence goes on beyond the ends of what was chosen; the title that was passed over does
/// not.
void tell_cuts(std::string_view text, const Reading& reading, const Choice& choice, std::size_t skipped,
               Snippet& snippet) {
    const std::vector<Passage>& sentences = reading.sentences;
    if (sentences.empty()) return;
    const auto goes_on_behind = [&](std::size_t i) {
        return i + 1 < sentences.size() && goes_on(text, sentences[i].source, sentences[i + 1].source);
    };
    const std::size_t first = choice.first_sentence;
    const std::size_t last = choice.last_sentence;
    snippet.cut_before =
        choice.source.begin > sentences[first].source.begin || (first > skipped && goes_on_behind(first - 1));
    snippet.cut_behind = choice.source.end < sentences[last].source.end || goes_on_behind(last);
}

}  // namespace

Snippet make_snippet(std::string_view text, std::string_view title, const Query& query, Analyzer& analyzer,
                     const Limits& limits) {
    const WantedTerms wanted(query);
    text = cut_utf8(text, limits.snippet_text_bytes);
    const std::vector<Markup> markup = find_markup(text);
    const Reading reading = read(text, markup, wanted, analyzer);
    const std::size_t skipped = title_sentences(text, title, reading);
    Choice choice = best_choice(text, reading, skipped, limits.snippet_code_points, wanted);
    if (choice.score <= 0 && skipped != 0) {
        const Choice with_title = best_choice(text, reading, 0, limits.snippet_code_points, wanted);
        if (with_title.score > 0 || choice.score < 0) choice = with_title;
    }
    add_beginning(text, reading, limits.snippet_code_points, choice);

    std::vector<ByteRange> marks;
    for (const ByteRange& mark : reading.marks) {
        if (mark.begin >= choice.source.begin && mark.end <= choice.source.end) marks.push_back(mark);
    }
    Snippet snippet;
    write_clean(text, choice.source, markup, marks, snippet);
    tell_cuts(text, reading, choice, skipped, snippet);
    return snippet;
}

std::vector<ByteRange> matching_letters(std::string_view text, const Query& query, Analyzer& analyzer) {
    const WantedTerms wanted(query);
    HitFinder finder(wanted);
    analyzer.start(text);
    for (Word word; analyzer.next(word);) finder.add(word);
    return finder.marks();
}

}  // namespace fundstelle
