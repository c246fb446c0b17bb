#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "common/corpus/article.hpp"
#include "common/store/index_reader.hpp"

namespace fundstelle {

/// `source`, `language`, `year`, `month`, `day` or `story`.
std::string_view name_of(DocumentValue value);

/// The value of that name; nothing when there is none.
std::optional<DocumentValue> document_value(std::string_view name);

/// What `article` has as its value; empty when nothing is known; of its story the article itself
/// says nothing.
std::string value_of(const Article& article, DocumentValue value);

}  // namespace fundstelle
