#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "common/corpus/story_texts.hpp"

namespace fundstelle {

/// Where a document stands among the others.
struct StoryPlace {
    std::uint32_t first = 0;  ///< index of the first document of its story; its own when it stands alone
    std::uint32_t rank = 0;   ///< among all: by date, those without one last, then by id
};

/// The places of `documents`. Two documents are versions of each other when
///
/// - all their words are the same, 20 or more of them; or
/// - they have 50 words or more and many runs of three words in common, and nearly all of their telling words
///   too, or one has hardly a telling word that the other one has not: formulae filled in with other names
///   make no story; or
/// - they have 50 words or more, their dates are no more than three days apart, and they have enough rare
///   words in common: one event in other words. Where a date says no day, or one is only what its text says
///   (story_date.hpp) and they differ, it takes more of them, where one has no date many more; without any
///   date nothing is taken for this.
///
/// Of a chain in which A is like B and B like C, but A not like C, the closest two come together first;
/// whatever joins them must be like all of them on average. The result does not depend on the order of the
/// documents, and takes time and memory by their number: `compared`, where it is asked for, tells how often
/// two texts were compared.
std::vector<StoryPlace> story_places(std::span<const StoryDocument> documents,
                                     std::uint64_t* compared = nullptr);

}  // namespace fundstelle
