#include "common/query/query_notes.hpp"

#include <algorithm>
#include <utility>

#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

constexpr std::size_t longest_piece = 60;

}  // namespace

void QueryNotes::add(std::string note) {
    if (std::find(notes_.begin(), notes_.end(), note) != notes_.end()) return;
    if (notes_.size() < most_) {
        notes_.push_back(std::move(note));
    } else {
        ++left_out_;
    }
}

std::vector<std::string> QueryNotes::take() {
    if (left_out_ > 0) {
        notes_.push_back("more of the query was read differently than typed (" + std::to_string(left_out_) +
                         " further notes)");
    }
    return std::move(notes_);
}

std::string named(std::string_view piece) {
    const std::string_view cut = cut_utf8(piece, longest_piece);
    return "'" + std::string(cut) + (cut.size() < piece.size() ? "…'" : "'");
}

}  // namespace fundstelle
