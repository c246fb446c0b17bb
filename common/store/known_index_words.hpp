#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "common/query/known_words.hpp"
#include "common/store/index_words.hpp"
#include "common/store/tables.hpp"

namespace fundstelle {

/// The words of an index for those who expand queries. For one thread at a time; every function throws Error
/// (kind index) when the index is damaged.
class KnownIndexWords : public KnownWords {
  public:
    /// Both must stay in place.
    KnownIndexWords(const Tables& tables, IndexWords& words) : tables_(tables), words_(words) {}

    std::vector<KnownWord> with_prefix(QueryField field, std::string_view prefix,
                                       std::size_t most) const override;
    std::vector<KnownWord> similar(std::string_view folded, unsigned distance,
                                   std::size_t most) const override;

  private:
    const Tables& tables_;
    IndexWords& words_;
};

}  // namespace fundstelle
