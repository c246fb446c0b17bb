#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/byte_range.hpp"

namespace fundstelle {

/// Writes a JSON object (RFC 8259) member by member.
class JsonObject {
  public:
    void text(std::string_view name, std::string_view value);
    void number(std::string_view name, std::uint64_t value);
    void number(std::string_view name, double value, int digits);
    void truth(std::string_view name, bool value);
    /// A member whose value is JSON already.
    void json(std::string_view name, std::string_view value);

    std::string take() { return std::move(out_) + "}"; }

  private:
    std::string out_ = "{";
};

/// `values`, each JSON, as a JSON array.
std::string json_array(const std::vector<std::string>& values);

/// `marks` of the UTF-8 text `text`, ascending, as an array of pairs of code points.
std::string json_marks(std::string_view text, const std::vector<ByteRange>& marks);

}  // namespace fundstelle
