#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "common/store/tables.hpp"

namespace fundstelle {

/// Where a term stands in documents; of the first documents that are asked for every list is read once. For
/// one query and one thread.
class TermPlaces {
  public:
    /// Of how many documents the places are kept.
    static constexpr std::size_t most_kept = 256;

    explicit TermPlaces(std::unique_ptr<PlaceList> list) : list_(std::move(list)) {}

    /// The places in the document, ascending; they stay until another one is asked for. Throws Error (kind
    /// index) when the index is damaged.
    std::span<const std::uint32_t> in(std::uint32_t document);

  private:
    /// A document whose places are kept, and where among all that are.
    struct Kept {
        std::uint32_t document = 0;
        std::size_t begin = 0;
        std::size_t end = 0;
    };

    std::unique_ptr<PlaceList> list_;
    std::vector<Kept> kept_;  ///< ascending
    std::vector<std::uint32_t> places_;
    std::vector<std::uint32_t> last_;  ///< of the document that was read last
    std::uint32_t last_document_ = 0;
};

/// Where terms stand in documents. For one query and one thread.
class PlacesRead {
  public:
    /// `tables` must stay in place.
    explicit PlacesRead(const Tables& tables) : tables_(tables) {}

    /// The places of a term; they stay as long as this. Throws Error (kind index) when the index is damaged.
    TermPlaces& of(const std::string& term);

  private:
    const Tables& tables_;
    std::unordered_map<std::string, TermPlaces> terms_;
};

}  // namespace fundstelle
