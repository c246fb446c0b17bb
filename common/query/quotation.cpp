#include "common/query/quotation.hpp"

#include "common/text/utf8.hpp"

namespace fundstelle {

// ’ only closes, or it is an apostrophe.
const std::array<Quotation::Mark, 12> Quotation::marks = {{{"\"", Style::twofold, true},
                                                           {"„", Style::twofold, true},
                                                           {"“", Style::twofold, true},
                                                           {"”", Style::twofold, true},
                                                           {"‟", Style::twofold, true},
                                                           {"«", Style::twofold, true},
                                                           {"»", Style::twofold, true},
                                                           {"‚", Style::comma, true},
                                                           {"‘", Style::comma, true},
                                                           {"’", Style::comma, false},
                                                           {"‹", Style::angle, true},
                                                           {"›", Style::angle, true}}};

namespace {

bool letter_at(std::string_view text, std::size_t offset) {
    if (offset >= text.size()) return false;
    const char32_t code_point = next_code_point(text, offset);
    return is_letter(code_point) || is_digit(code_point);
}

bool letter_before(std::string_view text, std::size_t offset) {
    return offset > 0 && letter_at(text, code_point_boundary(text, offset - 1));
}

}  // namespace

const Quotation::Mark* Quotation::mark_at(std::size_t offset) const {
    for (const Mark& mark : marks) {
        if (text_.substr(offset).starts_with(mark.letters)) return &mark;
    }
    return nullptr;
}

/// The mark of `style` that closes what stands from `offset` on, or the end of the text.
std::size_t Quotation::closing(std::size_t offset, Style style) const {
    while (offset < text_.size()) {
        const Mark* mark = mark_at(offset);
        const bool fits = mark != nullptr && mark->style == style;
        const bool apostrophe =
            fits && style == Style::comma && letter_at(text_, offset + mark->letters.size());
        if (fits && !apostrophe) return offset;
        next_code_point(text_, offset);
    }
    return offset;
}

bool Quotation::begins_at(std::size_t offset) {
    const Mark* mark = offset < text_.size() ? mark_at(offset) : nullptr;
    if (mark == nullptr || !mark->opens) return false;
    if (mark->style == Style::twofold) return true;
    if (mark->style == Style::comma && letter_before(text_, offset)) return false;
    bool& unclosed = unclosed_[static_cast<std::size_t>(mark->style)];
    unclosed = unclosed || closing(offset + mark->letters.size(), mark->style) == text_.size();
    return !unclosed;
}

Quotation::Quoted Quotation::at(std::size_t offset) {
    const Mark& opening = *mark_at(offset);
    const std::size_t begin = offset + opening.letters.size();
    const std::size_t end = closing(begin, opening.style);
    if (end == text_.size()) return {{begin, end}, end, false};
    return {{begin, end}, end + mark_at(end)->letters.size(), true};
}

}  // namespace fundstelle
