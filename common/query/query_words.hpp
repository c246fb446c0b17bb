#pragma once
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "common/limits.hpp"
#include "common/query/parser.hpp"
#include "common/query/query_lexer.hpp"
#include "common/query/query_notes.hpp"
#include "common/text/analyzer.hpp"

namespace fundstelle {

/// A token with what its text is made of.
struct QueryPiece {
    QueryToken token;
    std::vector<QueryNode> words;            ///< of word and quoted, at least one: words or dates
    std::vector<std::size_t> clause_begins;  ///< those of `words` that stand behind a comma or the like
    bool ends_clause = false;
};

/// Turns the text of a query into words with their terms. For one query.
class QueryWords {
  public:
    /// `text`, valid UTF-8, and all else must stay in place.
    QueryWords(std::string_view text, Analyzer& analyzer, const QueryWeights& weights, const Limits& limits,
               QueryNotes& notes);

    /// The tokens with their words; those without any are left out. Words that are written as several, a date
    /// or a compound cut short, are read as they stand together, and are one piece then.
    std::vector<QueryPiece> read(const std::vector<QueryToken>& tokens);

  private:
    std::vector<QueryPiece> run(const QueryToken* first, const QueryToken* last);
    std::vector<QueryPiece> text_words(const QueryToken* first, const QueryToken* last);
    const QueryToken* end_of_date(const QueryToken* token, const QueryToken* last) const;
    std::optional<QueryPiece> dates(QueryToken token);
    std::vector<QueryPiece> dates_or_words(const QueryToken* first, const QueryToken* last);
    QueryPiece value(const QueryToken& token);
    QueryNode word_node(const Word& word, std::string_view text) const;
    void finish(QueryPiece& piece);
    void make_pattern(QueryPiece& piece);
    bool is_pattern(QueryToken& token, std::string_view folded);
    void require_exact(QueryToken& token);
    void add_name_variants(QueryNode& node);
    void note_ignored_signs(const QueryToken& token, const std::vector<ByteRange>& words);
    double share(TermKind kind) const;
    std::optional<QueryNode> separated_verb(QueryNode& word) const;

    std::string_view query_;
    Analyzer& analyzer_;
    const QueryWeights& weights_;
    const Limits& limits_;
    QueryNotes& notes_;
    std::size_t word_count_ = 0;
};

}  // namespace fundstelle
