#include "common/store/glass/chunked_list.hpp"

#include "common/store/glass/coding.hpp"

namespace fundstelle::glass {
namespace {

/// A chunk that has reached so many bytes takes no further document.
constexpr std::size_t chunk_bytes = 2000;

}  // namespace

void ChunkedList::add(std::uint32_t document, std::uint64_t number) {
    const std::size_t begin = ends_.size() < 2 ? 0 : ends_[ends_.size() - 2].bytes;
    if (ends_.empty() || bytes_.size() - begin >= chunk_bytes) {
        ends_.push_back({document, document, 0});
    } else {
        append_number(document - ends_.back().last - 1, bytes_);
    }
    append_number(number, bytes_);
    ends_.back().last = document;
    ends_.back().bytes = bytes_.size();
}

void ChunkedList::clear() {
    ends_.clear();
    bytes_.clear();
}

ChunkedList::Chunk ChunkedList::chunk(std::size_t index) const {
    const std::size_t begin = index == 0 ? 0 : ends_[index - 1].bytes;
    const End& end = ends_[index];
    return {end.first, end.last, std::string_view(bytes_).substr(begin, end.bytes - begin)};
}

void ValueColumn::add(std::uint32_t document, std::string_view value) {
    if (chunks_.empty() || chunks_.back().bytes.size() >= chunk_bytes) {
        chunks_.push_back({document, {}});
    } else {
        append_number(document - last_ - 1, chunks_.back().bytes);
    }
    append_bytes(value, chunks_.back().bytes);
    last_ = document;
    if (count_ == 0 || value < lowest_) lowest_ = value;
    if (count_ == 0 || value > highest_) highest_ = value;
    ++count_;
}

}  // namespace fundstelle::glass
