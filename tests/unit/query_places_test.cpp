#include <catch2/catch.hpp>

#include "common/query/places.hpp"

namespace fundstelle {
namespace {

constexpr std::uint32_t text_position = 1000;

double score(const std::vector<WordPlaces>& words) {
    return score_of_places(words, text_position);
}

/// Until the end of the expression.
WordPlaces word(double weight, std::initializer_list<std::uint32_t> positions) {
    WordPlaces places;
    places.weight = weight;
    places.positions = {positions.begin(), positions.size()};
    return places;
}

WordPlaces part(std::size_t compound, std::initializer_list<std::uint32_t> positions) {
    WordPlaces places = word(1, positions);
    places.compound = compound;
    return places;
}

}  // namespace

TEST_CASE("words that stand near each other say more") {
    const double near = score({word(1, {5000}), word(1, {5001})});
    const double apart = score({word(1, {5000}), word(1, {5003})});
    const double far = score({word(1, {5000}), word(1, {5900})});
    CHECK(near > apart);
    CHECK(apart > far);
    CHECK(score({word(1, {5001}), word(1, {5000})}) == Approx(near));
    // The nearest places count, wherever others are.
    CHECK(score({word(1, {5000, 6000, 7000}), word(1, {5500, 6001, 8000})}) == Approx(near).margin(1e-9));
    CHECK(score({word(1, {}), word(1, {5000})}) == Approx(far / 2).margin(1e-9));
    CHECK(score({}) == 0);
}

TEST_CASE("of two near words the one that tells less decides what their nearness is worth") {
    const double both = score({word(2, {50000}), word(2, {50001})});
    const double one = score({word(2, {50000}), word(1, {50001})});
    CHECK(both == Approx(2 * score({word(1, {50000}), word(1, {50001})})));
    CHECK(one == Approx(score({word(1, {50000}), word(1, {50001})})));
}

TEST_CASE("a word at the beginning of the text says more, and so does one in the title") {
    const double nowhere = score({word(1, {50000})});
    CHECK(nowhere == Approx(0).margin(1e-9));
    CHECK(score({word(1, {1000})}) > score({word(1, {1010})}));
    CHECK(score({word(1, {1010})}) > score({word(1, {1100})}));
    CHECK(score({word(1, {7})}) > nowhere);
    CHECK(score({word(1, {7, 1000})}) > score({word(1, {1000})}));
    CHECK(score({word(1, {1, 2, 3})}) == Approx(score({word(1, {3})})));
}

TEST_CASE("a part of a compound counts with the other parts of it only") {
    CHECK(score({part(0, {5000}), part(0, {5001})}) > 0);
    CHECK(score({part(0, {5000}), part(1, {5001})}) == 0);
    CHECK(score({part(0, {1000})}) == 0);
    CHECK(score({word(1, {50000}), part(0, {50001})}) == Approx(0).margin(1e-9));
}

}  // namespace fundstelle
