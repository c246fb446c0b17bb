#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "common/store/glass/chunked_list.hpp"
#include "common/store/glass/database.hpp"
#include "common/store/glass/table.hpp"
#include "common/store/glass/tag.hpp"

namespace fundstelle::glass {

/// A document, but for where its terms stand in it.
struct Document {
    std::uint32_t id = 0;  ///< from 1
    StoredTag data;        ///< empty for nothing
    StoredTag term_list;   ///< the entry of a TermList
    std::uint64_t length = 0;
    std::uint32_t highest_frequency = 0;
    std::map<std::uint32_t, std::string_view> values;  ///< by slot; none is empty
};

/// Writes the two tables that are in the order of the documents, and gathers what the table of postings says
/// of documents, in memory: their lengths, a few bytes each, and their values. For one thread at a time.
///
/// The key of a document in both tables is its id (`append_sortable`). In the table of data its tag is the
/// data. In the table of term lists it is the term list, and with a zero byte more at the end of the key,
/// where there are values, the slots that have one, each less those before it, less 1.
class DocumentWriter {
  public:
    /// Makes the files in `folder`. Throws Error (kind system).
    explicit DocumentWriter(std::filesystem::path folder);

    /// Adds a document with a higher id than those before. Throws Error (kind system).
    void add(const Document& document);

    /// Writes what is left. Throws Error (kind system).
    void finish(Roots& roots);

    const Statistics& statistics() const { return statistics_; }
    const ChunkedList& lengths() const { return lengths_; }
    const std::map<std::uint32_t, ValueColumn>& values() const { return values_; }

  private:
    std::filesystem::path folder_;
    std::optional<TableWriter> data_;
    TableWriter term_lists_;
    Statistics statistics_;
    ChunkedList lengths_;
    std::map<std::uint32_t, ValueColumn> values_;
    std::string key_;
    std::string slots_;
};

}  // namespace fundstelle::glass
