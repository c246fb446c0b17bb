#include "common/store/kept_places.hpp"

#include <algorithm>
#include <utility>

namespace fundstelle {
namespace {

/// There is room for so many places in each of the documents.
constexpr std::size_t places_of_a_document = 4;

std::size_t most_of(std::size_t documents) {
    return std::min(documents, KeptPlaces::most_kept);
}

}  // namespace

KeptPlaces::KeptPlaces(std::unique_ptr<PlaceList> list, std::size_t documents)
    : list_(std::move(list)), most_(most_of(documents)) {
    kept_.reserve(most_);
    places_.reserve(most_ * places_of_a_document);
}

std::size_t KeptPlaces::memory_of(std::size_t documents) {
    return sizeof(KeptPlaces) +
           most_of(documents) * (sizeof(Kept) + places_of_a_document * sizeof(std::uint32_t));
}

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
    ++read_;
    if (kept_.size() < most_ && places_.size() + last_.size() <= places_.capacity()) {
        const std::size_t begin = places_.size();
        places_.insert(places_.end(), last_.begin(), last_.end());
        kept_.insert(at, {document, begin, places_.size()});
    }
    return last_;
}

}  // namespace fundstelle
