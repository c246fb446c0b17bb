#pragma once
#include <span>
#include <vector>

#include "common/store/generation_writer.hpp"
#include "common/store/xapian_door.hpp"

namespace fundstelle {

/// The articles of `batch`, whose terms are `terms`, as documents of Xapian (schema.hpp). Throws what Xapian
/// throws.
std::vector<Xapian::Document> xapian_documents(const ArticleBatch& batch,
                                               std::span<const InvertedTerm> terms);

}  // namespace fundstelle
