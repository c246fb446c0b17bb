#include "common/store/document_values.hpp"

#include "common/corpus/date.hpp"
#include "common/store/schema.hpp"

namespace fundstelle {

std::map<std::uint32_t, std::string_view> values_of(const Article& article) {
    std::map<std::uint32_t, std::string_view> values;
    if (parse_date(article.date)) values.emplace(schema::date_slot, article.date);
    if (!article.source.empty()) values.emplace(schema::source_slot, article.source);
    if (!article.language.empty()) values.emplace(schema::language_slot, article.language);
    return values;
}

}  // namespace fundstelle
