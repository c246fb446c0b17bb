#include "common/text/icu_segments.hpp"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <cstdint>
#include <string>

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

}  // namespace

struct IcuSegments::State {
    void open();

    std::unique_ptr<UBreakIterator, BreakIteratorDeleter> iterator;
    std::unique_ptr<UText, TextDeleter> text;
    std::string_view bytes;
    bool opened = false;       ///< whether ICU knows of the text; few texts need it
    std::size_t position = 0;  ///< where the iterator stands
};

IcuSegments::IcuSegments() : state_(std::make_unique<State>()) {
    UErrorCode code = U_ZERO_ERROR;
    state_->iterator.reset(ubrk_open(UBRK_WORD, "de", nullptr, 0, &code));
    check(code);
}

IcuSegments::IcuSegments(IcuSegments&&) noexcept = default;
IcuSegments& IcuSegments::operator=(IcuSegments&&) noexcept = default;
IcuSegments::~IcuSegments() = default;

void IcuSegments::start(std::string_view text) {
    state_->bytes = text;
    state_->opened = false;
}

void IcuSegments::State::open() {
    UErrorCode code = U_ZERO_ERROR;
    UText* known = utext_openUTF8(text.get(), bytes.data(), static_cast<std::int64_t>(bytes.size()), &code);
    if (text.get() != known) text.reset(known);
    check(code);
    ubrk_setUText(iterator.get(), text.get(), &code);
    check(code);
    opened = true;
    position = static_cast<std::size_t>(ubrk_first(iterator.get()));
}

IcuSegments::Segment IcuSegments::at(std::size_t begin) {
    State& state = *state_;
    if (!state.opened) state.open();
    UBreakIterator* iterator = state.iterator.get();
    const std::int32_t end = state.position == begin
                                 ? ubrk_next(iterator)
                                 : ubrk_following(iterator, static_cast<std::int32_t>(begin));
    if (end == UBRK_DONE) return {state.bytes.size(), false};
    state.position = static_cast<std::size_t>(end);
    return {state.position, ubrk_getRuleStatus(iterator) >= UBRK_WORD_NONE_LIMIT};
}

}  // namespace fundstelle
