#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "common/store/stories.hpp"
#include "common/store/tables.hpp"

namespace fundstelle {

/// What an index says of every document, by its number, in columns that are read when they are first asked
/// for. For one thread at a time; every function throws Error (kind index) when the index is damaged.
class IndexColumns {
  public:
    /// First and last day of the dates of documents as numbers yyyymmdd.
    struct Dates {
        std::vector<std::uint32_t> first;
        std::vector<std::uint32_t> last;  ///< the highest number where there is no date
    };
    /// Values that many documents share.
    struct Names {
        std::vector<std::uint32_t> of_document;  ///< index in `names`; 0 for none
        std::vector<std::string> names;          ///< the first is empty
    };

    /// All must stay in place; `stories` may be null.
    explicit IndexColumns(const Tables& tables, Stories* stories = nullptr)
        : tables_(tables), stories_(stories) {}

    const std::vector<std::uint32_t>& lengths();
    const Dates& dates();
    const Names& sources();
    /// Throws Error (kind index) when the index was built without.
    Stories& stories();

  private:
    const Tables& tables_;
    Stories* stories_;
    std::optional<std::vector<std::uint32_t>> lengths_;
    std::optional<Dates> dates_;
    std::optional<Names> sources_;
};

}  // namespace fundstelle
