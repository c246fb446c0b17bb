#include "bench/query_form.hpp"

#include <algorithm>
#include <cstddef>

namespace fundstelle {

std::optional<QueryForm> query_form_of(std::string_view name) {
    const auto found = std::find(query_form_names.begin(), query_form_names.end(), name);
    if (found == query_form_names.end()) return std::nullopt;
    return static_cast<QueryForm>(found - query_form_names.begin());
}

std::string in_form(std::string_view words, QueryForm form) {
    if (form == QueryForm::any) return std::string(words);
    if (form == QueryForm::phrase) return '"' + std::string(words) + '"';
    constexpr std::string_view blanks = " \t";
    std::string query;
    for (std::size_t begin = words.find_first_not_of(blanks); begin != std::string_view::npos;) {
        const std::size_t end = std::min(words.find_first_of(blanks, begin), words.size());
        query += (query.empty() ? "+" : " +") + std::string(words.substr(begin, end - begin));
        begin = words.find_first_not_of(blanks, end);
    }
    return query;
}

}  // namespace fundstelle
