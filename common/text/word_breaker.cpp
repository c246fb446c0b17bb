#include "common/text/word_breaker.hpp"

#include "common/error.hpp"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <cstdint>

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

}  // namespace

struct WordBreaker::State {
    std::unique_ptr<UBreakIterator, BreakIteratorDeleter> iterator;
    std::unique_ptr<UText, TextDeleter> text;
    std::int32_t position = 0;
};

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
    state_->position = ubrk_first(state_->iterator.get());
}

bool WordBreaker::next(ByteRange& word) {
    for (;;) {
        const std::int32_t begin = state_->position;
        const std::int32_t end = ubrk_next(state_->iterator.get());
        if (end == UBRK_DONE) return false;
        state_->position = end;
        if (ubrk_getRuleStatus(state_->iterator.get()) >= UBRK_WORD_NONE_LIMIT) {
            word = {static_cast<std::size_t>(begin), static_cast<std::size_t>(end)};
            return true;
        }
    }
}

}  // namespace fundstelle
