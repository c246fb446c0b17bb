#include "common/store/remembered_tables.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "common/error.hpp"

namespace fundstelle {
namespace {

/// Of so many terms it is noted how often they are asked for.
constexpr std::size_t most_terms = 100'000;

/// The postings of a term that is asked for so often are held.
constexpr std::size_t times_to_hold = 2;

/// Bytes for the places in the first documents that are asked for.
constexpr std::size_t least_room = 1'024;

/// Of so many terms the one asked for least is let go.
constexpr std::size_t terms_compared = 8;

/// The places of a term that are kept, for one query.
class SharedPlaces : public PlaceList {
  public:
    explicit SharedPlaces(std::shared_ptr<KeptPlaces> list) : list_(std::move(list)) {}

    std::span<const std::uint32_t> in(std::uint32_t document) override { return list_->in(document); }
    bool sketch(std::span<const std::uint32_t> documents, std::span<std::uint64_t> sketches) override {
        return list_->sketch(documents, sketches);
    }
    void sketch_otherwise(std::span<const std::uint32_t> documents,
                          std::span<std::uint64_t> sketches) override {
        list_->sketch_otherwise(documents, sketches);
    }
    void at_hand(std::span<const std::uint32_t> documents,
                 std::span<std::span<const std::uint32_t>> places) override {
        list_->at_hand(documents, places);
    }

  private:
    std::shared_ptr<KeptPlaces> list_;
};

}  // namespace

std::unique_ptr<PostingList> RememberedTables::postings(const std::string& term) const {
    auto found = terms_.find(term);
    if (found != terms_.end() && found->second.postings != nullptr) {
        ++found->second.asked;
        return list_of(found->second.postings);
    }
    std::unique_ptr<PostingList> list = ForwardedTables::postings(term);
    if (found == terms_.end()) {
        if (terms_.size() >= most_terms) forget_some();
        found = terms_.emplace(term, Known{}).first;
    }
    Known& known = found->second;
    ++known.asked;
    known.documents = list->count();
    const bool should_hold = known.asked >= times_to_hold && !known.damaged;
    if (!should_hold || !make_room(memory_of_postings(known.documents), known)) return list;
    hold_postings(known, *list);
    return known.postings == nullptr ? ForwardedTables::postings(term) : list_of(known.postings);
}

std::uint32_t RememberedTables::frequency(const std::string& term) const {
    const auto found = terms_.find(term);
    return found == terms_.end() ? ForwardedTables::frequency(term) : found->second.documents;
}

std::unique_ptr<PlaceList> RememberedTables::places(const std::string& term) const {
    const auto found = terms_.find(term);
    if (found == terms_.end()) return ForwardedTables::places(term);
    Known& known = found->second;
    if (known.postings == nullptr)
        return std::make_unique<KeptPlaces>(ForwardedTables::places(term), memory_);
    // Of many documents those that were read are found by their bits.
    std::optional<std::uint32_t> last;
    if (!known.postings->bits.empty()) last = last_document();
    // So that it can grow.
    const std::size_t bytes =
        known.places == nullptr ? KeptPlaces::bytes_of_bits(last) : known.places->bytes();
    make_room(std::max(bytes, least_room), known);
    if (known.places == nullptr)
        known.places = std::make_shared<KeptPlaces>(ForwardedTables::places(term), memory_, last);
    return std::make_unique<SharedPlaces>(known.places);
}

/// Lets go of what is asked for less often than `known`, until there is room; false when there is not enough
/// of that.
bool RememberedTables::make_room(std::size_t bytes, const Known& known) const {
    if (bytes > memory_->most_of_one()) return false;
    while (!memory_->has(bytes)) {
        Known* least = nullptr;
        for (std::size_t i = 0; i < std::min(terms_compared, held_.size()); ++i) {
            Known* const one = held_[hand_++ % held_.size()];
            // What the query at work reads would not be given back yet.
            const bool in_use = one->places != nullptr && one->places.use_count() > 1;
            if (one != &known && !in_use && (least == nullptr || one->asked < least->asked)) least = one;
        }
        if (least == nullptr || least->asked >= known.asked) return false;
        let_go(*least);
    }
    return true;
}

void RememberedTables::hold_postings(Known& known, PostingList& list) const {
    try {
        auto postings = unpack(list);
        if (!memory_->take(memory_of(*postings))) return;
        held_.push_back(&known);
        known.postings = std::move(postings);
    } catch (const Error&) {
        // Whoever comes to what is damaged says so.
        known.damaged = true;
    }
}

void RememberedTables::let_go(Known& known) const {
    memory_->give_back(memory_of(*known.postings));
    known.postings.reset();
    known.places.reset();
    held_.erase(std::find(held_.begin(), held_.end(), &known));
}

/// Notes half as many askings, so that what was asked for long ago makes room, and forgets what is then asked
/// for no more.
void RememberedTables::forget_some() const {
    while (terms_.size() > most_terms / 2) {
        for (auto one = terms_.begin(); one != terms_.end();) {
            Known& known = one->second;
            known.asked /= 2;
            if (known.asked == 0 && known.postings != nullptr) let_go(known);
            one = known.asked == 0 ? terms_.erase(one) : std::next(one);
        }
    }
}

}  // namespace fundstelle
