#include "common/store/cut_counts.hpp"

#include <algorithm>
#include <charconv>

namespace fundstelle {
namespace {

std::uint64_t bytes_cut(const Article& article) {
    std::uint64_t bytes = 0;
    for (const Cut& cut : article.cuts) bytes += cut.source.size();
    return bytes;
}

/// Takes a number off the front of `text`; false when there is none.
bool take_number(std::string_view& text, std::uint64_t& number) {
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (fault != std::errc()) return false;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return true;
}

}  // namespace

void CutCounts::add(const Article& article) {
    if (article.cuts.empty()) return;
    ++documents;
    bytes += bytes_cut(article);
}

void CutCounts::take_off(const Article& article) {
    if (article.cuts.empty()) return;
    documents -= std::min<std::uint64_t>(1, documents);
    bytes -= std::min(bytes_cut(article), bytes);
}

std::string encode_cut_counts(const CutCounts& counts) {
    return std::to_string(counts.documents) + ' ' + std::to_string(counts.bytes);
}

std::optional<CutCounts> decode_cut_counts(std::string_view text) {
    CutCounts counts;
    if (!take_number(text, counts.documents) || !text.starts_with(' ')) return std::nullopt;
    text.remove_prefix(1);
    if (!take_number(text, counts.bytes) || !text.empty()) return std::nullopt;
    return counts;
}

}  // namespace fundstelle
