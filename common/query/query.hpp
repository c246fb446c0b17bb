#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/query/stop_words.hpp"
#include "common/text/analyzer.hpp"
#include "common/text/byte_range.hpp"

namespace fundstelle {

/// Why a term is asked for.
enum class TermOrigin : std::uint8_t {
    typed,       ///< it is the exact spelling of the word
    stem,        ///< it is the stem of the word
    part,        ///< it is the stem of a part of the compound
    analysis,    ///< it is another form that the analysis finds: a separated verb, a spelling
    name,        ///< it is a name in the spelling of another language
    synonym,     ///< it is another name of the same
    neighbours,  ///< it is a compound that says what neighbouring words say
    pattern,     ///< the word with a wildcard stands for it
    similar,     ///< it is spelt nearly as the word
};

/// A term to look up, with its share in the score of a match.
struct QueryTerm {
    std::string text;
    TermKind kind = TermKind::stem;
    double weight = 1;
    TermOrigin origin = TermOrigin::stem;
};

/// Where a word is looked for.
enum class QueryField : std::uint8_t {
    text,      ///< the title and the text
    title,     ///< terms: stems and variants, and parts of compounds; titles have no exact spellings
    source,    ///< terms of kind exact: the folded words of the name
    author,    ///< the same of the author's name
    language,  ///< one term of kind exact: a primary subtag of BCP 47, `de`
    path,  ///< one term of kind exact: a path, a folder or a file's name, folded, without slashes at its ends
};

enum class PatternKind : std::uint8_t {
    prefix,   ///< every word that begins so
    similar,  ///< every word that differs in at most `distance` letters
};

/// A word that stands for words of the index.
struct WordPattern {
    PatternKind kind = PatternKind::prefix;
    std::string text;       ///< folded
    unsigned distance = 0;  ///< similar: letters left out, added, changed or swapped
};

/// Days as numbers yyyymmdd, both inclusive.
struct DateRange {
    std::uint32_t first = 0;          ///< 0: open
    std::uint32_t last = 99'999'999;  ///< 99999999: open

    friend bool operator==(const DateRange&, const DateRange&) = default;
};

enum class QueryKind : std::uint8_t {
    nothing,  ///< matches no document
    word,  ///< any of `terms`, or all of `children`, the parts of a compound (words), which belong together;
           ///< by exact spellings where `terms` has no others
    phrase,   ///< `children` (words) one behind the other
    near,     ///< `children` (words) in any order with at most `distance` other words between them in all
    any,      ///< at least one of `children`; the more, the better
    all,      ///< every one of `children`
    prefer,   ///< the first of `children`; the others only raise the score
    without,  ///< the first of `children`, but none of the others
    dates,    ///< the whole date (2022-12 is a month) lies within `dates`; adds nothing to the score
};

/// A node of a parsed query.
struct QueryNode {
    QueryKind kind = QueryKind::nothing;
    std::string text;  ///< word: as it was typed
    ByteRange source;  ///< word: where it stands in the query (`valid_utf8` of its text), and another
                       ///< spelling of it could; empty where it stands for what it is not, or was added
    WordWeight weight = WordWeight::full;  ///< word: how much it tells
    QueryField field = QueryField::text;   ///< word, phrase, near: that of the words too
    std::vector<QueryTerm> terms;          ///< word: in falling order of weight
    std::optional<WordPattern> pattern;    ///< word: `terms` are empty until expand_patterns fills them
    double near = 0;        ///< word: share in the score of all its parts near each other, beside theirs
    unsigned distance = 0;  ///< near
    DateRange dates;        ///< dates
    std::vector<QueryNode> children;
};

/// What somebody asked, ready to be matched.
struct Query {
    QueryNode root;
    std::vector<std::string> notes;  ///< what the parser read differently than typed, in English
    /// How it was read, on one line in the language of queries, without what was ignored: `Putin UND Minsk
    /// -Fußball datum:2022-12-01..2022-12-31`. Read as a query it is the same, where it does not exceed the
    /// bounds and no part of words that belong together was ignored. Not for a terminal as it is: words stand
    /// as they were typed.
    std::string reading = {};
    std::size_t read_bytes = 0;      ///< of `valid_utf8` of its text: behind them words were left out

    /// Whether there is nothing to look for.
    bool empty() const { return root.kind == QueryKind::nothing; }
};

/// The names of kinds and fields in printed trees and in JSON, in English: `phrase`, `title`.
std::string_view name_of(QueryKind kind);
std::string_view name_of(QueryField field);

/// The tree with all its terms, but without their origins, in the form tests and explanations show:
/// `without(any(haus(haus^1 =haus^0.2), phrase(..)), title:hund(..), dates(20221201..))`. A word that stands
/// for others begins with what it stands for: `haus*(haus* =haus^1 =hausboot^0.5)`.
std::string shown(const Query& query);

/// The tree without its terms: `without(any(haus, phrase(alte, linde)), title:hund)`. A word that is asked
/// for by its exact spelling only stands as `=haus`, one that stands for others as `haus*` or `haus~1`.
std::string outline(const Query& query);

/// Brings the terms of a word into falling order of weight, equal ones as they stand.
void sort_terms(QueryNode& word);

/// Whether a node asks for more than words that tell little by themselves (stop_words.hpp).
bool is_telling(const QueryNode& node);

/// Whether a node only decides what matches, and adds nothing to the score: dates, and words of a source, an
/// author, a language or a path.
bool only_filters(const QueryNode& node);

/// Every word of the tree that a match may contain in its text or title, in the order of the tree: not what
/// stands behind a minus, nor what only filters.
std::vector<const QueryNode*> wanted_words(const Query& query);

}  // namespace fundstelle
