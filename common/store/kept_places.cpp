#include "common/store/kept_places.hpp"

#include <algorithm>

namespace fundstelle {

std::span<const std::uint32_t> KeptPlaces::in(std::uint32_t document) {
    if (last_document_ == document) return last_;
    auto at = kept_.end();
    // Most ask for one document behind the other.
    if (!kept_.empty() && document <= kept_.back().document) {
        at = std::lower_bound(kept_.begin(), kept_.end(), document,
                              [](const Kept& one, std::uint32_t number) { return one.document < number; });
        if (at->document == document) return std::span(places_).subspan(at->begin, at->end - at->begin);
    }
    last_ = list_->in(document);
    last_document_ = document;
    if (read_ != nullptr) ++*read_;
    if (kept_.size() < most_kept) {
        const std::size_t begin = places_.size();
        places_.insert(places_.end(), last_.begin(), last_.end());
        kept_.insert(at, {document, begin, places_.size()});
    }
    return last_;
}

}  // namespace fundstelle
