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

/// Bits for the remainders by `modulus` of the places in a document.
std::uint64_t sketch_by(std::uint32_t modulus, std::uint32_t document) {
    std::uint64_t sketch = 0;
    for (const std::uint32_t place : SomePlaces::places_of(document))
        sketch |= std::uint64_t{1} << place % modulus;
    return sketch;
}

/// Of how many documents there is a sketch, as their places were read.
std::ptrdiff_t read_among(const std::vector<std::uint64_t>& sketches) {
    return std::count_if(sketches.begin(), sketches.end(),
                         [](std::uint64_t sketch) { return sketch != PlaceList::anywhere; });
}

/// How many of `documents` were read and are at hand with their places, -1 when any of them is told wrongly.
std::ptrdiff_t at_hand(KeptPlaces& kept, const std::vector<std::uint32_t>& documents,
                       const std::vector<std::uint64_t>& expected) {
    std::vector<std::span<const std::uint32_t>> places(documents.size());
    std::vector<std::uint64_t> sketches(documents.size());
    kept.sketch_otherwise(documents, sketches);
    kept.at_hand(documents, places);
    std::ptrdiff_t count = 0;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        const bool read = expected[i] != PlaceList::anywhere;
        const std::vector<std::uint32_t> some(places[i].begin(), places[i].end());
        if (!read && (places[i].data() != nullptr || sketches[i] != PlaceList::anywhere)) return -1;
        if (!read) continue;
        if (some != SomePlaces::places_of(documents[i])) return -1;
        if (sketches[i] != sketch_by(PlaceList::other_modulus, documents[i])) return -1;
        ++count;
    }
    return count;
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

TEST_CASE("sketches and places at hand are of what was read, found by bits or not") {
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
            expected[document - 1] = sketch_by(64, document);
        }
        REQUIRE(at_hand(kept, all, expected) == read_among(expected));
        REQUIRE(sketches_of(kept, all) == expected);
    }
    // None was read twice.
    CHECK(asked == read_among(expected));
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
