#include "common/query/snippet.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "common/query/passage.hpp"
#include "common/query/sentences.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

/// A run of sentences this long stays within its block of text; a shorter one, a caption or a label, is
/// followed by what comes behind a blank line.
constexpr std::size_t telling_code_points = 100;

/// A word of the text that matches a word of the query.
struct Hit {
    ByteRange letters;
    std::size_t query_word = 0;
    double weight = 0;
};

/// What is known of a sentence: where it is, how long, and its hits as a range of the list of all hits.
struct Passage {
    ByteRange source;
    std::size_t begin_at = 0;  ///< length of the text before its first and behind its last letter, see Ruler
    std::size_t end_at = 0;
    std::size_t first_hit = 0;
    std::size_t end_hit = 0;
    bool begins_block = false;  ///< whether a blank line stands before it
};

/// Which terms stand for which word of the query.
class WantedTerms {
  public:
    explicit WantedTerms(const Query& query) {
        const auto words = wanted_words(query);
        const bool any_telling =
            std::any_of(words.begin(), words.end(), [](const QueryNode* word) { return is_telling(*word); });
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (any_telling && !is_telling(*words[i])) continue;
            for (const QueryTerm& term : words[i]->terms) {
                terms_.try_emplace({term.kind, term.text}, Wanted{i, term.weight});
            }
        }
        word_count_ = words.size();
    }

    std::optional<Hit> find(const Word& word) const {
        std::optional<Hit> best;
        for (const Term& term : word.terms) {
            const auto wanted = terms_.find(Key{term.kind, term.text});
            if (wanted == terms_.end()) continue;
            if (best && best->weight >= wanted->second.weight) continue;
            best = Hit{{word.source.begin + term.letters.begin, word.source.begin + term.letters.end},
                       wanted->second.query_word,
                       wanted->second.weight};
        }
        return best;
    }

    std::size_t word_count() const { return word_count_; }

  private:
    struct Wanted {
        std::size_t query_word;
        double weight;
    };
    using Key = std::pair<TermKind, std::string_view>;

    std::map<Key, Wanted> terms_;
    std::size_t word_count_ = 0;
};

/// Sums the weights of the different query words among hits that come and go at the ends of a window.
class Coverage {
  public:
    explicit Coverage(std::size_t word_count) : counts_(word_count, 0) {}

    void add(const Hit& hit) {
        if (counts_[hit.query_word]++ == 0) distinct_ += hit.weight;
        total_ += hit.weight;
    }
    void remove(const Hit& hit) {
        if (--counts_[hit.query_word] == 0) distinct_ -= hit.weight;
        total_ -= hit.weight;
    }
    /// Different words count in full, repetitions a little.
    double score() const { return distinct_ + 0.05 * (total_ - distinct_); }

  private:
    std::vector<std::size_t> counts_;
    double distinct_ = 0;
    double total_ = 0;
};

/// Measures the text from its beginning, forwards only: in code points, a line end counting twice, so that
/// what may be written in its place, a block separator, is counted in.
class Ruler {
  public:
    explicit Ruler(std::string_view text) : text_(text) {}

    std::size_t at(std::size_t offset) {
        const std::string_view passed = text_.substr(offset_, offset - offset_);
        length_ += count_code_points(passed) +
                   static_cast<std::size_t>(std::count(passed.begin(), passed.end(), '\n'));
        offset_ = offset;
        return length_;
    }

  private:
    std::string_view text_;
    std::size_t offset_ = 0;
    std::size_t length_ = 0;
};

struct Reading {
    std::vector<Passage> sentences;
    std::vector<Hit> hits;
};

bool holds_blank_line(std::string_view gap) {
    const std::size_t line_end = gap.find('\n');
    return line_end != std::string_view::npos && gap.find('\n', line_end + 1) != std::string_view::npos;
}

Reading read(std::string_view text, const WantedTerms& wanted, Analyzer& analyzer) {
    Reading reading;
    SentenceSplitter splitter(text);
    Ruler ruler(text);
    Passage current;
    std::size_t last_word_end = 0;
    const auto finish = [&](std::size_t end) {
        current.source.end = end;
        current.end_hit = reading.hits.size();
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
            finish(last_word_end);
            current = {};
            current.source.begin = *boundary;
            current.begins_block = holds_blank_line(text.substr(last_word_end, *boundary - last_word_end));
            current.first_hit = reading.hits.size();
        }
        if (const auto hit = wanted.find(word)) reading.hits.push_back(*hit);
        last_word_end = splitter.end_with_punctuation(word.source.end);
    }
    if (!first) finish(last_word_end);
    return reading;
}

struct Choice {
    ByteRange source;
    double score = -1;
    bool cut_before = false;
    bool cut_behind = false;
};

/// The best run of whole sentences that fits.
Choice best_run(const Reading& reading, std::size_t first, std::size_t room, const WantedTerms& wanted) {
    Choice best;
    Coverage coverage(wanted.word_count());
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
        if (score > best.score) best = {{left.source.begin, reading.sentences[end - 1].source.end}, score};
        for (std::size_t i = left.first_hit; i < left.end_hit; ++i) coverage.remove(reading.hits[i]);
    }
    return best;
}

/// The best part of one sentence that is too long to be shown whole.
Choice best_part(std::string_view text, const Reading& reading, const Passage& sentence, std::size_t room,
                 const WantedTerms& wanted) {
    Choice best;
    Coverage coverage(wanted.word_count());
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
            best_end = reading.hits[end - 1].letters.end;
        }
        if (end > begin) {
            coverage.remove(reading.hits[begin]);
        } else {
            end = begin + 1;
        }
    }
    if (best.score < 0) best.score = 0;
    best.source = fit_around(text, sentence.source, {best_begin, best_end}, room);
    best.cut_before = best.source.begin > sentence.source.begin;
    best.cut_behind = best.source.end < sentence.source.end;
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
        const Choice part = best_part(text, reading, sentence, room, wanted);
        if (part.score > best.score) best = part;
    }
    return best;
}

}  // namespace

Snippet make_snippet(std::string_view text, std::string_view title, const Query& query, Analyzer& analyzer,
                     const Limits& limits) {
    const WantedTerms wanted(query);
    text = cut_utf8(text, limits.snippet_text_bytes);
    const Reading reading = read(text, wanted, analyzer);
    const std::size_t skipped = title_sentences(text, title, reading);
    Choice choice = best_choice(text, reading, skipped, limits.snippet_code_points, wanted);
    if (choice.score <= 0 && skipped != 0) {
        const Choice with_title = best_choice(text, reading, 0, limits.snippet_code_points, wanted);
        if (with_title.score > 0 || choice.score < 0) choice = with_title;
    }

    std::vector<ByteRange> marks;
    for (const Hit& hit : reading.hits) {
        if (hit.letters.begin >= choice.source.begin && hit.letters.end <= choice.source.end) {
            marks.push_back(hit.letters);
        }
    }
    Snippet snippet;
    write_clean(text, choice.source, marks, snippet);
    snippet.cut_before = choice.cut_before;
    snippet.cut_behind = choice.cut_behind;
    return snippet;
}

}  // namespace fundstelle
