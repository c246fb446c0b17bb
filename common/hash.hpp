#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace fundstelle {

/// A 128-bit hash value.
struct Hash128 {
    std::uint64_t high = 0;
    std::uint64_t low = 0;

    friend bool operator==(const Hash128&, const Hash128&) = default;
};

/// The XXH3 128-bit hash of `bytes` (xxHash 0.8). It tells different contents apart; it is no protection
/// against somebody who forges a match.
Hash128 hash128(std::string_view bytes);

/// The hash128 of bytes that come piece by piece.
class RunningHash {
  public:
    RunningHash();
    RunningHash(RunningHash&&) noexcept;
    RunningHash& operator=(RunningHash&&) noexcept;
    ~RunningHash();

    void add(std::string_view bytes);
    /// Of all that was added so far.
    Hash128 value() const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

/// The hash as 32 lower-case hexadecimal digits, the high half first.
std::string hexadecimal(const Hash128& hash);

}  // namespace fundstelle
