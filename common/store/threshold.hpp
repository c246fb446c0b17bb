#pragma once
#include <algorithm>
#include <cstddef>
#include <functional>
#include <vector>

namespace fundstelle {

/// Keeps the highest of the numbers that it is given, none of which is negative.
class Threshold {
  public:
    explicit Threshold(std::size_t kept) : kept_(kept) { numbers_.reserve(std::min(kept, reserved)); }

    void add(double number) {
        if (kept_ == 0) return;
        if (numbers_.size() < kept_) {
            numbers_.push_back(number);
            std::push_heap(numbers_.begin(), numbers_.end(), std::greater<>());
        } else if (number > numbers_.front()) {
            std::pop_heap(numbers_.begin(), numbers_.end(), std::greater<>());
            numbers_.back() = number;
            std::push_heap(numbers_.begin(), numbers_.end(), std::greater<>());
        }
    }

    /// What a number must reach to be among the `kept` highest; negative as long as there are fewer.
    double value() const { return numbers_.size() < kept_ || kept_ == 0 ? -1 : numbers_.front(); }

  private:
    static constexpr std::size_t reserved = 64;

    std::size_t kept_;
    std::vector<double> numbers_;
};

}  // namespace fundstelle
