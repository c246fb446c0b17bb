#pragma once
#include <cstdint>
#include <map>
#include <string_view>

#include "common/corpus/article.hpp"

namespace fundstelle {

/// The values of an article by slot (schema.hpp), those that it has. They live as long as `article`.
std::map<std::uint32_t, std::string_view> values_of(const Article& article);

}  // namespace fundstelle
