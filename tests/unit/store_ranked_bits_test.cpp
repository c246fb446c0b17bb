#include <catch2/catch.hpp>

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <random>
#include <set>
#include <vector>

#include "common/store/ranked_bits.hpp"

namespace fundstelle {

TEST_CASE("bits say the number of each document, and which one is next") {
    const std::uint32_t step = GENERATE(1U, 2U, 40U, 300U);
    std::minstd_rand random(step);
    std::set<std::uint32_t> documents;
    std::uint32_t last = 0;
    for (int i = 0; i < 500; ++i) documents.insert(last += 1 + static_cast<std::uint32_t>(random() % step));
    RankedBits bits(std::vector(documents.begin(), documents.end()));
    // What comes later may lie words behind.
    documents.insert(last + 1);
    bits.append(last + 1);
    documents.insert(last + 1'000);
    bits.append(last + 1'000);
    for (std::uint32_t document = 0; document < last + 1'200; ++document) {
        const auto place = documents.lower_bound(document);
        const bool is_there = place != documents.end() && *place == document;
        const auto number = static_cast<std::size_t>(std::distance(documents.begin(), place));
        REQUIRE(bits.number_of(document) == (is_there ? number : RankedBits::none));
        REQUIRE(bits.next(document) == (place == documents.end() ? RankedBits::no_document : *place));
    }
    CHECK(bits.bytes() == RankedBits::bytes_for(last + 1'000));
}

TEST_CASE("bits are small for documents that lie close") {
    CHECK_FALSE(RankedBits::is_small_for({}));
    CHECK(RankedBits(std::vector<std::uint32_t>{}).empty());
    std::vector<std::uint32_t> documents;
    for (std::uint32_t document = 32; document <= 3'200; document += 32) documents.push_back(document);
    documents.back() = 3'199;
    CHECK(RankedBits::is_small_for(documents));
    documents.back() = 3'200;
    CHECK_FALSE(RankedBits::is_small_for(documents));
}

}  // namespace fundstelle
