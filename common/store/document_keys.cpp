#include "common/store/document_keys.hpp"

#include <algorithm>

namespace fundstelle {

DocumentKeys::DocumentKeys(IndexColumns& columns, DocumentValue value) : value_(value) {
    if (value == DocumentValue::source) {
        names_ = &columns.sources();
    } else if (value == DocumentValue::language) {
        names_ = &columns.languages();
    } else if (value == DocumentValue::story) {
        stories_ = &columns.stories();
    } else {
        dates_ = &columns.dates();
    }
    if (value == DocumentValue::month) unit_ = 100;
    if (value == DocumentValue::year) unit_ = 10'000;
}

std::uint32_t DocumentKeys::of(std::uint32_t document) const {
    if (names_ != nullptr) return names_->of_document[document];
    if (stories_ != nullptr) return stories_->story_of(document);
    const std::uint32_t first = dates_->first[document] / unit_;
    return first == dates_->last[document] / unit_ ? first : 0;
}

std::string DocumentKeys::text(std::uint32_t key) const {
    if (key == 0) return {};
    if (names_ != nullptr) return names_->names[key];
    std::string digits = std::to_string(key);
    if (stories_ != nullptr) return digits;
    const std::size_t length = value_ == DocumentValue::year ? 4 : value_ == DocumentValue::month ? 6 : 8;
    digits.insert(0, length - std::min(length, digits.size()), '0');
    if (length > 4) digits.insert(4, "-");
    if (length > 6) digits.insert(7, "-");
    return digits;
}

}  // namespace fundstelle
