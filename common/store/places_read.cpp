#include "common/store/places_read.hpp"

#include <algorithm>

namespace fundstelle {

std::span<const std::uint32_t> PlacesRead::of(const std::string& term, std::uint32_t document) {
    Term& known = terms_[term];
    const auto at =
        std::lower_bound(known.kept.begin(), known.kept.end(), document,
                         [](const Kept& one, std::uint32_t number) { return one.document < number; });
    if (at != known.kept.end() && at->document == document)
        return std::span(known.places).subspan(at->begin, at->end - at->begin);
    if (known.last_document == document) return known.last;
    if (!known.list) known.list = tables_.places(term);
    known.list->read(document, known.last);
    known.last_document = document;
    if (known.kept.size() >= most_kept) return known.last;
    const std::size_t begin = known.places.size();
    known.places.insert(known.places.end(), known.last.begin(), known.last.end());
    known.kept.insert(at, {document, begin, known.places.size()});
    return std::span(known.places).subspan(begin);
}

}  // namespace fundstelle
