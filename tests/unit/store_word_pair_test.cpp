#include <catch2/catch.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <numeric>
#include <random>
#include <set>
#include <span>
#include <vector>

#include "common/store/kept_places.hpp"
#include "common/store/memory_budget.hpp"
#include "common/store/word_pair.hpp"

namespace fundstelle {
namespace {

using PlacesByDocument = std::map<std::uint32_t, std::vector<std::uint32_t>>;

class GivenPlaces : public PlaceList {
  public:
    explicit GivenPlaces(const PlacesByDocument& places) : places_(places) {}
    std::span<const std::uint32_t> in(std::uint32_t document) override { return places_.at(document); }

  private:
    const PlacesByDocument& places_;
};

/// The places of two words in documents 1, 2 and so on, those of the second one mostly close to the first.
struct TwoWords {
    static constexpr std::uint32_t documents = 600;

    TwoWords(std::minstd_rand& random, std::uint32_t distance) {
        for (std::uint32_t document = 1; document <= documents; ++document) {
            std::set<std::uint32_t> one;
            std::set<std::uint32_t> other;
            // Now and then none, or too many for a sketch.
            const std::uint32_t count = document % 9 == 0 ? 70 : static_cast<std::uint32_t>(random() % 4);
            for (std::uint32_t i = 0; i < count; ++i) {
                const auto place = 100 + static_cast<std::uint32_t>(random() % 4'000);
                one.insert(place);
                // As they should, nearly so, or so that one sketch or both of them are deceived.
                const std::vector<std::uint32_t> beside{0, 1, 64, PlaceList::other_modulus,
                                                        64 * PlaceList::other_modulus};
                other.insert(place + distance + beside[random() % beside.size()]);
            }
            if (document % 11 == 0) other.clear();
            first[document].assign(one.begin(), one.end());
            second[document].assign(other.begin(), other.end());
        }
    }

    bool stand_in(std::uint32_t document, std::uint32_t distance, std::uint32_t least) const {
        const auto& ones = first.at(document);
        const auto& others = second.at(document);
        return std::any_of(ones.begin(), ones.end(), [&](std::uint32_t place) {
            return place > least && std::count(others.begin(), others.end(), place + distance) != 0;
        });
    }
    std::size_t lists_read(std::uint32_t document) const { return first.at(document).empty() ? 1 : 2; }

    PlacesByDocument first;
    PlacesByDocument second;
};

}  // namespace

TEST_CASE("two words are found at their distance in what is at hand") {
    const auto distance = GENERATE(1U, 40U, 64U, 2'000U, ~std::uint32_t{0}, ~std::uint32_t{0} - 70U);
    std::minstd_rand random(distance);
    const TwoWords words(random, distance);
    const auto memory = std::make_shared<MemoryBudget>(100'000'000);
    KeptPlaces first(std::make_unique<GivenPlaces>(words.first), memory, TwoWords::documents);
    KeptPlaces second(std::make_unique<GivenPlaces>(words.second), memory);
    std::vector<std::uint32_t> all(TwoWords::documents);
    std::iota(all.begin(), all.end(), 1);
    WordPair pair;
    CHECK_FALSE(pair.look_at(first, second, distance, all));
    // Some are not at hand.
    for (const std::uint32_t document : all) {
        if (document % 5 != 0) static_cast<void>(first.in(document));
        if (document % 7 != 0) static_cast<void>(second.in(document));
    }
    REQUIRE(pair.look_at(first, second, distance, all));
    std::vector<bool> is_left(all.size(), false);
    std::size_t deceived = 0;
    for (std::size_t i = 0; i < pair.left().size(); ++i) {
        const std::size_t index = pair.left()[i];
        const std::uint32_t document = all[index];
        is_left[index] = true;
        REQUIRE(pair.is_at_hand(i) == (document % 5 != 0 && document % 7 != 0));
        if (!pair.is_at_hand(i)) continue;
        const auto& ones = words.first.at(document);
        const std::span<const std::uint32_t> told = pair.first_places(i);
        REQUIRE(std::vector(told.begin(), told.end()) == ones);
        for (const std::uint32_t least : {0U, 2'000U})
            REQUIRE(pair.stands(i, least) == words.stand_in(document, distance, least));
        deceived += static_cast<std::size_t>(!pair.stands(i, 0));
    }
    std::size_t spared = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (is_left[i]) continue;
        REQUIRE_FALSE(words.stand_in(all[i], distance, 0));
        spared += words.lists_read(all[i]);
    }
    CHECK(pair.lists_spared() == spared);
    // Only those are left in vain where both sketches are deceived, or say nothing.
    CHECK(deceived < 108);
    CHECK(spared > all.size() / 4);
}

}  // namespace fundstelle
