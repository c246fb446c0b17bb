#include "common/query/query_words.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "common/query/plain_word.hpp"
#include "common/query/query_nodes.hpp"
#include "common/query/query_values.hpp"
#include "common/query/query_word.hpp"
#include "common/query/reading.hpp"
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

std::string folded(std::string_view text) {
    std::string out;
    fold_word(text, out);
    return out;
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

/// Whether `text` is letters, with signs around them.
bool holds_one_word(std::string_view text) {
    bool begun = false;
    bool ended = false;
    for (std::size_t offset = 0; offset < text.size();) {
        const bool letter = is_letter(next_code_point(text, offset));
        if (letter && ended) return false;
        ended = begun && !letter;
        begun = begun || letter;
    }
    return begun;
}

bool holds_word(std::string_view text) {
    for (std::size_t offset = 0; offset < text.size();) {
        const char32_t code_point = next_code_point(text, offset);
        if (is_letter(code_point) || is_digit(code_point)) return true;
    }
    return false;
}

}  // namespace

QueryWords::QueryWords(std::string_view text, Analyzer& analyzer, const QueryWeights& weights,
                       const Limits& limits, QueryNotes& notes)
    : query_(text), analyzer_(analyzer), weights_(weights), limits_(limits), notes_(notes) {}

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

/// Whether the words of a piece are read together with those of its run.
bool QueryWords::is_plain(const QueryToken& token) {
    return token.kind == TokenKind::word && token.demand == Demand::wanted && !token.names_field &&
           !token.exact && !token.pattern;
}

/// Notes which tokens ask for words of texts or titles that are to occur.
void QueryWords::find_wanted(const std::vector<QueryToken>& tokens) {
    std::vector<bool> excluded = {false};  ///< of the parentheses that are open
    bool negated = false;
    for (const QueryToken& token : tokens) {
        const bool out = excluded.back() || negated || token.demand == Demand::excluded;
        const bool text = token.field == FieldName::text || token.field == FieldName::title;
        const bool words = token.kind == TokenKind::word || token.kind == TokenKind::quoted;
        if (words && text && !out && holds_word(token.word(query_)) && wanted_count_++ == 0)
            first_wanted_ = token.source.begin;
        if (token.kind == TokenKind::open) excluded.push_back(out);
        if (token.kind == TokenKind::close) excluded.pop_back();
        const bool operand = words ? holds_word(token.word(query_)) : token.kind == TokenKind::open;
        negated = token.kind == TokenKind::negation || (negated && !operand);
    }
}

std::vector<QueryPiece> QueryWords::read(const std::vector<QueryToken>& tokens) {
    find_wanted(tokens);
    std::vector<QueryPiece> pieces;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const QueryToken& token = tokens[i];
        if (token.kind != TokenKind::word && token.kind != TokenKind::quoted) {
            pieces.push_back({token, {}, {}});
            continue;
        }
        std::size_t last = i;
        while (token.run != 0 && last + 1 < tokens.size() && tokens[last + 1].run == token.run) ++last;
        std::vector<QueryPiece> read = run(&token, &tokens[last]);
        std::erase_if(read, [](const QueryPiece& piece) { return piece.words.empty(); });
        const bool apart = !pieces.empty() &&
                           (read.empty() || (is_plain(read.front().token) && is_plain(pieces.back().token)));
        if (apart) pieces.back().ends_clause = true;
        if (token.run != 0 && !read.empty()) {
            // Signs without a word, too, tell what their neighbours are.
            read.front().token.letters.begin = token.letters.begin;
            read.back().token.letters.end = tokens[last].letters.end;
        }
        for (QueryPiece& piece : read) {
            piece.reading = reading_of(piece, query_);
            pieces.push_back(std::move(piece));
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

/// What a capital at the beginning of the next word of `piece` tells.
Capital QueryWords::capital_of(const QueryPiece& piece) const {
    const QueryToken& token = piece.token;
    const bool begins = token.source.begin == first_wanted_ && piece.words.empty();
    const bool sentence = begins && token.demand != Demand::required && !token.exact;
    const bool only = wanted_count_ == 1 && holds_one_word(token.word(query_));
    return sentence && !only ? Capital::of_sentence : Capital::of_noun;
}

std::vector<QueryPiece> QueryWords::text_words(const QueryToken* first, const QueryToken* last) {
    const std::size_t base = first->letters.begin;
    const std::string_view text = query_.substr(base, last->letters.end - base);
    std::vector<QueryPiece> pieces(1, {*first, {}, {}});
    std::vector<ByteRange> sources;
    const QueryToken* token = end_of_date(first, last);
    widen(pieces.back(), *token);
    analyzer_.start(text);
    for (Word word; analyzer_.next(word);) {
        if (word_count_ == limits_.query_words) {
            end_ = std::min(end_, base + word.source.begin);
            notes_.add("the query has more than " + std::to_string(limits_.query_words) +
                       " words: the rest of them is left out");
            break;
        }
        ++word_count_;
        const std::size_t gap = sources.empty() ? 0 : sources.back().end;
        sources.push_back(word.source);
        while (token != last && token[1].letters.begin <= base + word.source.begin) {
            pieces.push_back({*++token, {}, {}});
            widen(pieces.back(), *(token = end_of_date(token, last)));
        }
        while (token != last && token[1].letters.begin < base + word.source.end)
            widen(pieces.back(), *++token);
        QueryPiece& piece = pieces.back();
        if (separates_clauses(ByteRange{gap, word.source.begin}.of(text)))
            piece.clause_begins.push_back(piece.words.size());
        piece.words.push_back(word_node(word, text, capital_of(piece), weights_));
        QueryNode& read = piece.words.back();
        const ByteRange source{base + word.source.begin, base + word.source.end};
        if (!piece.token.was_no_date && is_plain_word(query_, source)) read.source = source;
        if (auto note = ask_for_day(read)) notes_.add(*std::move(note));
        if (auto verb = completed_word(read, weights_)) piece.words.push_back(std::move(*verb));
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

}  // namespace fundstelle
