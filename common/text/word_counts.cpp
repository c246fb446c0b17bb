#include "common/text/word_counts.hpp"

#include "common/text/fold.hpp"
#include "common/text/umlauts.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

/// Longer ones are no words; counting them would cost memory.
constexpr std::size_t longest_word = 80;  // bytes

/// What a word takes beside its letters.
constexpr std::size_t word_overhead = 80;

bool is_ascii_letter(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/// Whether `code_point`, which is not ASCII, belongs to a word: letters, soft hyphens and combining marks.
bool is_of_word(char32_t code_point) {
    return is_letter(code_point) || code_point == 0xAD || (code_point >= 0x300 && code_point < 0x370);
}

/// The end of the word at `offset`; `offset` itself where none begins.
std::size_t word_end(std::string_view text, std::size_t offset) {
    while (offset < text.size()) {
        if (is_ascii_letter(text[offset])) {
            ++offset;
            continue;
        }
        if (static_cast<unsigned char>(text[offset]) < 0x80) break;
        std::size_t next = offset;
        if (!is_of_word(next_code_point(text, next))) break;
        offset = next;
    }
    return offset;
}

/// The beginning of the next word from `offset` on, or the end of the text.
std::size_t word_begin(std::string_view text, std::size_t offset) {
    while (offset < text.size()) {
        if (is_ascii_letter(text[offset])) break;
        std::size_t next = offset;
        const char32_t code_point = next_code_point(text, next);
        if (code_point >= 0x80 && is_letter(code_point)) break;
        offset = next;
    }
    return offset;
}

bool is_all_capitals(std::string_view word) {
    for (std::size_t offset = 0; offset < word.size();) {
        if (!is_upper_case(next_code_point(word, offset))) return false;
    }
    return true;
}

/// Whether a sentence goes on over `gap`, which stands between two words.
bool goes_on(std::string_view gap) {
    return gap == " " || gap == ", ";
}

bool is_cut_short(std::string_view behind) {
    return behind.starts_with("- ") || behind.starts_with("-, ");
}

}  // namespace

WordCount& WordCount::operator+=(const WordCount& more) {
    small += more.small;
    capital += more.capital;
    unclear += more.unclear;
    cut_short += more.cut_short;
    return *this;
}

WordCount& WordCounts::counted(std::string_view word) {
    if (const auto known = words_.find(word); known != words_.end()) return known->second;
    const std::size_t bytes = word.size() + word_overhead;
    if (bytes_ + bytes > most_bytes_) forget_rare_words();
    bytes_ += bytes;
    return words_[std::string(word)];
}

/// Forgets the words met once, if need be those met twice and so on, until half of the room is free.
void WordCounts::forget_rare_words() {
    for (std::uint64_t most = 1; bytes_ > most_bytes_ / 2 && !words_.empty(); most *= 2) {
        std::erase_if(words_, [&](const auto& entry) {
            if (entry.second.all() > most) return false;
            bytes_ -= entry.first.size() + word_overhead;
            return true;
        });
    }
}

void WordCounts::add(std::string_view text) {
    std::size_t last_end = 0;
    for (std::size_t begin = word_begin(text, 0); begin < text.size(); begin = word_begin(text, last_end)) {
        const bool inside = last_end != 0 && goes_on(text.substr(last_end, begin - last_end));
        const std::size_t end = word_end(text, begin);
        const std::string_view word = text.substr(begin, end - begin);
        last_end = end;
        if (word.size() > longest_word || is_all_capitals(word)) continue;
        WordCount& count = counted(word);
        if (is_cut_short(text.substr(end))) {
            ++count.cut_short;
        } else if (!begins_with_capital(word)) {
            ++count.small;
        } else {
            ++(inside ? count.capital : count.unclear);
        }
    }
}

FoldedCounts WordCounts::folded() const {
    FoldedCounts counts;
    std::string form;
    for (const auto& [word, count] : words_) {
        form.clear();
        fold_word(word, form);
        read_umlaut_digraphs(form);
        if (holds_only_letters(form)) counts[form] += count;
    }
    return counts;
}

}  // namespace fundstelle
