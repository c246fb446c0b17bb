#include <catch2/catch.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <numeric>
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

}  // namespace

TEST_CASE("places are kept as long as there is memory, and told rightly without it") {
    const auto memory = std::make_shared<MemoryBudget>(8'000);
    int asked = 0;
    {
        KeptPlaces kept(std::make_unique<SomePlaces>(asked), memory);
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

}  // namespace fundstelle
