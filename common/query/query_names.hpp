#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace fundstelle {

/// The names that may stand before a colon, German and English.
enum class FieldName : std::uint8_t { text, title, source, author, language, path, date, since, until };

enum class TokenKind : std::uint8_t {
    word,      ///< what stands between white space
    quoted,    ///< what stands between quotation marks
    open,      ///< (
    close,     ///< )
    both,      ///< UND AND
    either,    ///< ODER OR
    negation,  ///< NICHT NOT
    near,      ///< NAHE NEAR NAHE/5
};

/// The field that is called `name`, in German or English, in capitals or not.
std::optional<FieldName> field_named(std::string_view name);

/// What joins or excludes and is called `name`, in German or English.
std::optional<TokenKind> operator_named(std::string_view name);

/// How a query names a field or an operator in German: `titel`, `UND`; empty for the text and what is none.
std::string_view german_name(FieldName field);
std::string_view german_name(TokenKind kind);

/// Whether a field asks for dates.
bool is_date(FieldName field);

}  // namespace fundstelle
