#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <random>
#include <set>
#include <tuple>
#include <vector>

#include "common/corpus/story_signature.hpp"

namespace fundstelle {
namespace {

using Words = std::vector<std::uint64_t>;

StorySignature signature_of(const Words& words) {
    StorySigner signer;
    for (const std::uint64_t word : words) signer.add(word);
    return signer.finish();
}

double exact_similarity(const Words& a, const Words& b) {
    using Shingles = std::set<std::tuple<std::uint64_t, std::uint64_t, std::uint64_t>>;
    const auto shingles = [](const Words& words) {
        Shingles all;
        for (std::size_t i = 2; i < words.size(); ++i) all.emplace(words[i - 2], words[i - 1], words[i]);
        return all;
    };
    const Shingles of_a = shingles(a);
    const Shingles of_b = shingles(b);
    std::size_t both = 0;
    for (const auto& one : of_a) both += of_b.count(one);
    return static_cast<double>(both) / static_cast<double>(of_a.size() + of_b.size() - both);
}

Words random_words(std::mt19937_64& random, std::size_t count) {
    Words words(count);
    for (std::uint64_t& word : words) word = random();
    return words;
}

}  // namespace

TEST_CASE("the similarity of two signatures is about the Jaccard coefficient of the runs of words") {
    std::mt19937_64 random(7);
    double sum = 0;
    double largest = 0;
    int pairs = 0;
    for (const std::size_t count : {60U, 200U, 1'000U}) {
        for (int changed_in_hundred = 0; changed_in_hundred <= 40; changed_in_hundred += 2) {
            const Words a = random_words(random, count);
            Words b = a;
            for (std::uint64_t& word : b) {
                if (random() % 100 < static_cast<unsigned>(changed_in_hundred)) word = random();
            }
            const double error =
                shingle_similarity(signature_of(a), signature_of(b)) - exact_similarity(a, b);
            sum += error;
            largest = std::max(largest, std::abs(error));
            ++pairs;
        }
    }
    CHECK(std::abs(sum / pairs) < 0.02);
    CHECK(largest < 0.25);
}

TEST_CASE("texts without a run of words in common are not similar, equal ones are") {
    std::mt19937_64 random(11);
    const Words words = random_words(random, 30);
    CHECK(shingle_similarity(signature_of(words), signature_of(random_words(random, 30))) < 0.05);
    CHECK(signature_of(words) == signature_of(words));
    CHECK(signature_of({}).words == 0);
    CHECK(signature_of({1, 2}).content != signature_of({2, 1}).content);
}

TEST_CASE("a signature holds the most frequent telling words, whatever the order they come in") {
    StorySigner signer;
    for (std::uint64_t word = 0; word < 1'000; ++word)
        signer.add_telling(word << 32, word % 100 == 0 ? 3U : 1U);
    const StorySignature signature = signer.finish();
    CHECK(signature.telling.size() == StorySignature::most_telling);
    for (std::uint32_t word = 0; word < 1'000; word += 100) {
        CHECK(std::binary_search(signature.telling.begin(), signature.telling.end(), word));
    }
    for (std::uint64_t word = 1'000; word-- > 0;) signer.add_telling(word << 32, word % 100 == 0 ? 3U : 1U);
    CHECK(signer.finish() == signature);
    CHECK(signer.finish().telling.empty());
}

}  // namespace fundstelle
