#include "common/query/snippet.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <unordered_set>

#include "common/query/continuation.hpp"
#include "common/query/hits.hpp"
#include "common/query/markup.hpp"
#include "common/query/parted_verb.hpp"
#include "common/query/passage.hpp"
#include "common/query/passage_choice.hpp"
#include "common/query/section.hpp"
#include "common/query/sentence_finder.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

/// So far before a part of a text its heading is looked for.
constexpr std::size_t heading_search_bytes = 32 << 10;

/// A passage shorter than this is a headline, which needs what stands behind it.
constexpr std::size_t headline_code_points = 100;
constexpr std::size_t bytes_around = 2048;  // of a hit, that are looked at in any case
constexpr std::size_t bytes_of_a_look = 16 << 10;
constexpr std::size_t enough_wishes = 8;

/// Of two passages the first takes at most half of the room, and a second one needs some.
constexpr std::size_t least_second_code_points = 40;

/// What two passages must show beyond one to be worth it.
constexpr double least_gain = 0.01;

/// More of a heading is not shown.
constexpr std::size_t section_code_points = 120;

/// `marks` widened to whole user-perceived characters of `text`.
std::vector<ByteRange> on_characters(std::string_view text, std::vector<ByteRange> marks) {
    for (ByteRange& mark : marks) {
        while (!is_grapheme_start(text, mark.begin)) mark.begin = code_point_boundary(text, mark.begin - 1);
        while (!is_grapheme_start(text, mark.end)) next_code_point(text, mark.end);
    }
    std::size_t kept = 0;
    for (const ByteRange& mark : marks) {
        if (kept > 0 && mark.begin < marks[kept - 1].end) {
            marks[kept - 1].end = std::max(marks[kept - 1].end, mark.end);
        } else {
            marks[kept++] = mark;
        }
    }
    marks.resize(kept);
    return marks;
}

/// The marks that `hits` gave `text`, as far as they lie in `range` of it, with the verbs that its prefixes
/// stand apart from. `words` are those of the text.
TextMarks marks_of(std::string_view text, const std::vector<ByteRange>& words, const HitFinder& hits,
                   ByteRange range, Analyzer& analyzer) {
    const auto in_range = [&](ByteRange one) { return one.begin >= range.begin && one.end <= range.end; };
    TextMarks marks;
    std::copy_if(hits.marks().begin(), hits.marks().end(), std::back_inserter(marks.letters), in_range);
    std::copy_if(hits.phrases().begin(), hits.phrases().end(), std::back_inserter(marks.runs), in_range);
    for (const SeparatedVerb& separated : hits.separated_verbs()) {
        if (!in_range(separated.prefix)) continue;
        const auto verb = verb_before(separated, text, words, analyzer);
        if (!verb || !in_range(*verb)) continue;
        marks.letters.push_back(*verb);
        marks.runs.push_back({verb->begin, separated.prefix.end});
    }
    std::sort(marks.letters.begin(), marks.letters.end(),
              [](const ByteRange& a, const ByteRange& b) { return a.begin < b.begin; });
    marks.letters = on_characters(text, std::move(marks.letters));
    return marks;
}

/// Tells where a word stands behind a cut that the words before it stand before.
class CutsPassed {
  public:
    explicit CutsPassed(const std::vector<Cut>& cuts) : next_(cuts.begin()), end_(cuts.end()) {}

    bool before(const Word& word) {
        bool passed = false;
        for (; next_ != end_ && next_->source.begin <= word.source.begin; ++next_) passed = true;
        return passed;
    }

  private:
    std::vector<Cut>::const_iterator next_;
    std::vector<Cut>::const_iterator end_;
};

/// A text that was read for its hits.
struct ReadText {
    std::string shown;  ///< where the text has cuts: with line ends in their place
    std::string_view text;
    std::vector<Markup> markup;
    std::vector<ByteRange> words;

    /// Leaves out what stands behind the first `bytes` of the text.
    void end_at(std::size_t bytes) {
        text = text.substr(0, bytes);
        std::erase_if(markup, [&](const Markup& one) { return one.source.begin >= bytes; });
        if (!markup.empty()) markup.back().source.end = std::min(markup.back().source.end, bytes);
    }
};

/// The end of the sentence at the beginning of the text that is its title once more, but for a few letters
/// around it (`date 2022-12 ...`, `... |`); 0 when none is.
std::size_t end_of_title(std::string_view text, std::string_view title, SentenceFinder& sentences) {
    if (title.empty() || text.find(title) == std::string_view::npos) return 0;
    constexpr std::size_t searched = 8;
    constexpr std::size_t most_letters_around = 16;
    const std::size_t around = std::min(most_letters_around, title.size() / 2);
    const Sentence* sentence = sentences.first();
    for (std::size_t i = 0; i < searched && sentence != nullptr; ++i) {
        const std::string_view written = sentence->source.of(text);
        const bool is_title =
            written.size() <= title.size() + around && written.find(title) != std::string_view::npos;
        if (is_title) return sentence->source.end;
        sentence = sentences.behind(*sentence);
    }
    return 0;
}

/// Adds to a short choice, a headline, what fits of the long sentence behind it.
void add_beginning(SentenceFinder& sentences, std::size_t room, Choice& choice) {
    const Sentence* next = sentences.behind(choice.last);
    if (next == nullptr) return;
    const std::size_t begin = next->source.begin;
    const std::size_t used = sentences.room_between(choice.first.source.begin, begin);
    if (used > headline_code_points || used + headline_code_points > room) return;
    choice.source.end = sentences.fit(next->source, {begin, begin}, room - used).end;
    choice.last = *next;
}

/// What `cuts` take out of `range` of their text, as cuts of this part.
std::vector<Cut> cuts_in(ByteRange range, const std::vector<Cut>& cuts) {
    std::vector<Cut> there;
    for (const Cut& cut : cuts) {
        const std::size_t begin = std::max(cut.source.begin, range.begin);
        const std::size_t end = std::min(cut.source.end, range.end);
        if (begin < end) there.push_back({{begin - range.begin, end - range.begin}, cut.reason});
    }
    return there;
}

}  // namespace

struct SnippetMaker::State {
    State(const Query& asked, Analyzer& used, const Limits& given)
        : query(asked), analyzer(used), limits(given), wanted(query), hits(wanted) {}

    void read(const TextPart& part);
    bool has_enough(std::size_t bytes) const;
    std::vector<Choice> choose(std::string_view title, SentenceFinder& sentences);
    std::vector<Choice> choose_two(const Choice& one, const PassageChooser::Frame& frame,
                                   SentenceFinder& sentences, PassageChooser& chooser) const;
    std::string section(const Choice& choice, const TextPart& part, std::string_view title) const;
    Passage written(const Choice& choice, SentenceFinder& sentences, const TextPart& part) const;

    const Query& query;
    Analyzer& analyzer;
    Limits limits;
    WantedTerms wanted;
    HitFinder hits;
    std::optional<WantedTerms> wanted_in_titles;
    std::optional<HitFinder> title_hits;
    ReadText reading;           ///< the text at hand
    std::size_t title_end = 0;  ///< of the title that was passed over, 0 when none was
};

/// Whether what was asked for, or much of it, was found well before `bytes`.
bool SnippetMaker::State::has_enough(std::size_t bytes) const {
    std::unordered_set<std::size_t> wishes;
    for (const Hit& hit : hits.hits()) {
        if (hit.letters.end + bytes_around > bytes) break;
        for (const Credit& credit : hit.credits) wishes.insert(credit.wish);
    }
    return wishes.size() >= std::min(wanted.wish_count(), enough_wishes);
}

/// Finds the words of a text and what was asked for among those that a reader is shown.
void SnippetMaker::State::read(const TextPart& part) {
    reading.text = cut_utf8(part.text, limits.snippet_text_bytes);
    if (!part.cuts.empty()) {
        reading.shown = text_without(reading.text, part.cuts);
        reading.text = reading.shown;
    }
    reading.markup = find_markup(reading.text);
    reading.words.clear();
    hits.start(reading.text);
    analyzer.start(reading.text);
    auto markup = reading.markup.begin();
    CutsPassed cuts(part.cuts);
    std::size_t looked_at = limits.snippet_enough_bytes;
    for (Word word; analyzer.next(word);) {
        if (word.source.begin > looked_at) {
            if (has_enough(looked_at)) {
                reading.end_at(reading.words.back().end);
                break;
            }
            looked_at += bytes_of_a_look;
        }
        if (cuts.before(word)) hits.break_off();
        reading.words.push_back(word.source);
        while (markup != reading.markup.end() && markup->source.end <= word.source.begin) ++markup;
        if (markup != reading.markup.end() && markup->source.begin <= word.source.begin) {
            hits.pass();
        } else {
            hits.add(word);
        }
    }
}

std::vector<Choice> SnippetMaker::State::choose(std::string_view title, SentenceFinder& sentences) {
    PassageChooser chooser(reading.text, hits.hits(), sentences, wanted.wish_count());
    PassageChooser::Frame frame{limits.snippet_code_points, end_of_title(reading.text, title, sentences)};
    title_end = frame.begin;
    Choice best = chooser.best(frame);
    if (best.score <= 0 && frame.begin != 0) {
        best = chooser.best({frame.room, 0});
        if (best.score > 0) frame.begin = 0;
    }
    if (best.score <= 0) best = chooser.beginning(frame);
    if (best.source.empty() && frame.begin != 0) best = chooser.beginning({frame.room, 0});
    if (best.source.empty()) return {};
    std::vector<Choice> two = choose_two(best, frame, sentences, chooser);
    if (!two.empty()) return two;
    add_beginning(sentences, frame.room, best);
    return {best};
}

/// Two passages, if they show more than `one`.
std::vector<Choice> SnippetMaker::State::choose_two(const Choice& one, const PassageChooser::Frame& frame,
                                                    SentenceFinder& sentences,
                                                    PassageChooser& chooser) const {
    chooser.take(one);
    const double shown_by_one = chooser.weight_taken();
    if (shown_by_one + least_gain >= chooser.weight_of_all()) return {};
    chooser.take_back();
    const Choice first = chooser.best({frame.room / 2, frame.begin});
    if (first.score <= 0) return {};
    const std::size_t used = sentences.room_between(first.source.begin, first.source.end);
    if (used + least_second_code_points > frame.room) return {};
    chooser.take(first);
    const Choice second = chooser.best({frame.room - used, frame.begin});
    if (second.score <= 0) return {};
    chooser.take(second);
    if (chooser.weight_taken() < shown_by_one + least_gain) return {};
    if (second.source.begin < first.source.begin) return {second, first};
    return {first, second};
}

/// The heading above a choice as a reader sees it; empty when it is the title.
std::string SnippetMaker::State::section(const Choice& choice, const TextPart& part,
                                         std::string_view title) const {
    Passage section;
    const auto write = [&](std::string_view text, ByteRange heading, const std::vector<Markup>& markup) {
        const ByteRange start{heading.begin, heading.begin};
        write_clean(text, fit_around(text, heading, start, section_code_points), markup, {}, section);
    };
    if (const auto heading = find_heading(reading.text, choice.source.begin)) {
        write(reading.text, *heading, reading.markup);
    } else if (!part.begins_text && !is_in_heading(reading.text, choice.source.begin)) {
        // As a heading it is Markdown, whatever the part is.
        constexpr std::string_view sign = "# ";
        const std::string line = std::string(sign) + std::string(part.heading);
        write(line, {sign.size(), line.size()}, find_markup(line));
    }
    return title.find(section.text) == std::string_view::npos ? section.text : std::string();
}

/// The passage of a choice, with its marks and whether a sentence goes on beyond its ends; the title that was
/// passed over does not.
Passage SnippetMaker::State::written(const Choice& choice, SentenceFinder& sentences,
                                     const TextPart& part) const {
    const TextMarks marks = marks_of(reading.text, reading.words, hits, choice.source, analyzer);
    Passage passage;
    write_clean(reading.text, choice.source, reading.markup, marks.letters, passage);
    const Sentence* before = sentences.before(choice.first);
    const Sentence* behind = sentences.behind(choice.last);
    passage.cut_before =
        choice.source.begin > choice.first.source.begin ||
        (before != nullptr
             ? before->source.begin >= title_end && goes_on(reading.text, before->source, choice.first.source)
             : !part.begins_text && begins_within_sentence(choice.first.source.of(reading.text)));
    passage.cut_behind =
        choice.source.end < choice.last.source.end ||
        (behind != nullptr ? goes_on(reading.text, choice.last.source, behind->source)
                           : !part.ends_text && ends_within_sentence(choice.last.source.of(reading.text)));
    return passage;
}

SnippetMaker::SnippetMaker(const Query& query, Analyzer& analyzer, const Limits& limits)
    : state_(std::make_unique<State>(query, analyzer, limits)) {}
SnippetMaker::SnippetMaker(SnippetMaker&&) noexcept = default;
SnippetMaker& SnippetMaker::operator=(SnippetMaker&&) noexcept = default;
SnippetMaker::~SnippetMaker() = default;

Snippet SnippetMaker::snippet(const TextPart& part, std::string_view title) {
    State& state = *state_;
    state.read(part);
    const ReadText& reading = state.reading;
    SentenceFinder sentences(reading.text, reading.words, reading.markup);
    Snippet snippet;
    const std::vector<Choice> choices =
        state.choose(part.begins_text ? title : std::string_view(), sentences);
    if (!choices.empty()) snippet.section = state.section(choices.front(), part, title);
    for (const Choice& choice : choices) snippet.passages.push_back(state.written(choice, sentences, part));
    return snippet;
}

std::vector<ByteRange> SnippetMaker::title_marks(std::string_view title) {
    State& state = *state_;
    if (!state.title_hits) {
        state.wanted_in_titles.emplace(state.query, QueryField::title);
        state.title_hits.emplace(*state.wanted_in_titles);
    }
    state.title_hits->start(title);
    state.analyzer.start(title);
    std::vector<ByteRange> words;
    for (Word word; state.analyzer.next(word);) {
        words.push_back(word.source);
        state.title_hits->add(word);
    }
    return marks_of(title, words, *state.title_hits, {0, title.size()}, state.analyzer).letters;
}

TextMarks SnippetMaker::text_marks(std::string_view text, const std::vector<Cut>& cuts) {
    State& state = *state_;
    const std::string without = cuts.empty() ? std::string() : text_without(text, cuts);
    const std::string_view shown = cuts.empty() ? text : without;
    CutsPassed passed(cuts);
    std::vector<ByteRange> words;
    state.hits.start(shown);
    state.analyzer.start(shown);
    for (Word word; state.analyzer.next(word);) {
        if (passed.before(word)) state.hits.break_off();
        words.push_back(word.source);
        state.hits.add(word);
    }
    return marks_of(shown, words, state.hits, {0, shown.size()}, state.analyzer);
}

TextPart part_of(const Match& match) {
    const std::string_view text = match.article.text;
    const ByteRange range = match.part;
    if (range.empty()) return {.text = text, .cuts = match.article.cuts};
    TextPart part{range.of(text), range.begin == 0, range.end == text.size()};
    const std::size_t searched = range.begin - std::min(range.begin, heading_search_bytes);
    const std::string_view before = text.substr(searched, range.begin - searched);
    const auto heading = find_heading(before, before.size());
    if (heading && cuts_in({searched + heading->begin, searched + heading->end}, match.article.cuts).empty())
        part.heading = heading->of(before);
    part.cuts = cuts_in(range, match.article.cuts);
    return part;
}

TextMarks matching_marks(std::string_view text, const Query& query, Analyzer& analyzer,
                         const std::vector<Cut>& cuts) {
    return SnippetMaker(query, analyzer).text_marks(text, cuts);
}

std::vector<ByteRange> matching_letters(std::string_view text, const Query& query, Analyzer& analyzer,
                                        const std::vector<Cut>& cuts) {
    return matching_marks(text, query, analyzer, cuts).letters;
}

Snippet make_snippet(std::string_view text, std::string_view title, const Query& query, Analyzer& analyzer,
                     const Limits& limits) {
    return SnippetMaker(query, analyzer, limits).snippet({text}, title);
}

}  // namespace fundstelle
