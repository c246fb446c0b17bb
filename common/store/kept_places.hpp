#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "common/store/tables.hpp"

namespace fundstelle {

/// Where a term stands in documents; of the first documents that are asked for the places are read once. For
/// one thread at a time.
class KeptPlaces : public PlaceList {
  public:
    /// Of how many documents the places are kept at most.
    static constexpr std::size_t most_kept = 128;

    /// For a term of so many documents.
    KeptPlaces(std::unique_ptr<PlaceList> list, std::size_t documents);

    /// Bytes of memory that one for a term of so many documents takes at most.
    static std::size_t memory_of(std::size_t documents);

    /// In how many documents places were read, since they are counted.
    std::size_t read() const { return read_; }
    /// Counts these from zero on again.
    void count_anew() { read_ = 0; }

    std::span<const std::uint32_t> in(std::uint32_t document) override;

  private:
    /// A document whose places are kept, and where among all that are.
    struct Kept {
        std::uint32_t document = 0;
        std::size_t begin = 0;
        std::size_t end = 0;
    };

    std::unique_ptr<PlaceList> list_;
    std::size_t most_ = 0;  ///< documents that are kept
    std::size_t read_ = 0;
    std::vector<Kept> kept_;  ///< ascending
    std::vector<std::uint32_t> places_;
    std::span<const std::uint32_t> last_;  ///< of the document that was read last
    std::uint32_t last_document_ = 0;
};

}  // namespace fundstelle
