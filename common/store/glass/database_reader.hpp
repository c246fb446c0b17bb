#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/mapped_file.hpp"
#include "common/store/glass/database.hpp"
#include "common/store/glass/list_reader.hpp"
#include "common/store/glass/table_reader.hpp"

namespace fundstelle::glass {

/// What a version file says (database.hpp).
struct Version {
    Roots roots;
    /// Of each table in the order of Roots.
    std::array<std::size_t, 4> block_bytes{};
    Statistics statistics;
};

/// Nothing when `file` is no version file of the one format that is read here.
std::optional<Version> parse_version(std::string_view file);

/// Our own reader of glass databases, whoever wrote them; they must not be changed meanwhile. Any thread;
/// every function throws Error (kind index) when it meets damage.
class DatabaseReader {
  public:
    /// Nothing when the folder's version file is none of a format that is read here. Throws Error (kind
    /// system) when files cannot be read.
    static std::optional<DatabaseReader> open(const std::filesystem::path& folder);

    const Statistics& statistics() const { return version_.statistics; }
    const TableReader& postings() const { return postings_; }
    const TableReader& positions() const { return positions_; }

    /// Empty when there is none.
    std::string metadata(std::string_view name) const;

    /// The data of a document; empty when it has none.
    std::string data(std::uint32_t document) const;
    /// The first `bytes` of that, all where there are not as many.
    std::string data_head(std::uint32_t document, std::size_t bytes) const;

    /// Calls `take` with every document that has a value in `slot`, ascending, and the value.
    void values(std::uint32_t slot,
                const std::function<void(std::uint32_t document, std::string_view value)>& take) const;

    /// Calls `take` with every term that begins with `prefix`, ascending by bytes, and how many documents
    /// have it, until it returns false.
    void terms(std::string_view prefix,
               const std::function<bool(std::string_view term, std::uint32_t documents)>& take) const;

  private:
    DatabaseReader(const std::filesystem::path& folder, const Version& version);

    Version version_;
    MappedFile postings_file_;
    MappedFile data_file_;
    MappedFile positions_file_;
    TableReader postings_;
    TableReader data_;
    TableReader positions_;
};

}  // namespace fundstelle::glass
