#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/store/glass/table_reader.hpp"

namespace fundstelle::glass {

/// Reads where a term stands in documents from the table of positions (positions.hpp). For one thread at a
/// time.
class PositionReader {
  public:
    /// The table must stay in place.
    PositionReader(const TableReader& positions, std::string_view term);

    /// Replaces `positions` by those in `document`, ascending; none when it has none. Throws Error (kind
    /// index) when the table is damaged.
    void read(std::uint32_t document, std::vector<std::uint32_t>& positions);

  private:
    TableReader::Cursor cursor_;
    std::string key_;
    std::size_t term_bytes_ = 0;
};

}  // namespace fundstelle::glass
