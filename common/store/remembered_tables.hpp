#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "common/store/forwarded_tables.hpp"
#include "common/store/held_lists.hpp"
#include "common/store/kept_places.hpp"

namespace fundstelle {

/// Tables that say the same as others, and hold in memory, unpacked, what is asked for again and again: the
/// postings of a term from the second time on, then those of its places that are read, and all of them as
/// soon as reading all would have cost less than what was read, but of one term only until postings are asked
/// for again, so that no single query waits for many. Lists of the places of one term may share what they
/// have read: what one says stays until another document is asked of any. When the memory is full, a list is
/// held in the place of others only if it is asked for more often than these (after the admission of TinyLFU:
/// Einziger, Friedman & Manes 2017), so that lists of one query after the other do not push each other out.
/// For one thread at a time.
class RememberedTables : public ForwardedTables {
  public:
    /// Holds lists of at most so many bytes.
    RememberedTables(std::unique_ptr<Tables> tables, std::size_t most_bytes)
        : ForwardedTables(std::move(tables)), most_bytes_(most_bytes) {}

    std::unique_ptr<PostingList> postings(const std::string& term) const override;
    std::uint32_t frequency(const std::string& term) const override;
    std::unique_ptr<PlaceList> places(const std::string& term) const override;

    /// Bytes of the lists that are held.
    std::size_t held_bytes() const { return bytes_; }

  private:
    /// What is known of a term that was asked for.
    struct Known {
        std::size_t asked = 0;  ///< how often its postings were; halved from time to time
        std::uint32_t documents = 0;
        bool damaged = false;  ///< it is not held
        std::shared_ptr<const HeldPostings> postings;
        // Only where the postings are held too, one of them at most:
        std::shared_ptr<KeptPlaces> kept;          ///< places that were read
        std::shared_ptr<const HeldPlaces> places;  ///< all of them
    };

    bool make_room(std::size_t bytes, const Known& known) const;
    void hold_postings(Known& known, PostingList& list) const;
    bool should_hold_places(const Known& known) const;
    void keep_places(Known& known, const std::string& term) const;
    void hold_places(Known& known, const std::string& term) const;
    void let_go(Known& known) const;
    void forget_some() const;

    std::size_t most_bytes_;
    mutable std::unordered_map<std::string, Known> terms_;
    mutable std::vector<Known*> held_;  ///< those of `terms_` that hold lists
    mutable std::size_t hand_ = 0;      ///< which of these is looked at next to be let go
    mutable std::size_t bytes_ = 0;
    mutable bool may_hold_places_ = true;
};

}  // namespace fundstelle
