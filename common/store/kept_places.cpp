#include "common/store/kept_places.hpp"

#include <algorithm>

#include "common/store/first_from.hpp"

namespace fundstelle {
namespace {

/// A sketch of more places says little.
constexpr std::size_t places_sketched = 64;

/// Among so many documents new ones may be put, or among this share of all; and as often these may be asked
/// for before they come among the others, where they are found sooner.
constexpr std::size_t most_recent = 64;
constexpr std::size_t recent_share = 4;

/// Of documents that are so close to each other, on average, all between them are looked at.
constexpr std::size_t next_ones = 8;

/// How much more memory lists take that grow.
constexpr std::size_t growth = 2;

std::uint64_t sketch_of(std::span<const std::uint32_t> places, std::uint32_t modulus) {
    if (places.size() > places_sketched) return PlaceList::anywhere;
    std::uint64_t sketch = 0;
    for (const std::uint32_t place : places) sketch |= std::uint64_t{1} << place % modulus;
    return sketch;
}

}  // namespace

std::size_t KeptPlaces::bytes_of_bits(std::optional<std::uint32_t> last_document) {
    return last_document ? growth * RankedBits::bytes_for(*last_document) : 0;
}

KeptPlaces::KeptPlaces(std::unique_ptr<PlaceList> list, std::shared_ptr<MemoryBudget> memory,
                       std::optional<std::uint32_t> last_document)
    : list_(std::move(list)), memory_(std::move(memory)) {
    const std::size_t bytes = bytes_of_bits(last_document);
    has_bits_ = bytes != 0 && bytes <= memory_->most_of_one() && memory_->take(bytes);
    if (has_bits_) bytes_ = bytes;
}

std::size_t KeptPlaces::Documents::find(std::uint32_t document) {
    if (!bits.empty()) return bits.number_of(document);
    at = first_from(numbers, at, document);
    return at == numbers.size() || numbers[at] != document ? none : at;
}

void KeptPlaces::Documents::insert(std::uint32_t document, std::uint64_t sketch, Places some) {
    const auto number = static_cast<std::ptrdiff_t>(first_from(numbers, numbers.size(), document));
    numbers.insert(numbers.begin() + number, document);
    sketches.insert(sketches.begin() + number, sketch);
    places.insert(places.begin() + number, some);
}

/// Brings the recent documents among the others.
void KeptPlaces::settle() {
    Documents all;
    all.numbers.reserve(settled_.numbers.size() + recent_.numbers.size());
    all.sketches.reserve(all.numbers.capacity());
    all.places.reserve(all.numbers.capacity());
    const auto add = [&](const Documents& some, std::size_t number) {
        all.numbers.push_back(some.numbers[number]);
        all.sketches.push_back(some.sketches[number]);
        all.places.push_back(some.places[number]);
    };
    std::size_t recent = 0;
    for (std::size_t i = 0; i < settled_.numbers.size(); ++i) {
        for (; recent < recent_.numbers.size() && recent_.numbers[recent] < settled_.numbers[i]; ++recent)
            add(recent_, recent);
        add(settled_, i);
    }
    for (; recent < recent_.numbers.size(); ++recent) add(recent_, recent);
    if (has_bits_) all.bits = RankedBits(all.numbers);
    settled_ = std::move(all);
    recent_ = {};
    recent_asked_ = 0;
}

std::size_t KeptPlaces::room_for_recent() const {
    return std::max(most_recent, settled_.numbers.size() / recent_share);
}

/// Keeps what was read, if there is memory for it.
std::span<const std::uint32_t> KeptPlaces::keep(std::uint32_t document,
                                                std::span<const std::uint32_t> places) {
    const std::size_t several = places.size() == 1 ? 0 : places.size();
    const std::size_t bytes =
        growth * (sizeof document + sizeof(std::uint64_t) + sizeof(Places) + several * sizeof(std::uint32_t));
    if (bytes_ + bytes > memory_->most_of_one() || !memory_->take(bytes)) return places;
    bytes_ += bytes;
    Places kept{static_cast<std::uint32_t>(places.size()), static_cast<std::uint32_t>(places_.size()),
                sketch_of(places, other_modulus)};
    if (several == 0 && !places.empty()) kept.first = places.front();
    if (several != 0) places_.insert(places_.end(), places.begin(), places.end());
    const bool is_last =
        recent_.numbers.empty() && (settled_.numbers.empty() || settled_.numbers.back() < document);
    if (recent_.numbers.size() >= room_for_recent()) settle();
    (is_last ? settled_ : recent_).insert(document, sketch_of(places, modulus), kept);
    if (is_last && has_bits_) settled_.bits.append(document);
    return several == 0 ? places : std::span(places_).last(several);
}

std::span<const std::uint32_t> KeptPlaces::in(std::uint32_t document) {
    if (last_document_ == document) return last_;
    if (const std::size_t number = settled_.find(document); number != Documents::none)
        return span_of(settled_.places[number]);
    if (const std::size_t number = recent_.find(document); number != Documents::none)
        return span_of(recent_.places[number]);
    last_document_ = 0;
    last_ = keep(document, list_->in(document));
    last_document_ = document;
    return last_;
}

/// Replaces `sketches` by those of `documents`, `anywhere` where there are none.
void KeptPlaces::Documents::copy_sketches(std::span<const std::uint32_t> documents,
                                          std::span<std::uint64_t> some) const {
    if (!bits.empty()) {
        copy_sketches_by_bits(documents, some);
        return;
    }
    std::size_t one = first_from(numbers, at, documents.front());
    const std::size_t end = first_from(numbers, one, documents.back() + 1);
    const std::uint32_t* const number = numbers.data();
    const std::uint64_t* const sketch = sketches.data();
    const bool close = (end - one) / documents.size() < next_ones;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        const std::uint32_t document = documents[i];
        if (close) {
            while (one < end && number[one] < document) ++one;
        } else {
            one = first_from({number, end}, one, document);
        }
        some[i] = one < end && number[one] == document ? sketch[one] : anywhere;
    }
}

void KeptPlaces::Documents::copy_sketches_by_bits(std::span<const std::uint32_t> documents,
                                                  std::span<std::uint64_t> some) const {
    const std::uint64_t* const sketch = sketches.data();
    std::uint64_t* const found = some.data();
    bits.for_each_number(documents, [=](std::size_t i, std::size_t number, std::size_t is_there) {
        found[i] = sketch[number] | (is_there - 1);  // `anywhere` where it is not
    });
}

bool KeptPlaces::sketch(std::span<const std::uint32_t> documents, std::span<std::uint64_t> sketches) {
    if (settled_.numbers.empty() || documents.empty()) return false;
    if (recent_asked_ >= room_for_recent()) settle();
    settled_.copy_sketches(documents, sketches);
    if (recent_.numbers.empty()) return true;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        if (sketches[i] != anywhere) continue;
        const std::size_t number = recent_.find(documents[i]);
        if (number == Documents::none) continue;
        sketches[i] = recent_.sketches[number];
        ++recent_asked_;
    }
    return true;
}

/// Notes in `asked_` what is kept of documents. As this is brought nearer of all of them at once, it takes
/// hardly longer than one: each would wait for memory.
void KeptPlaces::look_up(std::span<const std::uint32_t> documents) {
    asked_.clear();
    for (const std::uint32_t document : documents) {
        const Places* found = nullptr;
        if (const std::size_t number = settled_.find(document); number != Documents::none) {
            found = &settled_.places[number];
        } else if (const std::size_t later = recent_.find(document); later != Documents::none) {
            found = &recent_.places[later];
        }
        __builtin_prefetch(found);
        asked_.push_back(found);
    }
}

void KeptPlaces::sketch_otherwise(std::span<const std::uint32_t> documents,
                                  std::span<std::uint64_t> sketches) {
    look_up(documents);
    for (std::size_t i = 0; i < documents.size(); ++i)
        sketches[i] = asked_[i] == nullptr ? anywhere : asked_[i]->sketch_otherwise;
}

void KeptPlaces::at_hand(std::span<const std::uint32_t> documents,
                         std::span<std::span<const std::uint32_t>> places) {
    look_up(documents);
    for (std::size_t i = 0; i < documents.size(); ++i) {
        if (asked_[i] == nullptr) {
            places[i] = {};
            continue;
        }
        places[i] = span_of(*asked_[i]);
        if (places[i].size() <= 1) continue;
        __builtin_prefetch(&places[i].front());
        __builtin_prefetch(&places[i].back());
    }
}

}  // namespace fundstelle
