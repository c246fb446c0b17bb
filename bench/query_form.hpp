#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace fundstelle {

/// Which documents the words of a query ask for.
enum class QueryForm {
    any,     ///< those with any of the words
    all,     ///< those with every word
    phrase,  ///< those with the words one behind the other
};

/// What people call each of them, in their order.
inline constexpr std::array<std::string_view, 3> query_form_names = {"any", "all", "phrase"};

/// The form of that name; nothing when there is none.
std::optional<QueryForm> query_form_of(std::string_view name);

/// The words of the UTF-8 text `words`, free of quotation marks and of signs before a word, as a query of
/// that form: `haus tür`, `+haus +tür`, `"haus tür"`.
std::string in_form(std::string_view words, QueryForm form);

}  // namespace fundstelle
