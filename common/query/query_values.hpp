#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "common/query/query.hpp"

namespace fundstelle {

/// The word that looks for the path, folder or file `typed`, or for every path that begins so, as a term of
/// at most `term_bytes` bytes with its prefix. Nothing when `typed` names none.
std::optional<QueryNode> path_word(std::string_view typed, std::optional<PatternKind> pattern,
                                   std::size_t term_bytes);

/// The word that looks for the language `typed`, by its code or name. Nothing when that is none.
std::optional<QueryNode> language_word(std::string_view typed);

/// Takes the year from the terms of a word that is the date of a day, `19.12.2022`: texts with the date are
/// found by their year too, but who asks for a day does not ask for its year. Months are mostly written as
/// words, so that one as `12.2022` keeps its year; the note says so.
std::optional<std::string> ask_for_day(QueryNode& word);

}  // namespace fundstelle
