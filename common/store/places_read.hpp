#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "common/store/tables.hpp"

namespace fundstelle {

/// Where terms stand in documents, each list read once. For one query and one thread.
class PlacesRead {
  public:
    /// `tables` must stay in place.
    explicit PlacesRead(const Tables& tables) : tables_(tables) {}

    /// The places of the term in the document, ascending; they stay until this ends. Throws Error (kind
    /// index) when the index is damaged.
    const std::vector<std::uint32_t>& of(const std::string& term, std::uint32_t document);

    /// How many lists have been read.
    std::size_t lists() const { return lists_; }

  private:
    struct Term {
        std::unique_ptr<PlaceList> list;
        std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> by_document;
    };

    const Tables& tables_;
    std::unordered_map<std::string, Term> terms_;
    std::size_t lists_ = 0;
};

}  // namespace fundstelle
