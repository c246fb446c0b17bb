#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "common/store/forwarded_tables.hpp"
#include "common/store/held_postings.hpp"
#include "common/store/kept_places.hpp"
#include "common/store/memory_budget.hpp"

namespace fundstelle {

/// Tables that say the same as others, and hold in memory, unpacked, what is asked for again and again: the
/// postings of a term from the second time on, and from then on of its places what is read of them. Lists of
/// the places of one term share what they have read: what one says stays until another document is asked of
/// any. When the memory is full, a list is held in the place of others only if it is asked for more often
/// than these (after the admission of TinyLFU: Einziger, Friedman & Manes 2017), so that lists of one query
/// after the other do not push each other out. For one thread at a time.
class RememberedTables : public ForwardedTables {
  public:
    /// Holds lists of at most so many bytes.
    RememberedTables(std::unique_ptr<Tables> tables, std::size_t most_bytes)
        : ForwardedTables(std::move(tables)), memory_(std::make_shared<MemoryBudget>(most_bytes)) {}

    std::unique_ptr<PostingList> postings(const std::string& term) const override;
    std::uint32_t frequency(const std::string& term) const override;
    std::unique_ptr<PlaceList> places(const std::string& term) const override;

    /// Bytes of the lists that are held.
    std::size_t held_bytes() const { return memory_->taken(); }

  private:
    /// What is known of a term that was asked for.
    struct Known {
        std::size_t asked = 0;  ///< how often its postings were; halved from time to time
        std::uint32_t documents = 0;
        bool damaged = false;  ///< it is not held
        std::shared_ptr<const HeldPostings> postings;
        std::shared_ptr<KeptPlaces> places;  ///< only where the postings are held too
    };

    bool make_room(std::size_t bytes, const Known& known) const;
    void hold_postings(Known& known, PostingList& list) const;
    void let_go(Known& known) const;
    void forget_some() const;

    std::shared_ptr<MemoryBudget> memory_;
    mutable std::unordered_map<std::string, Known> terms_;
    mutable std::vector<Known*> held_;  ///< those of `terms_` that hold lists
    mutable std::size_t hand_ = 0;      ///< which of these is looked at next to be let go
};

}  // namespace fundstelle
