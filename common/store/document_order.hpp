#pragma once
#include <cstdint>
#include <filesystem>

#include "common/mapped_file.hpp"
#include "common/store/tables.hpp"

namespace fundstelle {

/// The order of the documents of an index by their ids (those of their terms, `id_term`), which does not
/// depend on the numbers that they got in the database: what is equally good is shown in this order. Any
/// thread.
class DocumentOrder {
  public:
    /// The order of the documents' numbers.
    DocumentOrder() = default;
    /// That of the generation in the folder `generation`, which may lack the file: then it is that of the
    /// numbers. Throws Error (kind index) when the file is not one for numbers up to
    /// `last_document`, system when it
    /// cannot be read.
    DocumentOrder(const std::filesystem::path& generation, std::uint32_t last_document);

    /// The place of a document among all.
    std::uint32_t place(std::uint32_t document) const;
    bool is_before(std::uint32_t a, std::uint32_t b) const { return place(a) < place(b); }

  private:
    MappedFile file_;
};

/// Writes the order of the finished database in the folder `generation` beside it, unless it is that of the
/// numbers: for each number from 0 on the place of its document, as four bytes, the lowest first. Throws
/// Error (kind system).
void write_document_order(const std::filesystem::path& generation);

}  // namespace fundstelle
