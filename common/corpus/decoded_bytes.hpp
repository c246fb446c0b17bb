#pragma once
#include <cstdint>
#include <string>

#include "common/corpus/file.hpp"

namespace fundstelle {

/// The bytes of another source as they are, but for UTF-16, which becomes UTF-8 and is held in memory for
/// that. For one thread at a time.
class DecodedBytes final : public ByteSource {
  public:
    /// Of `bytes`, which must outlive this; of UTF-16 no more than `limit`.
    DecodedBytes(ByteSource& bytes, std::uint64_t limit) : bytes_(bytes), limit_(limit) {}

    /// Throws Error (kind input) also when there is too much UTF-16, or it is none.
    bool read(std::size_t bytes, std::string& out) override;
    std::uint64_t size() const override { return bytes_.size(); }
    std::uint64_t bytes_read() const override { return bytes_.bytes_read(); }

  private:
    ByteSource& bytes_;
    std::uint64_t limit_;
    bool begun_ = false;
    std::string decoded_;  ///< of UTF-16
    std::size_t given_ = 0;
};

}  // namespace fundstelle
