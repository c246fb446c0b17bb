#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "common/store/document_order.hpp"
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

    /// `tables` and `stories`, which may be null, must stay in place.
    explicit IndexColumns(const Tables& tables, DocumentOrder order = {}, Stories* stories = nullptr)
        : tables_(tables), order_(std::move(order)), stories_(stories) {}

    const std::vector<std::uint32_t>& lengths();
    const Dates& dates();
    const Names& sources();
    /// In which equally good documents are shown.
    const DocumentOrder& order() const { return order_; }
    const Names& languages();
    /// The id of a document. What was asked for lately is remembered.
    std::string id_of(std::uint32_t document);
    /// Throws Error (kind index) when the index was built without.
    Stories& stories();

  private:
    struct KnownId {
        std::uint32_t document = 0;
        std::string id;
    };

    Names names_in(std::uint32_t slot) const;

    const Tables& tables_;
    DocumentOrder order_;
    Stories* stories_;
    std::optional<std::vector<std::uint32_t>> lengths_;
    std::optional<Dates> dates_;
    std::optional<Names> sources_;
    std::optional<Names> languages_;
    std::vector<KnownId> known_ids_;  ///< each at the place that the number of its document says
};

}  // namespace fundstelle
