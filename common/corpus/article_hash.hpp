#pragma once
#include <string>

#include "common/corpus/article.hpp"
#include "common/hash.hpp"

namespace fundstelle {

/// A hash of all that was read of `article`: two that differ in anything have different ones. An article on
/// standard input that states no id has no place that stays: by that it does not differ. What is cut of it,
/// which follows from that and from the index it is in, does not count.
Hash128 hash_of(const Article& article);

/// The same as if `id` were its id.
Hash128 hash_of(const Article& article, const std::string& id);

}  // namespace fundstelle
