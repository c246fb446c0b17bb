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

/// Where terms stand in documents; of the first documents of a term every list is read once. For one query
/// and one thread.
class PlacesRead {
  public:
    /// Of how many documents of a term the places are kept.
    static constexpr std::size_t most_kept = 256;

    /// `tables` must stay in place.
    explicit PlacesRead(const Tables& tables) : tables_(tables) {}

    /// The places of the term in the document, ascending; they stay until the same term is asked for in
    /// another one. Throws Error (kind index) when the index is damaged.
    std::span<const std::uint32_t> of(const std::string& term, std::uint32_t document);

  private:
    /// A document whose places are kept, and where among those of its term.
    struct Kept {
        std::uint32_t document = 0;
        std::size_t begin = 0;
        std::size_t end = 0;
    };
    struct Term {
        std::unique_ptr<PlaceList> list;
        std::vector<Kept> kept;  ///< ascending
        std::vector<std::uint32_t> places;
        std::vector<std::uint32_t> last;  ///< of the document that was read last
        std::uint32_t last_document = 0;
    };

    const Tables& tables_;
    std::unordered_map<std::string, Term> terms_;
};

}  // namespace fundstelle
