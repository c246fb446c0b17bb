#include "common/query/query_names.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace fundstelle {
namespace {

using namespace std::string_view_literals;

// The German name of each first.
constexpr std::array<std::pair<std::string_view, FieldName>, 17> field_names = {
    {{"titel", FieldName::title},
     {"title", FieldName::title},
     {"quelle", FieldName::source},
     {"source", FieldName::source},
     {"autor", FieldName::author},
     {"author", FieldName::author},
     {"sprache", FieldName::language},
     {"language", FieldName::language},
     {"lang", FieldName::language},
     {"pfad", FieldName::path},
     {"path", FieldName::path},
     {"datum", FieldName::date},
     {"date", FieldName::date},
     {"seit", FieldName::since},
     {"since", FieldName::since},
     {"bis", FieldName::until},
     {"until", FieldName::until}}};

constexpr std::array<std::pair<std::string_view, TokenKind>, 8> operators = {{{"UND", TokenKind::both},
                                                                              {"AND", TokenKind::both},
                                                                              {"ODER", TokenKind::either},
                                                                              {"OR", TokenKind::either},
                                                                              {"NICHT", TokenKind::negation},
                                                                              {"NOT", TokenKind::negation},
                                                                              {"NAHE", TokenKind::near},
                                                                              {"NEAR", TokenKind::near}}};

bool is_lower_ascii(std::string_view name, std::string_view lower) {
    return std::equal(name.begin(), name.end(), lower.begin(), lower.end(), [](char a, char b) {
        return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
    });
}

}  // namespace

std::optional<FieldName> field_named(std::string_view name) {
    for (const auto& [known, field] : field_names) {
        if (is_lower_ascii(name, known)) return field;
    }
    return std::nullopt;
}

std::optional<TokenKind> operator_named(std::string_view name) {
    for (const auto& [known, kind] : operators) {
        if (name == known) return kind;
    }
    return std::nullopt;
}

std::string_view german_name(FieldName field) {
    for (const auto& [name, known] : field_names) {
        if (known == field) return name;
    }
    return {};
}

std::string_view german_name(TokenKind kind) {
    for (const auto& [name, known] : operators) {
        if (known == kind) return name;
    }
    return {};
}

bool is_date(FieldName field) {
    return field == FieldName::date || field == FieldName::since || field == FieldName::until;
}

}  // namespace fundstelle
