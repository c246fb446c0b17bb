#include "common/query/sentence_finder.hpp"

#include <algorithm>
#include <iterator>

#include "common/query/passage.hpp"

namespace fundstelle {
namespace {

bool holds_blank_line(std::string_view gap) {
    const std::size_t line_end = gap.find('\n');
    return line_end != std::string_view::npos && gap.find('\n', line_end + 1) != std::string_view::npos;
}

}  // namespace

SentenceFinder::SentenceFinder(std::string_view text, const std::vector<ByteRange>& words,
                               const std::vector<Markup>& markup)
    : text_(text), words_(words), markup_(markup), splitter_(text), boundaries_(words.size()) {}

/// The first markup that ends behind `offset`.
std::vector<Markup>::const_iterator SentenceFinder::next_markup(std::size_t offset) const {
    return std::upper_bound(markup_.begin(), markup_.end(), offset,
                            [](std::size_t at, const Markup& markup) { return at < markup.source.end; });
}

/// Whether the word is markup itself, of the target of a link.
bool SentenceFinder::is_markup(ByteRange word) const {
    if (markup_.empty()) return false;
    const auto next = next_markup(word.begin);
    return next != markup_.end() && next->source.begin <= word.begin;
}

/// The end of what belongs to a word that is shown: its signs and closing markup.
std::size_t SentenceFinder::end_behind(ByteRange word) const {
    std::size_t end = splitter_.end_with_punctuation(word.end);
    if (markup_.empty()) return end;
    for (auto next = next_markup(word.begin); next != markup_.end() && next->source.begin <= end; ++next) {
        if (next->separates || next->source.end <= end) continue;
        end = splitter_.end_with_punctuation(next->source.end);
    }
    return end;
}

/// The end of what belongs to the words before the one of this number.
std::size_t SentenceFinder::end_before(std::size_t word) const {
    std::size_t shown = word;
    while (shown > 0 && is_markup(words_[shown - 1])) --shown;
    std::size_t end = shown == 0 ? 0 : end_behind(words_[shown - 1]);
    if (shown < word) end = std::max(end, words_[word - 1].end);
    return end;
}

const SentenceFinder::Boundary& SentenceFinder::boundary(std::size_t word) {
    if (!boundaries_[word].known) find_boundary(word);
    return boundaries_[word];
}

/// What the splitter says of a word depends on the signs of items that stand before it.
void SentenceFinder::find_boundary(std::size_t word) {
    std::size_t from = word;
    while (from > 0 && !boundaries_[from - 1].known && splitter_.is_item_sign(words_[from - 1])) --from;
    if (from == 0) {
        splitter_ = SentenceSplitter(text_);
    } else {
        const Boundary& before = boundaries_[from - 1];
        splitter_.resume_behind(words_[from - 1], before.known ? before.signs : ItemSigns::and_words);
    }
    for (; from <= word; ++from) {
        const bool begins = splitter_.boundary_before(words_[from]).has_value();
        boundaries_[from] = {true, begins, splitter_.signs()};
    }
}

Sentence SentenceFinder::split_from(std::size_t first_word) {
    Sentence sentence;
    sentence.first_word = first_word;
    sentence.end_word = first_word + 1;
    while (sentence.end_word < words_.size() && !boundary(sentence.end_word).begins) ++sentence.end_word;
    const std::size_t end = end_before(first_word);
    if (first_word == 0) {
        splitter_ = SentenceSplitter(text_);
    } else {
        splitter_.resume_behind(words_[first_word - 1], boundary(first_word - 1).signs);
    }
    const std::size_t begin =
        splitter_.boundary_before(words_[first_word]).value_or(words_[first_word].begin);
    sentence.source = {std::max(begin, end), std::max({begin, end, end_before(sentence.end_word)})};
    sentence.begins_block =
        first_word != 0 && holds_blank_line(text_.substr(end, sentence.source.begin - end));
    return sentence;
}

const Sentence& SentenceFinder::holding(std::size_t word) {
    const auto behind = sentences_.upper_bound(word);
    if (behind != sentences_.begin() && std::prev(behind)->second.end_word > word) {
        return std::prev(behind)->second;
    }
    while (word > 0 && !boundary(word).begins) --word;
    return sentences_.emplace(word, split_from(word)).first->second;
}

const Sentence* SentenceFinder::visible_from(std::size_t word) {
    while (word < words_.size()) {
        const Sentence& sentence = holding(word);
        if (!sentence.source.empty()) return &sentence;
        word = sentence.end_word;
    }
    return nullptr;
}

const Sentence* SentenceFinder::before(const Sentence& sentence) {
    std::size_t word = sentence.first_word;
    while (word > 0) {
        const Sentence& former = holding(word - 1);
        if (!former.source.empty()) return &former;
        word = former.first_word;
    }
    return nullptr;
}

std::size_t SentenceFinder::room_between(std::size_t begin, std::size_t end) const {
    if (markup_.empty()) return begin < end ? room_for(text_.substr(begin, end - begin)) : 0;
    std::size_t length = 0;
    auto next = std::lower_bound(
        markup_.begin(), markup_.end(), begin,
        [](const Markup& markup, std::size_t offset) { return markup.source.begin < offset; });
    if (next != markup_.begin()) begin = std::max(begin, std::prev(next)->source.end);
    for (; next != markup_.end() && next->source.begin < end; ++next) {
        if (begin < next->source.begin) length += room_for(text_.substr(begin, next->source.begin - begin));
        if (next->separates) length += separator_code_points;
        begin = next->source.end;
    }
    if (begin < end) length += room_for(text_.substr(begin, end - begin));
    return length;
}

ByteRange SentenceFinder::fit(ByteRange sentence, ByteRange core, std::size_t room) const {
    for (std::size_t left = room;;) {
        const ByteRange fitting = fit_around(text_, sentence, core, left);
        const std::size_t used = room_between(fitting.begin, fitting.end);
        if (used <= room || left <= used - room) return fitting;
        left -= used - room;
    }
}

}  // namespace fundstelle
