#include "common/text/word_breaker.hpp"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <cstdint>

#include "common/error.hpp"

namespace fundstelle {
namespace {

struct BreakIteratorDeleter {
    void operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }
};
struct TextDeleter {
    void operator()(UText* text) const { utext_close(text); }
};

void check(UErrorCode code) {
    if (U_FAILURE(code)) {
        throw Error(ErrorKind::system, std::string("ICU cannot break words: ") + u_errorName(code),
                    "reinstall the ICU library and its data");
    }
}

/// The length of the zero-width spaces (U+200B) at `offset` of `text`.
std::size_t invisible_bytes_at(std::string_view text, std::size_t offset) {
    constexpr std::string_view zero_width_space = "\u200B";
    std::size_t end = offset;
    while (text.substr(end).starts_with(zero_width_space)) end += zero_width_space.size();
    return end - offset;
}

}  // namespace

struct WordBreaker::State {
    /// The next segment that is a word by ICU's rules.
    bool next_segment(ByteRange& segment);

    enum class Piece { none, word };
    Piece take_piece(ByteRange& piece);

    std::unique_ptr<UBreakIterator, BreakIteratorDeleter> iterator;
    std::unique_ptr<UText, TextDeleter> text;
    std::string_view bytes;
    ByteRange pending;  ///< what is left of the last segment
    std::int32_t position = 0;
};

/// Beside its letters a segment of ICU's may hold narrow no-break spaces (U+202F), which separate words for a
/// reader (19.\u202FDezember), and underscores at its ends, which are marks of Markdown.
bool WordBreaker::State::next_segment(ByteRange& segment) {
    while (take_piece(segment) == Piece::none) {
        const std::int32_t begin = position;
        const std::int32_t end = ubrk_next(iterator.get());
        if (end == UBRK_DONE) return false;
        position = end;
        if (ubrk_getRuleStatus(iterator.get()) >= UBRK_WORD_NONE_LIMIT) {
            pending = {static_cast<std::size_t>(begin), static_cast<std::size_t>(end)};
        }
    }
    return true;
}

/// Takes the next piece of the pending segment that is a word.
WordBreaker::State::Piece WordBreaker::State::take_piece(ByteRange& piece) {
    constexpr std::string_view separator = "\u202F";
    while (!pending.empty()) {
        const std::size_t found = pending.of(bytes).find(separator);
        piece = pending;
        if (found == std::string_view::npos) {
            pending.begin = pending.end;
        } else {
            piece.end = piece.begin + found;
            pending.begin = piece.end + separator.size();
        }
        while (!piece.empty() && bytes[piece.begin] == '_') ++piece.begin;
        while (!piece.empty() && bytes[piece.end - 1] == '_') --piece.end;
        if (!piece.empty()) return Piece::word;
    }
    return Piece::none;
}

WordBreaker::WordBreaker() : state_(std::make_unique<State>()) {
    UErrorCode code = U_ZERO_ERROR;
    state_->iterator.reset(ubrk_open(UBRK_WORD, "de", nullptr, 0, &code));
    check(code);
}

WordBreaker::WordBreaker(WordBreaker&&) noexcept = default;
WordBreaker& WordBreaker::operator=(WordBreaker&&) noexcept = default;
WordBreaker::~WordBreaker() = default;

void WordBreaker::start(std::string_view text) {
    UErrorCode code = U_ZERO_ERROR;
    UText* opened =
        utext_openUTF8(state_->text.get(), text.data(), static_cast<std::int64_t>(text.size()), &code);
    if (state_->text.get() != opened) state_->text.reset(opened);
    check(code);
    ubrk_setUText(state_->iterator.get(), state_->text.get(), &code);
    check(code);
    state_->bytes = text;
    state_->pending = {};
    state_->position = ubrk_first(state_->iterator.get());
}

bool WordBreaker::next(ByteRange& word) {
    if (!state_->next_segment(word)) return false;
    // ICU may break lines at invisible characters, and so words; a reader sees one word.
    while (const std::size_t invisible = invisible_bytes_at(state_->bytes, word.end)) {
        const std::int32_t resume = state_->position;
        ByteRange segment;
        if (!state_->next_segment(segment) || segment.begin != word.end + invisible) {
            state_->position = resume;
            state_->pending = {};
            ubrk_following(state_->iterator.get(), resume - 1);
            break;
        }
        word.end = segment.end;
    }
    return true;
}

}  // namespace fundstelle
