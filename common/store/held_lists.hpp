#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "common/store/tables.hpp"

namespace fundstelle {

/// The documents of a term, unpacked in memory.
struct HeldPostings {
    std::vector<std::uint32_t> documents;    ///< ascending
    std::vector<std::uint32_t> frequencies;  ///< of the term in each
    std::vector<std::uint64_t> bits;         ///< by document, where they take no more memory than `documents`
    std::vector<std::uint32_t> before;       ///< of each word of `bits`: how many documents lie before it
};

/// Where a term stands, unpacked in memory.
struct HeldPlaces {
    std::shared_ptr<const HeldPostings> postings;
    std::vector<std::uint32_t> ends;      ///< of the places in each of their documents, among all `places`
    std::vector<std::uint32_t> places;    ///< ascending in each document
    std::vector<std::uint64_t> sketches;  ///< of the places in each document; only where there are many
};

/// Bytes of memory that they take; postings of so many documents at most; places without the postings.
std::size_t memory_of_postings(std::size_t documents);
std::size_t memory_of(const HeldPostings& held);
std::size_t memory_of(const HeldPlaces& held);

/// What the places of a term take that stands in them as often as `postings` say.
std::size_t memory_of_places(const HeldPostings& postings);

/// All that `list` has. Throws Error (kind index)
/// when the index is damaged.
std::shared_ptr<const HeldPostings> unpack(PostingList& list);

/// The places in all documents of `postings`. Throws Error (kind index) when the index is damaged.
std::shared_ptr<const HeldPlaces> unpack(std::shared_ptr<const HeldPostings> postings, PlaceList& list);

/// Lists that read what is held, which stays as long as they do.
std::unique_ptr<PostingList> list_of(std::shared_ptr<const HeldPostings> held);
std::unique_ptr<PlaceList> list_of(std::shared_ptr<const HeldPlaces> held);

}  // namespace fundstelle
