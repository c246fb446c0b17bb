#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "common/store/memory_budget.hpp"
#include "common/store/ranked_bits.hpp"
#include "common/store/tables.hpp"

namespace fundstelle {

/// Where a term stands in documents: of each that is asked for the places are read once, as long as there is
/// memory to keep them, with a sketch of them. For one thread at a time.
class KeptPlaces : public PlaceList {
  public:
    /// Bytes of the bits of documents up to `last_document`.
    static std::size_t bytes_of_bits(std::optional<std::uint32_t> last_document);

    /// If `last_document` is given, which lies before none that will be asked for, those that were read are
    /// found by their bits, as long as there is memory for these.
    KeptPlaces(std::unique_ptr<PlaceList> list, std::shared_ptr<MemoryBudget> memory,
               std::optional<std::uint32_t> last_document = std::nullopt);
    ~KeptPlaces() override { memory_->give_back(bytes_); }

    /// Bytes of memory that it took.
    std::size_t bytes() const { return bytes_; }

    std::span<const std::uint32_t> in(std::uint32_t document) override;
    bool sketch(std::span<const std::uint32_t> documents, std::span<std::uint64_t> sketches) override;
    void sketch_otherwise(std::span<const std::uint32_t> documents,
                          std::span<std::uint64_t> sketches) override;
    void at_hand(std::span<const std::uint32_t> documents,
                 std::span<std::span<const std::uint32_t>> places) override;

  private:
    /// Which places a document has.
    struct Places {
        std::uint32_t count;
        std::uint32_t first;  ///< the only one itself; of several where they begin among all that are kept
        std::uint64_t sketch_otherwise;
    };

    /// Documents in ascending order; apart what is not needed at once, as reading memory takes the time.
    struct Documents {
        static constexpr std::size_t none = RankedBits::none;

        /// The number of `document`; `none` when it is not there.
        std::size_t find(std::uint32_t document);
        void copy_sketches(std::span<const std::uint32_t> documents, std::span<std::uint64_t> some) const;
        void copy_sketches_by_bits(std::span<const std::uint32_t> documents,
                                   std::span<std::uint64_t> some) const;
        void insert(std::uint32_t document, std::uint64_t sketch, Places places);

        std::vector<std::uint32_t> numbers;
        std::vector<std::uint64_t> sketches;
        std::vector<Places> places;
        RankedBits bits;     ///< of the documents, if they are found by them
        std::size_t at = 0;  ///< which was found last
    };

    std::span<const std::uint32_t> keep(std::uint32_t document, std::span<const std::uint32_t> places);
    void look_up(std::span<const std::uint32_t> documents);
    void settle();
    std::size_t room_for_recent() const;
    std::span<const std::uint32_t> span_of(const Places& places) const {
        return {places.count == 1 ? &places.first : places_.data() + places.first, places.count};
    }

    std::unique_ptr<PlaceList> list_;
    std::shared_ptr<MemoryBudget> memory_;
    std::size_t bytes_ = 0;
    bool has_bits_ = false;
    Documents settled_;
    Documents recent_;  ///< a few more: so that what comes between others does not move all of them
    std::size_t recent_asked_ = 0;         ///< how often a sketch of these was asked for
    std::vector<const Places*> asked_;     ///< of the documents that were asked for together
    std::vector<std::uint32_t> places_;    ///< of the documents that have several
    std::span<const std::uint32_t> last_;  ///< of the document that was read last
    std::uint32_t last_document_ = 0;
};

}  // namespace fundstelle
