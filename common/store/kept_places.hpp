#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <utility>
#include <vector>

#include "common/store/tables.hpp"

namespace fundstelle {

/// Where a term stands in documents; of the first documents that are asked for the places are read once. For
/// one query and one thread.
class KeptPlaces : public PlaceList {
  public:
    /// Of how many documents the places are kept.
    static constexpr std::size_t most_kept = 256;

    /// Counts in `read`, which may be null, the documents whose places are read.
    KeptPlaces(std::unique_ptr<PlaceList> list, std::shared_ptr<std::size_t> read)
        : list_(std::move(list)), read_(std::move(read)) {
        kept_.reserve(first_kept);
        places_.reserve(2 * first_kept);
    }

    std::span<const std::uint32_t> in(std::uint32_t document) override;

  private:
    /// For so many documents there is room from the first on.
    static constexpr std::size_t first_kept = 32;

    /// A document whose places are kept, and where among all that are.
    struct Kept {
        std::uint32_t document = 0;
        std::size_t begin = 0;
        std::size_t end = 0;
    };

    std::unique_ptr<PlaceList> list_;
    std::shared_ptr<std::size_t> read_;
    std::vector<Kept> kept_;  ///< ascending
    std::vector<std::uint32_t> places_;
    std::span<const std::uint32_t> last_;  ///< of the document that was read last
    std::uint32_t last_document_ = 0;
};

}  // namespace fundstelle
