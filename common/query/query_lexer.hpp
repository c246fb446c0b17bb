#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "common/limits.hpp"
#include "common/query/query.hpp"
#include "common/query/query_names.hpp"
#include "common/query/query_notes.hpp"
#include "common/text/byte_range.hpp"

namespace fundstelle {

/// What a sign says of what stands behind it.
enum class Demand : std::uint8_t { wanted, required, excluded };

/// A piece of a query. What it says of its text depends on its kind.
struct QueryToken {
    TokenKind kind = TokenKind::word;
    ByteRange source;   ///< its bytes in the query, with its signs
    ByteRange letters;  ///< word, quoted: what is to be read, without signs
    Demand demand = Demand::wanted;
    FieldName field = FieldName::text;
    bool names_field = false;            ///< itself, and not only the parentheses that it stands in
    bool was_no_date = false;            ///< behind the field of a date, but none: read as words
    bool exact = false;                  ///< with a = before it
    std::optional<PatternKind> pattern;  ///< word: with a * or ~ behind it
    std::optional<unsigned> distance;    ///< the number behind ~ or /
    std::size_t run = 0;  ///< word: plain words one behind the other share a number, all others have 0

    std::string_view word(std::string_view query) const { return letters.of(query); }
};

/// What a note says of a text that is no date where one is asked for.
inline constexpr std::string_view no_date =
    " is no date like 2022, 2022-12, 19.12.2022 or 2022-12..2023-01: read as words";

/// Takes `text`, valid UTF-8, apart. Parentheses come in pairs and are nested no deeper than
/// Limits::query_depth; what was done to have it so goes to `notes`.
std::vector<QueryToken> query_tokens(std::string_view text, const Limits& limits, QueryNotes& notes);

}  // namespace fundstelle
