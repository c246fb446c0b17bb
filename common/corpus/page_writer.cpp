#include "common/corpus/page_writer.hpp"

#include <utility>

#include "common/text/utf8.hpp"

namespace fundstelle {

void PageWriter::settle_headings(Headings found) {
    if (found == Headings::dropped) headings_.resize(settled_);
    settled_ = headings_.size();
}

void PageWriter::add(std::string_view text, Spaces spaces) {
    for (const char c : text) {
        const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
        if (space && spaces == Spaces::joined) {
            space_ = true;
        } else {
            put(c);
        }
    }
}

void PageWriter::put(char c) {
    if (pending_ != 0 && !out_.empty()) out_.append(static_cast<std::size_t>(pending_), '\n');
    if (heading_) headings_.push_back(out_.size());
    if (pending_ == 0 && cell_ && !out_.empty()) out_ += " | ";
    if (pending_ == 0 && !cell_ && space_ && !out_.empty() && out_.back() != '\n') out_ += ' ';
    if (item_) out_ += "- ";
    pending_ = 0;
    space_ = cell_ = item_ = heading_ = false;
    out_ += c;
}

MainText PageWriter::take() {
    settle_headings(Headings::dropped);
    const std::string_view text = trim(out_);
    const auto begin = static_cast<std::size_t>(text.data() - out_.data());
    MainText taken{std::string(text), std::move(headings_)};
    for (std::size_t& heading : taken.headings) heading -= std::min(heading, begin);
    *this = PageWriter();
    return taken;
}

}  // namespace fundstelle
