#pragma once
#include <memory>
#include <string>
#include <unordered_map>

#include "common/store/tables.hpp"

namespace fundstelle {

/// Where terms stand in documents. For one query and one thread.
class PlacesRead {
  public:
    /// `tables` must stay in place.
    explicit PlacesRead(const Tables& tables) : tables_(tables) {}

    /// The places of a term; they stay as long as this. Throws Error (kind index) when the index is damaged.
    PlaceList& of(const std::string& term) {
        std::unique_ptr<PlaceList>& list = terms_[term];
        if (list == nullptr) list = tables_.places(term);
        return *list;
    }

  private:
    const Tables& tables_;
    std::unordered_map<std::string, std::unique_ptr<PlaceList>> terms_;
};

}  // namespace fundstelle
