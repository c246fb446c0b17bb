#include <catch2/catch.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <numeric>
#include <optional>
#include <random>
#include <span>
#include <vector>

#include "common/store/kept_places.hpp"
#include "common/store/memory_budget.hpp"

namespace fundstelle {
namespace {

/// In document N the places N, N + 1 and so on, N % 5 of them; counts how often it is asked.
class SomePlaces : public PlaceList {
  public:
    explicit SomePlaces(int& asked) : asked_(asked) {}

    static std::vector<std::uint32_t> places_of(std::uint32_t document) {
        std::vector<std::uint32_t> places(document % 5);
        std::iota(places.begin(), places.end(), document);
        return places;
    }

    std::span<const std::uint32_t> in(std::uint32_t document) override {
        ++asked_;
        last_ = places_of(document);
        return last_;
    }

  private:
    int& asked_;
    std::vector<std::uint32_t> last_;
};

bool has_places(KeptPlaces& kept, std::uint32_t document) {
    const std::span<const std::uint32_t> places = kept.in(document);
    return std::vector(places.begin(), places.end()) == SomePlaces::places_of(document);
}

std::vector<std::uint64_t> sketches_of(KeptPlaces& kept, const std::vector<std::uint32_t>& documents) {
    std::vector<std::uint64_t> sketches(documents.size(), 0);
    REQUIRE(kept.sketch(documents, sketches));
    return sketches;
}

}  // namespace

TEST_CASE("places are kept as long as there is memory, and told rightly without it") {
    const auto last = GENERATE(std::optional<std::uint32_t>{}, std::optional<std::uint32_t>{600});
    const auto memory = std::make_shared<MemoryBudget>(8'000);
    int asked = 0;
    {
        KeptPlaces kept(std::make_unique<SomePlaces>(asked), memory, last);
        for (const std::uint32_t first : {500U, 1U, 250U}) {
            for (std::uint32_t document = first; document < first + 100; ++document)
                REQUIRE(has_places(kept, document));
        }
        CHECK(asked == 300);
        // One list takes a quarter of what there is.
        CHECK(memory->taken() == kept.bytes());
        CHECK(kept.bytes() <= memory->most_of_one());
        CHECK(kept.bytes() > memory->most_of_one() / 2);
        for (std::uint32_t step = 0; step < 100; ++step) {
            REQUIRE(has_places(kept, 500 + step));
            REQUIRE(has_places(kept, 349 - step));
        }
        CHECK(asked > 400);
        CHECK(asked < 490);
    }
    CHECK(memory->taken() == 0);
}

TEST_CASE("lists that share memory keep no more together than there is") {
    const auto memory = std::make_shared<MemoryBudget>(8'000);
    int asked = 0;
    std::vector<std::unique_ptr<KeptPlaces>> lists;
    for (int i = 0; i < 6; ++i) {
        lists.push_back(std::make_unique<KeptPlaces>(std::make_unique<SomePlaces>(asked), memory));
        for (std::uint32_t document = 1; document <= 100; ++document)
            REQUIRE(has_places(*lists.back(), document));
        CHECK(memory->taken() <= 8'000);
    }
    CHECK(lists.back()->bytes() == 0);
    CHECK(memory->taken() > 7'000);
    lists.clear();
    CHECK(memory->taken() == 0);
}

TEST_CASE("sketches are of the places that were read, found by bits or not") {
    constexpr std::uint32_t last = 3'000;
    const auto by_bits = GENERATE(std::optional<std::uint32_t>{}, std::optional<std::uint32_t>{3'000});
    const auto memory = std::make_shared<MemoryBudget>(10'000'000);
    int asked = 0;
    KeptPlaces kept(std::make_unique<SomePlaces>(asked), memory, by_bits);
    std::vector<std::uint32_t> all(last);
    std::iota(all.begin(), all.end(), 1);
    std::vector<std::uint64_t> expected(last, PlaceList::anywhere);
    std::minstd_rand random(7);
    for (int step = 0; step < 40; ++step) {
        for (int i = 0; i < 50; ++i) {
            const auto document =
                static_cast<std::uint32_t>(random() % (last / 2)) + (step < 20 ? 1 : last / 2 + 1);
            REQUIRE(has_places(kept, document));
            expected[document - 1] = 0;
            for (const std::uint32_t place : SomePlaces::places_of(document))
                expected[document - 1] |= std::uint64_t{1} << place % 64;
        }
        kept.prefetch(all);
        REQUIRE(sketches_of(kept, all) == expected);
    }
    // None was read twice.
    CHECK(asked == std::count_if(expected.begin(), expected.end(),
                                 [](std::uint64_t sketch) { return sketch != PlaceList::anywhere; }));
}

TEST_CASE("bits that would take more memory than one list may are done without") {
    const auto most = static_cast<std::size_t>(GENERATE(8'000, 1'000'000));
    const auto memory = std::make_shared<MemoryBudget>(most);
    int asked = 0;
    KeptPlaces kept(std::make_unique<SomePlaces>(asked), memory, 1'000'000);
    CHECK(kept.bytes() == 0);
    for (int times = 0; times < 2; ++times) {
        for (const std::uint32_t document : {999'999U, 3U, 700'001U}) REQUIRE(has_places(kept, document));
    }
    CHECK(asked == 3);
    CHECK(memory->taken() <= memory->most_of_one());
}

}  // namespace fundstelle
