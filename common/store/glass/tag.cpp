#include "common/store/glass/tag.hpp"

#include <cstddef>

#include "common/deflate.hpp"

namespace fundstelle::glass {
namespace {

constexpr std::size_t inflation_buffer = 8192;
constexpr std::size_t longest_match = 258;
constexpr std::size_t most_held = 4 * longest_match;

/// Xapian's own bound: shorter tags are not worth it.
constexpr std::size_t deflate_from = 18;

}  // namespace

StoredTag stored_tag(std::string_view tag, std::string& buffer) {
    if (tag.size() <= deflate_from) return {tag, TagForm::plain};
    if (tag.size() >= inflation_buffer && tag.size() % inflation_buffer <= most_held)
        return {tag, TagForm::plain};
    const std::string_view deflated = deflate_if_shorter(tag, buffer);
    if (deflated.empty()) return {tag, TagForm::plain};
    return {deflated, TagForm::deflated};
}

}  // namespace fundstelle::glass
