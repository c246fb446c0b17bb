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

TEST_CASE("bits say the numbers of many documents at once") {
    std::minstd_rand random(7);
    std::set<std::uint32_t> documents;
    while (documents.size() < 300) documents.insert(static_cast<std::uint32_t>(random() % 1'000));
    const RankedBits bits(std::vector(documents.begin(), documents.end()));
    std::vector<std::uint32_t> asked;
    for (std::uint32_t document = 0; document < 1'200; document += 1 + document % 3)
        asked.push_back(document);
    std::vector<std::size_t> numbers(asked.size(), RankedBits::none);
    bits.for_each_number(asked, [&](std::size_t i, std::size_t number, std::size_t is_there) {
        numbers[i] = is_there == 1 ? number : RankedBits::none;
    });
    std::vector<std::uint8_t> held(asked.size(), 0);
    held.front() = 1;
    bits.mark_held(asked, held);
    for (std::size_t i = 0; i < asked.size(); ++i) {
        CAPTURE(asked[i]);
        REQUIRE(numbers[i] == bits.number_of(asked[i]));
        REQUIRE(static_cast<bool>(held[i]) == (i == 0 || numbers[i] != RankedBits::none));
    }
    std::vector<std::uint32_t> left = asked;
    bits.leave(left);
    std::erase_if(asked, [&](std::uint32_t document) { return !documents.contains(document); });
    CHECK(left == asked);
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
