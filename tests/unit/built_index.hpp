#pragma once
#include <string>
#include <vector>

#include "common/corpus/article.hpp"
#include "common/store/index_builder.hpp"

namespace fundstelle {

/// All that can be read of an index of `articles` that was built so with the words of small_lexicon(), but
/// for when it was built. Throws std::runtime_error when it was not written in bulk though it could be, when
/// Xapian finds a fault in it, or when anything is left of what waited for its tables.
std::string shown_index(const std::vector<Article>& articles, const BuildOptions& options);

}  // namespace fundstelle
