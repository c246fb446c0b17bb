#pragma once
#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace fundstelle {

/// A word as somebody wrote it, and as it should be; both folded.
struct Misspelling {
    std::string wrong;
    std::string right;
};

/// Mistakes that Germans make often.
std::vector<Misspelling> common_misspellings();

/// Makes mistakes in words by chance, the same ones for the same seed.
class MistakeMaker {
  public:
    explicit MistakeMaker(std::uint64_t seed) : random_(seed) {}

    /// A number from 0 to `bound` - 1.
    std::size_t below(std::size_t bound) { return static_cast<std::size_t>(random_() % bound); }

    /// `word` with a letter inserted, removed or replaced, or two neighbours swapped, each as often.
    std::string with_edit(std::string_view word);

    /// `word` with one of the confusions that German writers make (text/confusions.hpp) where one is
    /// possible; else as it is.
    std::string with_confusion(std::string_view word);

  private:
    std::mt19937_64 random_;
};

}  // namespace fundstelle
