#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "common/store/tables.hpp"

namespace fundstelle {

/// Where terms stand in documents; of the first documents of a term every list is read once. For one query
/// and one thread.
class PlacesRead {
  public:
    /// Of how many documents of a term the places are kept.
    static constexpr std::size_t most_kept = 256;

    /// `tables` must stay in place.
    explicit PlacesRead(const Tables& tables) : tables_(tables) {}

    /// The places of the term in the document, ascending; they stay until the same term is asked for again.
    /// Throws Error (kind index) when the index is damaged.
    const std::vector<std::uint32_t>& of(const std::string& term, std::uint32_t document);

  private:
    struct Term {
        std::unique_ptr<PlaceList> list;
        std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> by_document;
        std::vector<std::uint32_t> last;  ///< of a document that is not kept
    };

    const Tables& tables_;
    std::unordered_map<std::string, Term> terms_;
};

}  // namespace fundstelle
