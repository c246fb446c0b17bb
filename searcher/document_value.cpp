#include "searcher/document_value.hpp"

#include <array>
#include <cstddef>

namespace fundstelle {
namespace {

constexpr std::array all_values = {DocumentValue::source, DocumentValue::language, DocumentValue::year,
                                   DocumentValue::month,  DocumentValue::day,      DocumentValue::story};

/// The first `length` letters of an ISO date.
std::string beginning(const std::string& date, std::size_t length) {
    return date.size() < length ? std::string() : date.substr(0, length);
}

}  // namespace

std::string_view name_of(DocumentValue value) {
    switch (value) {
        case DocumentValue::source:
            return "source";
        case DocumentValue::language:
            return "language";
        case DocumentValue::year:
            return "year";
        case DocumentValue::month:
            return "month";
        case DocumentValue::day:
            return "day";
        case DocumentValue::story:
            return "story";
    }
    return {};
}

std::optional<DocumentValue> document_value(std::string_view name) {
    for (const DocumentValue value : all_values) {
        if (name_of(value) == name) return value;
    }
    return std::nullopt;
}

std::string value_of(const Article& article, DocumentValue value) {
    switch (value) {
        case DocumentValue::source:
            return article.source;
        case DocumentValue::language:
            return article.language;
        case DocumentValue::year:
            return beginning(article.date, 4);
        case DocumentValue::month:
            return beginning(article.date, 7);
        case DocumentValue::day:
            return beginning(article.date, 10);
        case DocumentValue::story:
            return {};
    }
    return {};
}

}  // namespace fundstelle
