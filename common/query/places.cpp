#include "common/query/places.hpp"

#include <algorithm>
#include <cmath>

namespace fundstelle {
namespace {

// What a place adds of what the word is worth.
constexpr double nearness_share = 0.4;    // of two words side by side; less, the farther apart they are
constexpr double parts_share = 1;         // of two parts of a compound side by side
constexpr double beginning_share = 0.15;  // of the first word of a text; less, the later it stands
constexpr double title_share = 0.1;

constexpr std::uint32_t farthest = 6;  // words that are near each other
constexpr double beginning = 30;       // words after which a place is worth 1/e of the first one

/// The distance between the nearest places of two words, in words; 0 when they never stand apart.
std::uint32_t nearest(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
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

double score_of_nearness(const WordPlaces& a, const WordPlaces& b) {
    const std::uint32_t distance = nearest(a.positions, b.positions);
    if (distance == 0 || distance > farthest) return 0;
    const double share = a.compound == WordPlaces::no_compound ? nearness_share : parts_share;
    return share * std::min(a.weight, b.weight) / distance;
}

double score_of_beginning(const WordPlaces& word, std::uint32_t text_position) {
    const auto in_text = std::lower_bound(word.positions.begin(), word.positions.end(), text_position);
    double score = in_text == word.positions.begin() ? 0 : title_share;
    if (in_text != word.positions.end()) {
        score += beginning_share * std::exp(-static_cast<double>(*in_text - text_position) / beginning);
    }
    return score * word.weight;
}

}  // namespace

double score_of_places(const std::vector<WordPlaces>& words, std::uint32_t text_position) {
    double score = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].compound == WordPlaces::no_compound)
            score += score_of_beginning(words[i], text_position);
        for (std::size_t j = 0; j < i; ++j) {
            if (words[i].compound == words[j].compound) score += score_of_nearness(words[i], words[j]);
        }
    }
    return score;
}

}  // namespace fundstelle
