#include "common/store/places_read.hpp"

namespace fundstelle {

const std::vector<std::uint32_t>& PlacesRead::of(const std::string& term, std::uint32_t document) {
    Term& known = terms_[term];
    if (!known.list) known.list = tables_.places(term);
    const auto [found, added] = known.by_document.try_emplace(document);
    if (added) {
        known.list->read(document, found->second);
        ++lists_;
    }
    return found->second;
}

}  // namespace fundstelle
