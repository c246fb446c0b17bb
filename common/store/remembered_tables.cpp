#include "common/store/remembered_tables.hpp"

#include <algorithm>
#include <utility>

#include "common/error.hpp"

namespace fundstelle {
namespace {

/// Of so many terms it is noted how often they are asked for.
constexpr std::size_t most_terms = 100'000;

/// The postings of a term that is asked for so often are held.
constexpr std::size_t times_to_hold = 2;

/// To look up the places in one document costs as much as reading those of so many one behind the other.
constexpr std::size_t documents_of_a_look_up = 8;

/// One list is at most this share of all that is held.
constexpr std::size_t largest_share = 4;

/// Of so many terms the one asked for least is let go.
constexpr std::size_t terms_compared = 8;

/// The places of a term that are kept, for one query.
class SharedPlaces : public PlaceList {
  public:
    explicit SharedPlaces(std::shared_ptr<PlaceList> list) : list_(std::move(list)) {}

    std::span<const std::uint32_t> in(std::uint32_t document) override { return list_->in(document); }

  private:
    std::shared_ptr<PlaceList> list_;
};

}  // namespace

std::unique_ptr<PostingList> RememberedTables::postings(const std::string& term) const {
    may_hold_places_ = true;
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
    if (known.asked < times_to_hold || known.damaged) return list;
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
    if (known.places == nullptr && should_hold_places(known)) hold_places(known, term);
    if (known.places != nullptr) return list_of(known.places);
    if (known.kept == nullptr) keep_places(known, term);
    if (known.kept != nullptr) return std::make_unique<SharedPlaces>(known.kept);
    return std::make_unique<KeptPlaces>(ForwardedTables::places(term), known.documents);
}

/// Whether reading all places of a term would have cost less than what was read of them.
bool RememberedTables::should_hold_places(const Known& known) const {
    return may_hold_places_ && !known.damaged && known.kept != nullptr &&
           known.kept->read() * documents_of_a_look_up >= known.documents;
}

/// Keeps what is read of the places of a term whose postings are held, if there is room.
void RememberedTables::keep_places(Known& known, const std::string& term) const {
    const std::size_t bytes = KeptPlaces::memory_of(known.documents);
    if (known.postings == nullptr || !make_room(bytes, known)) return;
    known.kept = std::make_shared<KeptPlaces>(ForwardedTables::places(term), known.documents);
    bytes_ += bytes;
}

/// Lets go of what is asked for less often than `known`, until there is room; false when there is not enough
/// of that.
bool RememberedTables::make_room(std::size_t bytes, const Known& known) const {
    if (bytes > most_bytes_ / largest_share) return false;
    while (bytes_ + bytes > most_bytes_) {
        Known* least = nullptr;
        for (std::size_t i = 0; i < std::min(terms_compared, held_.size()); ++i) {
            Known* const one = held_[hand_++ % held_.size()];
            if (one != &known && (least == nullptr || one->asked < least->asked)) least = one;
        }
        if (least == nullptr || least->asked >= known.asked) return false;
        let_go(*least);
    }
    return true;
}

void RememberedTables::hold_postings(Known& known, PostingList& list) const {
    if (!make_room(memory_of_postings(known.documents), known)) return;
    try {
        auto postings = unpack(list);
        held_.push_back(&known);
        bytes_ += memory_of(*postings);
        known.postings = std::move(postings);
    } catch (const Error&) {
        // Whoever comes to what is damaged says so.
        known.damaged = true;
    }
}

/// Of a term some of whose places are kept.
void RememberedTables::hold_places(Known& known, const std::string& term) const {
    known.kept->count_anew();
    if (!make_room(memory_of_places(*known.postings), known)) return;
    may_hold_places_ = false;
    try {
        auto places = unpack(known.postings, *ForwardedTables::places(term));
        const std::size_t bytes = memory_of(*places);
        if (!make_room(bytes, known)) return;
        bytes_ += bytes;
        bytes_ -= KeptPlaces::memory_of(known.documents);
        known.places = std::move(places);
        known.kept.reset();
    } catch (const Error&) {
        known.damaged = true;
    }
}

void RememberedTables::let_go(Known& known) const {
    bytes_ -= memory_of(*known.postings);
    if (known.places != nullptr) bytes_ -= memory_of(*known.places);
    if (known.kept != nullptr) bytes_ -= KeptPlaces::memory_of(known.documents);
    known.postings.reset();
    known.places.reset();
    known.kept.reset();
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
