#include "common/store/places_read.hpp"

namespace fundstelle {

const std::vector<std::uint32_t>& PlacesRead::of(const std::string& term, std::uint32_t document) {
    Term& known = terms_[term];
    if (!known.list) known.list = tables_.places(term);
    const auto kept = known.by_document.find(document);
    if (kept != known.by_document.end()) return kept->second;
    const bool full = known.by_document.size() >= most_kept;
    std::vector<std::uint32_t>& places = full ? known.last : known.by_document[document];
    known.list->read(document, places);
    return places;
}

}  // namespace fundstelle
