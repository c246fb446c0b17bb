#include "common/query/pieces.hpp"

#include <algorithm>
#include <array>

#include "common/text/conjunctions.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

using namespace std::string_view_literals;

/// Quotation marks of German, Swiss, English and ASCII style that may open or close a phrase.
constexpr std::array quotation_marks = {"\""sv, "„"sv, "“"sv, "”"sv, "‟"sv, "«"sv, "»"sv, "‹"sv, "›"sv};

std::size_t quotation_mark_at(std::string_view text, std::size_t offset) {
    for (const std::string_view mark : quotation_marks) {
        if (text.substr(offset).starts_with(mark)) return mark.size();
    }
    return 0;
}

std::size_t find_quotation_mark(std::string_view text, std::size_t offset) {
    while (offset < text.size() && quotation_mark_at(text, offset) == 0) next_code_point(text, offset);
    return offset;
}

/// The end of the word that begins at `offset`: the next white space or quotation mark.
std::size_t end_of_word(std::string_view text, std::size_t offset) {
    while (offset < text.size() && quotation_mark_at(text, offset) == 0) {
        const std::size_t start = offset;
        if (is_space(next_code_point(text, offset))) return start;
    }
    return offset;
}

/// Whether a hyphen behind `word` stands for the beginning of a compound, and excludes nothing:
/// Privatpersonen und -organisationen.
bool joins_words(std::string_view word) {
    if (word.ends_with('.')) word.remove_suffix(1);  // bzw.
    return joins_cut_short_words(word);
}

}  // namespace

std::optional<Piece> Pieces::next() {
    const std::size_t before = offset_;
    skip_spaces();
    if (offset_ >= text_.size()) return std::nullopt;
    Piece piece;
    const bool begins = offset_ == 0 || offset_ != before;
    if (begins) piece.demand = demand();
    if (piece.demand != Demand::wanted) ++offset_;
    if (const std::size_t mark = quotation_mark_at(text_, offset_); mark != 0) {
        const std::size_t begin = offset_ + mark;
        const std::size_t end = find_quotation_mark(text_, begin);
        piece.quoted = true;
        piece.text = text_.substr(begin, end - begin);
        unclosed_ = unclosed_ || end == text_.size();
        offset_ = end + (end < text_.size() ? quotation_mark_at(text_, end) : 0);
        after_conjunction_ = false;
    } else {
        const std::size_t begin = offset_;
        do {
            take_word();
        } while (piece.demand == Demand::wanted && goes_on());
        piece.text = text_.substr(begin, offset_ - begin);
    }
    return piece;
}

/// What the sign at the beginning of a word demands.
Demand Pieces::demand() const {
    if (offset_ + 1 >= text_.size()) return Demand::wanted;
    if (text_[offset_] == '+') return Demand::required;
    return text_[offset_] == '-' && !after_conjunction_ ? Demand::excluded : Demand::wanted;
}

void Pieces::take_word() {
    const std::size_t end = end_of_word(text_, offset_);
    after_conjunction_ = joins_words(text_.substr(offset_, end - offset_));
    offset_ = end;
}

/// Moves over white space to a word without a sign; does not move when there is none.
bool Pieces::goes_on() {
    const std::size_t before = offset_;
    skip_spaces();
    const bool word = offset_ != before && offset_ < text_.size() && demand() == Demand::wanted &&
                      quotation_mark_at(text_, offset_) == 0;
    if (!word) offset_ = before;
    return word;
}

void Pieces::skip_spaces() {
    while (offset_ < text_.size()) {
        std::size_t next = offset_;
        if (!is_space(next_code_point(text_, next))) return;
        offset_ = next;
    }
}

}  // namespace fundstelle
