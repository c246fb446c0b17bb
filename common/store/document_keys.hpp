#pragma once
#include <cstdint>
#include <string>

#include "common/store/index_columns.hpp"
#include "common/store/index_reader.hpp"

namespace fundstelle {

/// Numbers that stand for the values of documents: those of one value have the same. For one thread at a
/// time.
class DocumentKeys {
  public:
    /// `columns` must stay in place. Throws Error (kind index) when the index is damaged.
    DocumentKeys(IndexColumns& columns, DocumentValue value);

    /// 0 when the document has no such value, as of 2022 the month.
    std::uint32_t of(std::uint32_t document) const;

    /// The value that a number stands for: `AFP`, `2022`, `2022-12`, `2022-12-19`, a story's number; empty
    /// for 0.
    std::string text(std::uint32_t key) const;

  private:
    DocumentValue value_;
    const IndexColumns::Names* names_ = nullptr;
    const IndexColumns::Dates* dates_ = nullptr;
    Stories* stories_ = nullptr;
    std::uint32_t unit_ = 1;  ///< of a date as a number: 100 for months
};

}  // namespace fundstelle
