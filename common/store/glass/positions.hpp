#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "common/store/glass/database.hpp"
#include "common/store/glass/table.hpp"

namespace fundstelle::glass {

/// Writes the table of positions: for each term that has any in a document the key is the term and the
/// document, the tag what `append_positions` made of them. For one thread at a time.
class PositionWriter {
  public:
    /// The file is made in `folder` when it is needed.
    explicit PositionWriter(const std::filesystem::path& folder);

    /// Begins a term greater than those before.
    void begin(std::string_view term);

    /// Adds the positions of the term in a document with a higher id than those before. Throws Error (kind
    /// system).
    void add(std::uint32_t document, std::string_view positions);

    /// Writes what is left. Throws Error (kind system).
    void finish(Roots& roots);

  private:
    std::filesystem::path file_;
    std::optional<TableWriter> table_;
    std::string key_;
    std::size_t term_bytes_ = 0;
};

}  // namespace fundstelle::glass
