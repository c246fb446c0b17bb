#pragma once
#include <cstddef>

namespace fundstelle {

/// Memory that several share. For one thread at a time.
class MemoryBudget {
  public:
    explicit MemoryBudget(std::size_t most_bytes) : most_bytes_(most_bytes) {}

    /// Bytes that one of them is to take at most.
    std::size_t most_of_one() const { return most_bytes_ / largest_share; }
    /// Bytes that were taken and not given back.
    std::size_t taken() const { return taken_; }

    bool has(std::size_t bytes) const { return bytes <= most_bytes_ - taken_; }
    /// Does nothing and returns false when there are not so many left.
    bool take(std::size_t bytes) {
        if (!has(bytes)) return false;
        taken_ += bytes;
        return true;
    }
    /// Of those that were taken.
    void give_back(std::size_t bytes) { taken_ -= bytes; }

  private:
    static constexpr std::size_t largest_share = 4;

    std::size_t most_bytes_;
    std::size_t taken_ = 0;
};

}  // namespace fundstelle
