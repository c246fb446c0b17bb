#include "common/query/places.hpp"

#include <algorithm>
#include <cmath>

namespace fundstelle {
namespace {

constexpr std::uint32_t farthest = 6;   // words that are near each other
constexpr double beginning_words = 30;  // words after which a place is worth 1/e of the first one

/// The distance between the nearest places of two words, in words; 0 when they never stand apart.
std::uint32_t nearest(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) {
    std::uint32_t least = 0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        const std::uint32_t distance = a[i] < b[j] ? b[j] - a[i] : a[i] - b[j];
        if (distance != 0 && (least == 0 || distance < least)) least = distance;
        if (a[i] < b[j]) {
            ++i;
        } else {
            ++j;
        }
    }
    return least;
}

/// What the lesser of two words is worth, less, the farther apart they stand.
double nearness(const WordPlaces& a, const WordPlaces& b) {
    const std::uint32_t distance = nearest(a.positions, b.positions);
    if (distance == 0 || distance > farthest) return 0;
    return std::min(a.weight, b.weight) / distance;
}

double score_of_beginning(const WordPlaces& word, std::uint32_t text_position, const PlaceWeights& weights) {
    const auto in_text = std::lower_bound(word.positions.begin(), word.positions.end(), text_position);
    double score = in_text == word.positions.begin() ? 0 : weights.title;
    if (in_text != word.positions.end()) {
        score +=
            weights.beginning * std::exp(-static_cast<double>(*in_text - text_position) / beginning_words);
    }
    return score * word.weight;
}

}  // namespace

double score_of_places(const std::vector<WordPlaces>& words, std::uint32_t text_position,
                       const PlaceWeights& weights) {
    double score = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].compound == WordPlaces::no_compound)
            score += score_of_beginning(words[i], text_position, weights);
        for (std::size_t j = 0; j < i; ++j) {
            if (words[i].compound != words[j].compound) continue;
            const bool parts = words[i].compound != WordPlaces::no_compound;
            score += (parts ? weights.near_parts : weights.near) * nearness(words[i], words[j]);
        }
    }
    return score;
}

}  // namespace fundstelle
