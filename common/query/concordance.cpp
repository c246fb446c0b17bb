#include "common/query/concordance.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "common/query/markup.hpp"
#include "common/query/snippet.hpp"
#include "common/text/fold.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

bool is_in_word(char32_t code_point) {
    constexpr char32_t soft_hyphen = 0xAD;
    return is_letter(code_point) || is_digit(code_point) || code_point == soft_hyphen;
}

/// Whether the code point at `offset` belongs to the word before it, or is part of one itself.
bool word_goes_on(std::string_view text, std::size_t offset) {
    std::size_t next = offset;
    return is_in_word(next_code_point(text, next)) || !is_grapheme_start(text, offset);
}

/// The whole words that `letters` belong to.
ByteRange whole_words(std::string_view text, ByteRange letters) {
    while (letters.begin > 0) {
        const std::size_t before = code_point_boundary(text, letters.begin - 1);
        if (!word_goes_on(text, before)) break;
        letters.begin = before;
    }
    while (letters.end < text.size() && word_goes_on(text, letters.end)) next_code_point(text, letters.end);
    return letters;
}

bool has_phrases(const QueryNode& node) {
    return node.kind == QueryKind::phrase || node.kind == QueryKind::near ||
           std::any_of(node.children.begin(), node.children.end(), has_phrases);
}

/// Whether nothing but white space and hyphens stands in `gap`.
bool holds_together(std::string_view gap) {
    for (std::size_t offset = 0; offset < gap.size();) {
        const char32_t code_point = next_code_point(gap, offset);
        if (!is_space(code_point) && code_point != U'-') return false;
    }
    return true;
}

/// The words of `text` that are asked for, ascending and apart from each other.
std::vector<ByteRange> keywords(std::string_view text, const Query& query, Analyzer& analyzer,
                                const std::vector<Cut>& cuts) {
    const bool phrases = has_phrases(query.root);
    TextMarks marks = matching_marks(text, query, analyzer, cuts);
    std::vector<ByteRange>& sources = marks.letters;
    sources.insert(sources.end(), marks.runs.begin(), marks.runs.end());
    std::sort(sources.begin(), sources.end(),
              [](const ByteRange& a, const ByteRange& b) { return a.begin < b.begin; });
    std::vector<ByteRange> found;
    for (const ByteRange& mark : sources) {
        const ByteRange words = whole_words(text, mark);
        const bool joined =
            !found.empty() &&
            (words.begin <= found.back().end ||
             (phrases && holds_together(text.substr(found.back().end, words.begin - found.back().end))));
        if (joined) {
            found.back().end = std::max(found.back().end, words.end);
        } else {
            found.push_back(words);
        }
    }
    return found;
}

/// The bytes with which white space may begin in UTF-8, by the White_Space property of Unicode 15.
constexpr std::array<bool, 256> bytes_before_spaces() {
    std::array<bool, 256> table{};
    for (std::size_t byte = 0; byte <= 0x20; ++byte) table[byte] = true;
    for (const std::size_t lead : {0xC2U, 0xE1U, 0xE2U, 0xE3U}) table[lead] = true;
    return table;
}

/// A text on one line and without its markup, and where its keywords stand there.
class CleanText {
  public:
    CleanText(std::string_view text, const std::vector<ByteRange>& keywords)
        : text_(text), markup_(find_markup(text)) {
        out_.reserve(text.size());
        for (const ByteRange& keyword : keywords) {
            add_until(keyword.begin);
            const std::size_t begin = out_.size();
            add_until(keyword.end);
            if (begin < out_.size()) places_.push_back({begin, out_.size()});
        }
        add_until(text.size());
    }

    const std::string& text() const { return out_; }
    const std::vector<ByteRange>& keywords() const { return places_; }

  private:
    void add_space() {
        if (!out_.empty() && out_.back() != ' ') out_ += ' ';
    }

    /// Adds what stands before `end` and was not added yet.
    void add_until(std::size_t end) {
        while (offset_ < end) {
            while (passed_ < markup_.size() && markup_[passed_].source.end <= offset_) ++passed_;
            const bool before = passed_ == markup_.size() || offset_ < markup_[passed_].source.begin;
            if (before) {
                const std::size_t shown = passed_ == markup_.size() ? end : markup_[passed_].source.begin;
                add_shown(std::min(end, shown));
            } else {
                if (markup_[passed_].separates) add_space();
                offset_ = std::min(end, markup_[passed_].source.end);
            }
        }
    }

    /// Adds what stands before `end`, all of it shown, white space as one space.
    void add_shown(std::size_t end) {
        static constexpr std::array<bool, 256> may_be_space = bytes_before_spaces();
        while (offset_ < end) {
            const std::size_t begin = offset_;
            while (offset_ < end && !may_be_space[static_cast<unsigned char>(text_[offset_])]) ++offset_;
            out_ += text_.substr(begin, offset_ - begin);
            if (offset_ == end) return;
            const std::size_t sign = offset_;
            if (is_space(next_code_point(text_, offset_))) {
                add_space();
            } else {
                out_ += text_.substr(sign, offset_ - sign);
            }
        }
    }

    std::string_view text_;
    std::vector<Markup> markup_;
    std::size_t offset_ = 0;  ///< of what was not added yet
    std::size_t passed_ = 0;  ///< of the markup
    std::string out_;
    std::vector<ByteRange> places_;
};

std::string left_of(std::string_view text, std::size_t keyword, std::size_t context) {
    std::size_t begin = keyword;
    for (std::size_t i = 0; i < context && begin > 0; ++i) begin = code_point_boundary(text, begin - 1);
    if (begin > 0 && text[begin - 1] != ' ') {
        const std::size_t space = text.find(' ', begin);
        if (space < keyword && space + 1 < keyword) begin = space + 1;
        while (begin < keyword && !is_grapheme_start(text, begin)) next_code_point(text, begin);
    }
    return std::string(text.substr(begin, keyword - begin));
}

std::string right_of(std::string_view text, std::size_t keyword_end, std::size_t context) {
    std::size_t end = keyword_end;
    for (std::size_t i = 0; i < context && end < text.size(); ++i) next_code_point(text, end);
    if (end < text.size() && text[end] != ' ') {
        const std::size_t space = text.substr(0, end).rfind(' ');
        if (space != std::string_view::npos && space > keyword_end) end = space;
        while (end > keyword_end && !is_grapheme_start(text, end)) end = code_point_boundary(text, end - 1);
    }
    while (end > keyword_end && text[end - 1] == ' ') --end;
    return std::string(text.substr(keyword_end, end - keyword_end));
}

/// What of `text` fits in so many bytes, whole lines of it or at least words.
std::string_view beginning_of(std::string_view text, std::size_t bytes) {
    if (text.size() <= bytes) return text;
    const std::string_view fitting = text.substr(0, code_point_boundary(text, bytes));
    const std::size_t line = fitting.rfind('\n');
    return fitting.substr(0, line != std::string_view::npos ? line + 1 : fitting.rfind(' ') + 1);
}

/// The words of `text` as they are sorted.
std::vector<std::string> sorted_words(std::string_view text) {
    std::vector<std::string> words(1);
    for (std::size_t offset = 0; offset < text.size();) {
        const std::size_t begin = offset;
        if (is_in_word(next_code_point(text, offset)) || !is_grapheme_start(text, begin)) {
            words.back() += text.substr(begin, offset - begin);
        } else if (!words.back().empty()) {
            words.emplace_back();
        }
    }
    if (words.back().empty()) words.pop_back();
    for (std::string& word : words) {
        std::string folded;
        fold_word(word, folded);
        word.clear();
        for (std::size_t offset = 0; offset < folded.size();) {
            const char32_t letter = next_code_point(folded, offset);
            const char32_t base = letter == U'ä'   ? U'a'
                                  : letter == U'ö' ? U'o'
                                  : letter == U'ü' ? U'u'
                                                   : letter;
            append_code_point(base, word);
        }
    }
    return words;
}

void append_words(const std::vector<std::string>& words, std::string& key) {
    for (const std::string& word : words) key += word + ' ';
}

}  // namespace

std::vector<Occurrence> concordance(std::string_view text, const Query& query, Analyzer& analyzer,
                                    const std::vector<Cut>& cuts, std::size_t context) {
    const std::string shown = cuts.empty() ? std::string() : text_without(text, cuts);
    const CleanText clean(cuts.empty() ? text : shown, keywords(text, query, analyzer, cuts));
    std::vector<Occurrence> occurrences;
    for (const ByteRange& keyword : clean.keywords()) {
        occurrences.push_back({left_of(clean.text(), keyword.begin, context),
                               std::string(keyword.of(clean.text())),
                               right_of(clean.text(), keyword.end, context)});
    }
    return occurrences;
}

std::vector<Occurrence> concordance(std::string_view text, const Query& query, Analyzer& analyzer,
                                    const std::vector<Cut>& cuts, ConcordanceRoom& room) {
    const std::string_view part = beginning_of(text, room.bytes);
    room.bytes -= part.size();
    room.left_out += text.size() - part.size();
    std::vector<Cut> within;
    for (const Cut& cut : cuts) {
        if (cut.source.begin >= part.size()) break;
        within.push_back({{cut.source.begin, std::min(cut.source.end, part.size())}, cut.reason});
    }
    return concordance(part, query, analyzer, within);
}

std::string sort_key(const Occurrence& occurrence, ContextOrder order) {
    std::string key;
    if (order == ContextOrder::none) return key;
    if (order == ContextOrder::left) {
        std::vector<std::string> before = sorted_words(occurrence.left);
        std::reverse(before.begin(), before.end());
        append_words(before, key);
        key += '\0';
    }
    append_words(sorted_words(occurrence.keyword), key);
    append_words(sorted_words(occurrence.right), key);
    return key;
}

}  // namespace fundstelle
