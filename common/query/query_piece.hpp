#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "common/query/query.hpp"
#include "common/query/query_lexer.hpp"

namespace fundstelle {

/// A token with what its text is made of.
struct QueryPiece {
    QueryToken token;
    std::vector<QueryNode> words;            ///< of word and quoted, at least one: words or dates
    std::vector<std::size_t> clause_begins;  ///< those of `words` that stand behind a comma or the like
    bool ends_clause = false;                ///< what follows belongs to something else
    bool ignored = false;                    ///< it has no part in the query
    std::string reading = {};  ///< of word and quoted: as it is to be written, its signs before it
};

/// Lets a piece reach up to the end of `last`, a token behind it.
inline void widen(QueryPiece& piece, const QueryToken& last) {
    piece.token.letters.end = last.letters.end;
    piece.token.source.end = last.source.end;
}

}  // namespace fundstelle
