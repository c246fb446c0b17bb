// The fields of a query whose values are more than words.

#include <algorithm>
#include <string>
#include <utility>

#include "common/corpus/date.hpp"
#include "common/query/date_range.hpp"
#include "common/query/query_values.hpp"
#include "common/query/query_words.hpp"

namespace fundstelle {

/// The last of the tokens that are a date together with `token`, 19. Dezember 2022; itself where they are
/// none.
const QueryToken* QueryWords::end_of_date(const QueryToken* token, const QueryToken* last) const {
    constexpr std::ptrdiff_t longest = 3;
    for (const QueryToken* end = token + std::min(last - token, longest - 1); end > token; --end) {
        std::string_view text = ByteRange{token->letters.begin, end->letters.end}.of(query_);
        text = text.substr(0, text.find_last_not_of(",;:!?") + 1);
        if (parse_date(text)) return end;
    }
    return token;
}

/// The piece of a token that stands for one term of its field, a path or a language.
QueryPiece QueryWords::value(const QueryToken& token) {
    const std::string_view typed = token.word(query_);
    const bool is_path = token.field == FieldName::path;
    const auto pattern = token.kind == TokenKind::word ? token.pattern : std::nullopt;
    auto word = is_path ? path_word(typed, pattern, limits_.term_bytes) : language_word(typed);
    QueryPiece piece{token, {}, {}};
    if (word) {
        piece.words.push_back(*std::move(word));
    } else if (!is_path) {
        notes_.add(named(typed) + " is no language like de, en or Englisch: ignored");
    }
    return piece;
}

/// The piece of a token whose text is a date.
std::optional<QueryPiece> QueryWords::dates(QueryToken token) {
    const std::string_view typed = token.word(query_);
    auto range = parse_date_range(typed);
    if (!range) return std::nullopt;
    if (range->first > range->last) {
        notes_.add(named(typed) + " ends before it begins: read the other way round");
        std::swap(range->first, range->last);
    }
    if (token.field == FieldName::since) range->last = DateRange().last;
    if (token.field == FieldName::until) range->first = DateRange().first;
    QueryNode node;
    node.kind = QueryKind::dates;
    node.dates = *range;
    return QueryPiece{token, {std::move(node)}, {}};
}

std::vector<QueryPiece> QueryWords::dates_or_words(const QueryToken* first, const QueryToken* last) {
    QueryPiece whole{*first, {}, {}};
    widen(whole, *last);
    if (auto piece = dates(whole.token)) return {std::move(*piece)};
    std::vector<QueryPiece> pieces;
    for (const QueryToken* token = first; token <= last; ++token) {
        if (auto piece = dates(*token)) {
            pieces.push_back(std::move(*piece));
            continue;
        }
        QueryToken word = *token;
        word.field = FieldName::text;
        word.names_field = false;
        notes_.add(named(token->word(query_)) + std::string(no_date));
        for (QueryPiece& piece : text_words(&word, &word)) {
            for (QueryNode& node : piece.words) node.source = {};
            pieces.push_back(std::move(piece));
        }
    }
    return pieces;
}

}  // namespace fundstelle
