#include "common/corpus/story_signature.hpp"

#include <algorithm>
#include <bit>
#include <limits>

namespace fundstelle {
namespace {

constexpr std::uint64_t no_shingle = std::numeric_limits<std::uint64_t>::max();
constexpr unsigned sample_bits = std::countr_zero(StorySignature::samples);

// Odd numbers without pattern: fractions of the golden ratio, and those of MurmurHash3 and xxHash.
constexpr std::uint64_t first_factor = 0x9E3779B97F4A7C15;
constexpr std::uint64_t second_factor = 0xC2B2AE3D27D4EB4F;
constexpr std::uint64_t mixing_factor = 0xFF51AFD7ED558CCD;

std::uint64_t mixed(std::uint64_t value) {
    value ^= value >> 33;
    value *= mixing_factor;
    return value ^ (value >> 33);
}

/// Fills the samples that no shingle fell into, each from one of the others by a choice that is the same for
/// every text, so that equal texts stay equal and similar ones similar.
void fill_empty(std::array<std::uint64_t, StorySignature::samples>& least) {
    const auto original = least;
    for (std::size_t i = 0; i < least.size(); ++i) {
        for (std::uint64_t attempt = 1; least[i] == no_shingle; ++attempt) {
            const std::uint64_t choice = mixed(i * first_factor + attempt * second_factor);
            least[i] = original[choice % original.size()];
        }
    }
}

}  // namespace

double shingle_similarity(const StorySignature& a, const StorySignature& b) {
    std::size_t same = 0;
    for (std::size_t i = 0; i < StorySignature::samples; ++i)
        same += a.shingles[i] == b.shingles[i] ? 1U : 0U;
    return static_cast<double>(same) / static_cast<double>(StorySignature::samples);
}

StorySigner::StorySigner() {
    least_.fill(no_shingle);
}

void StorySigner::add(std::uint64_t word) {
    ++words_;
    content_ = mixed(content_ * first_factor + word);
    if (words_ > 2) {
        const std::uint64_t shingle = mixed((long_before_ * first_factor + before_) * second_factor + word);
        std::uint64_t& least = least_[shingle >> (64 - sample_bits)];
        least = std::min(least, shingle);
    }
    long_before_ = before_;
    before_ = word;
}

void StorySigner::add_telling(std::uint64_t word, std::uint32_t count) {
    telling_.push_back({static_cast<std::uint32_t>(word >> 32), count});
}

StorySignature StorySigner::finish() {
    StorySignature signature;
    signature.content = content_;
    signature.words = words_;
    if (words_ > 2) {
        fill_empty(least_);
        std::transform(least_.begin(), least_.end(), signature.shingles.begin(),
                       [](std::uint64_t shingle) { return static_cast<std::uint16_t>(shingle); });
    }
    if (telling_.size() > StorySignature::most_telling) {
        const auto behind = telling_.begin() + StorySignature::most_telling;
        std::nth_element(telling_.begin(), behind, telling_.end(), [](const Counted& a, const Counted& b) {
            return a.count != b.count ? a.count > b.count : a.hash < b.hash;
        });
        telling_.erase(behind, telling_.end());
    }
    for (const Counted& one : telling_) signature.telling.push_back(one.hash);
    std::sort(signature.telling.begin(), signature.telling.end());
    const auto end = std::unique(signature.telling.begin(), signature.telling.end());
    signature.telling.erase(end, signature.telling.end());
    *this = StorySigner();
    return signature;
}

}  // namespace fundstelle
