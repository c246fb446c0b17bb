#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "common/store/ranked_bits.hpp"
#include "common/store/tables.hpp"

namespace fundstelle {

/// The documents of a term, unpacked in memory.
struct HeldPostings {
    std::vector<std::uint32_t> documents;    ///< ascending
    std::vector<std::uint32_t> frequencies;  ///< of the term in each
    RankedBits bits;                         ///< of the documents, where they take no more memory
};

/// Bytes of memory that they take; of so many documents at most.
std::size_t memory_of_postings(std::size_t documents);
std::size_t memory_of(const HeldPostings& held);

/// All that `list` has. Throws Error (kind index) when the index is damaged.
std::shared_ptr<const HeldPostings> unpack(PostingList& list);

/// A list that reads what is held, which stays as long as it does.
std::unique_ptr<PostingList> list_of(std::shared_ptr<const HeldPostings> held);

}  // namespace fundstelle
