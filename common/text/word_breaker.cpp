#include "common/text/word_breaker.hpp"

namespace fundstelle {
namespace {

constexpr std::string_view narrow_space = "\u202F";
constexpr std::string_view zero_width_space = "\u200B";

/// The length of the zero-width spaces at `offset` of `text`.
std::size_t invisible_bytes_at(std::string_view text, std::size_t offset) {
    std::size_t end = offset;
    while (text.substr(end).starts_with(zero_width_space)) end += zero_width_space.size();
    return end - offset;
}

/// The length of the subscript digits (U+2080 to U+2089) at `offset` of `text`.
std::size_t small_digit_bytes_at(std::string_view text, std::size_t offset) {
    std::size_t end = offset;
    while (end + 2 < text.size() && text.substr(end).starts_with("\xE2\x82") &&
           static_cast<unsigned char>(text[end + 2]) >= 0x80 &&
           static_cast<unsigned char>(text[end + 2]) <= 0x89) {
        end += 3;
    }
    return end - offset;
}

}  // namespace

void WordBreaker::start(std::string_view text) {
    segments_.start(text);
    text_ = text;
    pending_ = {};
}

bool WordBreaker::next_piece(ByteRange& piece) {
    while (!take_piece(piece)) {
        WordSegment segment;
        if (!segments_.next(segment)) return false;
        const bool whole =
            segment.plain && text_[segment.range.begin] != '_' && text_[segment.range.end - 1] != '_';
        if (whole) {
            piece = segment.range;
            return true;
        }
        pending_ = segment.range;
    }
    return true;
}

/// Takes the next piece of the pending segment that is a word; false when there is none.
bool WordBreaker::take_piece(ByteRange& piece) {
    while (!pending_.empty()) {
        const std::size_t found = pending_.of(text_).find(narrow_space);
        piece = pending_;
        if (found == std::string_view::npos) {
            pending_.begin = pending_.end;
        } else {
            piece.end = piece.begin + found;
            pending_.begin = piece.end + narrow_space.size();
        }
        while (!piece.empty() && text_[piece.begin] == '_') ++piece.begin;
        while (!piece.empty() && text_[piece.end - 1] == '_') --piece.end;
        if (!piece.empty()) return true;
    }
    return false;
}

/// ICU may break lines at invisible characters, and so words; a reader sees one word. Nor does a formula end
/// with its small digits: CO₂, H₂O.
void WordBreaker::add_joined(ByteRange& word) {
    for (;;) {
        const std::size_t digits = small_digit_bytes_at(text_, word.end);
        word.end += digits;
        const std::size_t invisible = invisible_bytes_at(text_, word.end);
        if (digits + invisible == 0) return;
        const std::size_t resume = word.end;
        ByteRange piece;
        if (!next_piece(piece)) return;
        if (piece.begin != word.end + invisible) {
            segments_.seek(resume);
            pending_ = {};
            return;
        }
        word.end = piece.end;
    }
}

bool WordBreaker::next(ByteRange& word) {
    if (!next_piece(word)) return false;
    if (word.end < text_.size() && text_[word.end] == zero_width_space.front()) add_joined(word);
    return true;
}

}  // namespace fundstelle
