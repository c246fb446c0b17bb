#pragma once
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "common/limits.hpp"
#include "common/query/parser.hpp"
#include "common/query/query_lexer.hpp"
#include "common/query/query_notes.hpp"
#include "common/query/query_piece.hpp"
#include "common/query/query_word.hpp"
#include "common/text/analyzer.hpp"

namespace fundstelle {

/// Turns the text of a query into words with their terms. For one query.
class QueryWords {
  public:
    /// `text`, valid UTF-8, and all else must stay in place.
    QueryWords(std::string_view text, Analyzer& analyzer, const QueryWeights& weights, const Limits& limits,
               QueryNotes& notes);

    /// The tokens with their words; those without any are left out. Words that are written as several, a date
    /// or a compound cut short, are read as they stand together, and are one piece then.
    std::vector<QueryPiece> read(const std::vector<QueryToken>& tokens);

    /// Where the first word begins that was left out, or the query ends.
    std::size_t end() const { return end_; }

  private:
    std::vector<QueryPiece> run(const QueryToken* first, const QueryToken* last);
    std::vector<QueryPiece> text_words(const QueryToken* first, const QueryToken* last);
    const QueryToken* end_of_date(const QueryToken* token, const QueryToken* last) const;
    std::optional<QueryPiece> dates(QueryToken token);
    std::vector<QueryPiece> dates_or_words(const QueryToken* first, const QueryToken* last);
    QueryPiece value(const QueryToken& token);
    void find_wanted(const std::vector<QueryToken>& tokens);
    Capital capital_of(const QueryPiece& piece) const;
    static bool is_plain(const QueryToken& token);
    void finish(QueryPiece& piece);
    void make_pattern(QueryPiece& piece);
    bool is_pattern(QueryToken& token, std::string_view folded);
    void require_exact(QueryToken& token);
    void add_name_variants(QueryNode& node);
    void note_ignored_signs(const QueryToken& token, const std::vector<ByteRange>& words);

    std::string_view query_;
    Analyzer& analyzer_;
    const QueryWeights& weights_;
    const Limits& limits_;
    QueryNotes& notes_;
    std::size_t word_count_ = 0;
    std::size_t wanted_count_ = 0;  ///< tokens that ask for words of texts or titles that are to occur
    std::optional<std::size_t> first_wanted_;  ///< where the first of them begins
    std::size_t end_ = query_.size();
};

}  // namespace fundstelle
