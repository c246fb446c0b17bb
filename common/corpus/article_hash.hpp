#pragma once
#include "common/corpus/article.hpp"
#include "common/hash.hpp"

namespace fundstelle {

/// A hash of all that `article` says: two that differ in anything have different ones.
Hash128 hash_of(const Article& article);

}  // namespace fundstelle
