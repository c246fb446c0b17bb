#include "common/store/term_prefix.hpp"

#include "common/store/schema.hpp"

namespace fundstelle {

std::string_view term_prefix(QueryField field, TermKind kind) {
    switch (field) {
        case QueryField::text:
            return kind == TermKind::exact ? schema::exact_prefix : std::string_view();
        case QueryField::title:
            return schema::title_prefix;
        case QueryField::source:
            return schema::source_prefix;
        case QueryField::author:
            return schema::author_prefix;
        case QueryField::language:
            return schema::language_prefix;
        case QueryField::path:
            return schema::path_prefix;
    }
    return {};
}

}  // namespace fundstelle
