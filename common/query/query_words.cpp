#include "common/query/query_words.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "common/corpus/date.hpp"
#include "common/query/date_range.hpp"
#include "common/query/query_nodes.hpp"
#include "common/query/query_values.hpp"
#include "common/query/stop_words.hpp"
#include "common/text/fold.hpp"
#include "common/text/names.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

constexpr unsigned most_similar_distance = 2;
constexpr std::size_t longest_short_word = 5;  ///< of which one letter may differ, of others two
constexpr std::size_t shortest_prefix = 2;

/// Whether words with `gap` between them belong to different things.
bool separates_clauses(std::string_view gap) {
    return gap.find_first_of(",;:.!?/()") != std::string_view::npos;
}

bool is_date(FieldName field) {
    return field == FieldName::date || field == FieldName::since || field == FieldName::until;
}

QueryField field_of(FieldName name) {
    switch (name) {
        case FieldName::title:
            return QueryField::title;
        case FieldName::source:
            return QueryField::source;
        case FieldName::author:
            return QueryField::author;
        case FieldName::language:
            return QueryField::language;
        case FieldName::path:
            return QueryField::path;
        case FieldName::text:
        case FieldName::date:
        case FieldName::since:
        case FieldName::until:
            break;
    }
    return QueryField::text;
}

void widen(QueryPiece& piece, const QueryToken* last) {
    piece.token.letters.end = last->letters.end;
    piece.token.source.end = last->source.end;
}

std::string folded(std::string_view text) {
    std::string out;
    fold_word(text, out);
    return out;
}

/// The nodes of the parts that lie within `range`, from `next` on, which stand before their own parts.
std::vector<QueryNode> part_nodes(const std::vector<Term>& parts, std::size_t& next, ByteRange range,
                                  std::string_view word, double weight) {
    std::vector<QueryNode> nodes;
    while (next < parts.size() && parts[next].letters.begin >= range.begin &&
           parts[next].letters.begin < range.end && parts[next].letters.end <= range.end) {
        const Term& part = parts[next++];
        QueryNode node;
        node.kind = QueryKind::word;
        node.text = part.letters.of(word);
        node.terms.push_back({std::string(part.text), TermKind::stem, weight, TermOrigin::part});
        node.children = part_nodes(parts, next, part.letters, word, weight);
        nodes.push_back(std::move(node));
    }
    return nodes;
}

TermOrigin origin_of(TermKind kind) {
    switch (kind) {
        case TermKind::exact:
            return TermOrigin::typed;
        case TermKind::stem:
            return TermOrigin::stem;
        case TermKind::part:
            return TermOrigin::part;
        case TermKind::variant:
            break;
    }
    return TermOrigin::analysis;
}

/// Looks for a word in another field than the text: titles have no exact spellings, names nothing else.
void move_to_field(QueryNode& word, QueryField field) {
    word.field = field;
    word.near = 0;
    const bool title = field == QueryField::title;
    if (!title) word.children.clear();
    if (!title) word.weight = WordWeight::full;
    const auto is_other = [&](const QueryTerm& term) { return title == (term.kind == TermKind::exact); };
    word.terms.erase(std::remove_if(word.terms.begin(), word.terms.end(), is_other), word.terms.end());
    for (QueryTerm& term : word.terms) {
        if (!title) term.weight = 1;
    }
    for (QueryNode& part : word.children) move_to_field(part, field);
}

}  // namespace

QueryWords::QueryWords(std::string_view text, Analyzer& analyzer, const QueryWeights& weights,
                       const Limits& limits, QueryNotes& notes)
    : query_(text), analyzer_(analyzer), weights_(weights), limits_(limits), notes_(notes) {}

double QueryWords::share(TermKind kind) const {
    switch (kind) {
        case TermKind::exact:
            return weights_.exact;
        case TermKind::part:
            return weights_.part;
        case TermKind::variant:
            return weights_.variant;
        case TermKind::stem:
            break;
    }
    return weights_.stem;
}

QueryNode QueryWords::word_node(const Word& word, std::string_view text) const {
    QueryNode node;
    node.kind = QueryKind::word;
    node.text = word.source.of(text);
    for (const Term& term : word.terms) {
        if (term.kind == TermKind::exact) node.weight = word_weight(term.text);
    }
    // The beginning of a compound is not the word that it looks like: Ein- und Ausfuhr.
    if (text.substr(word.source.end).starts_with('-')) node.weight = WordWeight::full;
    const double factor = factor_of(node.weight, weights_);
    std::vector<Term> parts;
    for (const Term& term : word.terms) {
        if (term.kind == TermKind::part) {
            parts.push_back(term);
        } else {
            node.terms.push_back(
                {std::string(term.text), term.kind, factor * share(term.kind), origin_of(term.kind)});
        }
    }
    std::size_t next = 0;
    node.children =
        part_nodes(parts, next, {0, word.source.size()}, node.text, factor * share(TermKind::part));
    if (node.children.size() > 1) node.near = factor * weights_.near_parts;
    sort_terms(node);
    if (auto note = ask_for_day(node)) notes_.add(*std::move(note));
    return node;
}

/// The verb of the prefix `word`, which stands in nearly every text for itself: mitteilen of `teilt ... mit`.
std::optional<QueryNode> QueryWords::separated_verb(QueryNode& word) const {
    if (word.weight == WordWeight::full) return std::nullopt;
    const auto variants =
        std::stable_partition(word.terms.begin(), word.terms.end(),
                              [](const QueryTerm& term) { return term.kind != TermKind::variant; });
    if (variants == word.terms.end()) return std::nullopt;
    QueryNode verb;
    verb.kind = QueryKind::word;
    verb.text = word.text;
    verb.terms.assign(variants, word.terms.end());
    for (QueryTerm& term : verb.terms) term.weight = weights_.stem;
    word.terms.erase(variants, word.terms.end());
    return verb;
}

/// A name is also looked for in the spellings of other languages; words that are German are left alone.
void QueryWords::add_name_variants(QueryNode& node) {
    const auto exact = std::find_if(node.terms.begin(), node.terms.end(),
                                    [](const QueryTerm& term) { return term.kind == TermKind::exact; });
    if (weights_.name_variant == 0 || exact == node.terms.end() || analyzer_.knows(exact->text)) return;
    for (const std::string& variant : name_variants(exact->text)) {
        analyzer_.start(variant);
        Word word;
        if (!analyzer_.next(word)) continue;
        for (const Term& term : word.terms) {
            const auto same = [&](const QueryTerm& other) { return other.text == term.text; };
            if (term.kind != TermKind::stem || std::any_of(node.terms.begin(), node.terms.end(), same))
                continue;
            node.terms.push_back(
                {std::string(term.text), TermKind::variant, weights_.name_variant, TermOrigin::name});
        }
    }
    sort_terms(node);
}

std::vector<QueryPiece> QueryWords::read(const std::vector<QueryToken>& tokens) {
    std::vector<QueryPiece> pieces;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const QueryToken& token = tokens[i];
        if (token.kind != TokenKind::word && token.kind != TokenKind::quoted) {
            pieces.push_back({token, {}, {}});
            continue;
        }
        std::size_t last = i;
        while (token.run != 0 && last + 1 < tokens.size() && tokens[last + 1].run == token.run) ++last;
        for (QueryPiece& piece : run(&token, &tokens[last])) {
            if (!piece.words.empty()) pieces.push_back(std::move(piece));
        }
        i = last;
    }
    return pieces;
}

/// The pieces of the tokens from `first` to `last`, this one included, which stand side by side.
std::vector<QueryPiece> QueryWords::run(const QueryToken* first, const QueryToken* last) {
    if (is_date(first->field)) return dates_or_words(first, last);
    if (first->field != FieldName::path && first->field != FieldName::language)
        return text_words(first, last);
    std::vector<QueryPiece> pieces;
    for (const QueryToken* token = first; token <= last; ++token) pieces.push_back(value(*token));
    return pieces;
}

/// The last of the tokens that are a date together with `token`, 19. Dezember 2022; itself where they are
/// none.
const QueryToken* QueryWords::end_of_date(const QueryToken* token, const QueryToken* last) const {
    constexpr std::ptrdiff_t longest = 3;
    for (const QueryToken* end = token + std::min(last - token, longest - 1); end > token; --end) {
        if (parse_date(ByteRange{token->letters.begin, end->letters.end}.of(query_))) return end;
    }
    return token;
}

std::vector<QueryPiece> QueryWords::text_words(const QueryToken* first, const QueryToken* last) {
    const std::size_t base = first->letters.begin;
    const std::string_view text = query_.substr(base, last->letters.end - base);
    std::vector<QueryPiece> pieces(1, {*first, {}, {}});
    std::vector<ByteRange> sources;
    const QueryToken* token = end_of_date(first, last);
    widen(pieces.back(), token);
    analyzer_.start(text);
    for (Word word; analyzer_.next(word);) {
        if (word_count_ == limits_.query_words) {
            notes_.add("the query has more than " + std::to_string(limits_.query_words) +
                       " words: the rest of them is left out");
            break;
        }
        ++word_count_;
        const std::size_t gap = sources.empty() ? 0 : sources.back().end;
        sources.push_back(word.source);
        while (token != last && token[1].letters.begin <= base + word.source.begin) {
            pieces.push_back({*++token, {}, {}});
            widen(pieces.back(), token = end_of_date(token, last));
        }
        while (token != last && token[1].letters.begin < base + word.source.end)
            widen(pieces.back(), ++token);
        QueryPiece& piece = pieces.back();
        if (separates_clauses(ByteRange{gap, word.source.begin}.of(text)))
            piece.clause_begins.push_back(piece.words.size());
        piece.words.push_back(word_node(word, text));
        if (auto verb = separated_verb(piece.words.back())) piece.words.push_back(std::move(*verb));
    }
    for (ByteRange& source : sources) source = {base + source.begin, base + source.end};
    for (const QueryToken* read = first; read <= last; ++read) note_ignored_signs(*read, sources);
    pieces.back().ends_clause = !text.empty() && separates_clauses(text.substr(text.size() - 1));
    for (QueryPiece& piece : pieces) finish(piece);
    return pieces;
}

/// A * belongs to the end of a word, or to a gender form: Lehrer*innen; a ~ to the end of a word.
void QueryWords::note_ignored_signs(const QueryToken& token, const std::vector<ByteRange>& words) {
    const char* const quoted = "stands between quotation marks: ignored";
    if (token.kind == TokenKind::quoted && token.letters.of(query_).find('~') != std::string_view::npos)
        notes_.add("the ~ in " + named(token.source.of(query_)) + " " + quoted);
    const std::size_t star = query_.substr(0, token.letters.end).find('*', token.letters.begin);
    if (star == std::string_view::npos) return;
    const auto word = std::upper_bound(words.begin(), words.end(), star,
                                       [](std::size_t at, const ByteRange& one) { return at < one.end; });
    if (word != words.end() && word->begin < star) return;
    const char* why =
        token.kind == TokenKind::quoted ? quoted : "does not stand at the end of a word: ignored";
    notes_.add("the * in " + named(token.source.of(query_)) + " " + why);
}

/// What the signs and the field of a piece make of its words.
void QueryWords::finish(QueryPiece& piece) {
    QueryToken& token = piece.token;
    if (piece.words.empty()) return;
    if (token.exact) require_exact(token);
    const QueryField field = field_of(token.field);
    const bool plain = token.kind == TokenKind::word && !token.exact && field == QueryField::text;
    if (plain && token.demand != Demand::excluded && !token.pattern) {
        for (QueryNode& word : piece.words) add_name_variants(word);
    }
    if (token.kind == TokenKind::word && token.pattern) make_pattern(piece);
    if (field == QueryField::text) return;
    for (QueryNode& word : piece.words) move_to_field(word, field);
    const auto is_empty = [](const QueryNode& word) { return word.terms.empty() && !word.pattern; };
    piece.words.erase(std::remove_if(piece.words.begin(), piece.words.end(), is_empty), piece.words.end());
}

void QueryWords::require_exact(QueryToken& token) {
    const bool title = token.field == FieldName::title;
    if (!title && analyzer_.steps().has(AnalysisStep::exact)) return;
    notes_.add(named(token.source.of(query_)) + " is read without its '=': " +
               (title ? "titles have" : "this index has") + " no exact spellings");
    token.exact = false;
}

/// Makes of the last word of a piece one that stands for others.
void QueryWords::make_pattern(QueryPiece& piece) {
    QueryNode& word = piece.words.back();
    const auto exact = std::find_if(word.terms.begin(), word.terms.end(),
                                    [](const QueryTerm& term) { return term.kind == TermKind::exact; });
    const std::string letters = exact == word.terms.end() ? folded(word.text) : exact->text;
    if (!is_pattern(piece.token, letters)) return;
    QueryNode node;
    node.kind = QueryKind::word;
    node.text = word.text;
    const unsigned by_length = count_code_points(letters) <= longest_short_word ? 1 : 2;
    const bool prefix = *piece.token.pattern == PatternKind::prefix;
    node.pattern =
        WordPattern{*piece.token.pattern, letters, prefix ? 0 : piece.token.distance.value_or(by_length)};
    word = std::move(node);
}

/// Whether what a token asks for makes sense; if not, it is a word.
bool QueryWords::is_pattern(QueryToken& token, std::string_view folded) {
    const std::string name = named(token.source.of(query_));
    if (*token.pattern == PatternKind::prefix) {
        if (count_code_points(folded) >= shortest_prefix) return true;
        notes_.add(name + " would stand for too many words: read as a word of its own");
    } else if (token.field != FieldName::text) {
        notes_.add(name + " is read without its '~': similar words are looked for in the text only");
    } else if (token.distance == 0) {
        token.exact = true;
        require_exact(token);
    } else {
        if (token.distance.value_or(0) <= most_similar_distance) return true;
        notes_.add(name + ": at most " + std::to_string(most_similar_distance) + " letters may differ");
        token.distance = most_similar_distance;
        return true;
    }
    token.pattern.reset();
    return false;
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
    const std::size_t end = typed.find_last_not_of(",;");
    auto range = parse_date_range(typed.substr(0, end == std::string_view::npos ? 0 : end + 1));
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
    widen(whole, last);
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
        notes_.add(named(token->word(query_)) +
                   " is no date like 2022, 2022-12, 19.12.2022 or 2022-12..2023-01: read as words");
        for (QueryPiece& piece : text_words(&word, &word)) pieces.push_back(std::move(piece));
    }
    return pieces;
}

}  // namespace fundstelle
