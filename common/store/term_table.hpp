#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace fundstelle {

/// Numbers terms from 0 on, in the order in which they come. For one thread.
class TermTable {
  public:
    /// The number of `prefix` and `text` put together; a new one where that was not there before.
    std::uint32_t number(std::string_view prefix, std::string_view text);

    std::size_t size() const { return terms_.size(); }
    /// Lives until `clear`.
    std::string_view text(std::uint32_t number) const { return terms_[number]; }

    void clear();

  private:
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t number_after = 0;  ///< the number, plus 1; 0 in an empty slot
    };

    void grow();
    std::string_view kept(std::string_view term);

    std::vector<Slot> slots_;  ///< open addressing; a power of two of them, or none
    std::vector<std::string_view> terms_;
    std::vector<std::unique_ptr<char[]>> blocks_;
    std::size_t block_ = 0;  ///< the one being filled
    std::size_t used_ = 0;   ///< of its bytes
};

}  // namespace fundstelle
