#include "common/query/reading.hpp"

#include <algorithm>

#include "common/query/date_range.hpp"
#include "common/query/quotation.hpp"
#include "common/text/conjunctions.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

constexpr std::string_view clause_ends = ",;";
constexpr std::string_view signs = "+-=:";  ///< that may belong to what stands right behind

/// What stands between quotation marks of any style, for the ASCII ones.
std::string within_marks(std::string_view letters) {
    std::string text(letters);
    for (const std::string_view mark : Quotation::double_marks) {
        for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at)) {
            text.replace(at, mark.size(), ";");
        }
    }
    return text;
}

std::string shown_dates(const DateRange& dates, FieldName field) {
    constexpr DateRange open;
    if (field == FieldName::since) return iso_day(dates.first);
    if (field == FieldName::until) return iso_day(dates.last);
    if (dates.first == dates.last) return iso_day(dates.first);
    return (dates.first == open.first ? "" : iso_day(dates.first)) + ".." +
           (dates.last == open.last ? "" : iso_day(dates.last));
}

/// The signs and the field before what `token` asks for.
std::string beginning_of(const QueryToken& token) {
    std::string text;
    if (token.demand == Demand::required) text += '+';
    if (token.demand == Demand::excluded) text += '-';
    if (token.names_field) text.append(german_name(token.field)) += ':';
    if (token.exact) text += '=';
    return text;
}

std::string shown_word(const QueryPiece& piece, std::string_view text) {
    const QueryNode& word = piece.words.back();
    if (word.field == QueryField::language) return word.text;
    std::string_view letters = piece.token.word(text);
    // A sign that is ignored is left out where nothing else becomes of the word.
    const std::string_view unmarked =
        letters.substr(std::min(letters.find_first_not_of("*~"), letters.size()));
    if (holds_only_letters(unmarked) && !operator_named(unmarked)) letters = unmarked;
    std::string shown(letters);
    if (!word.pattern) return shown;
    return shown +
           (word.pattern->kind == PatternKind::prefix ? "*" : "~" + std::to_string(word.pattern->distance));
}

std::string shown_operator(const QueryToken& token) {
    std::string text(german_name(token.kind));
    if (token.kind == TokenKind::near && token.distance) text += "/" + std::to_string(*token.distance);
    return text;
}

std::string shown_piece(const QueryPiece& piece) {
    const QueryToken& token = piece.token;
    switch (token.kind) {
        case TokenKind::word:
            return piece.reading;
        case TokenKind::quoted:
            return piece.reading +
                   (token.pattern && token.distance ? "~" + std::to_string(*token.distance) : "");
        case TokenKind::open:
            return beginning_of(token) + "(";
        case TokenKind::close:
            return ")";
        case TokenKind::both:
        case TokenKind::either:
        case TokenKind::negation:
        case TokenKind::near:
            break;
    }
    return shown_operator(token);
}

/// Whether words behind a piece would be read together with it, if nothing stood between.
bool may_go_on(const QueryToken& token) {
    if (token.kind != TokenKind::word || token.pattern || token.exact) return false;
    if (token.field == FieldName::text) return token.demand != Demand::excluded;
    const bool words = token.field == FieldName::title || token.field == FieldName::source ||
                       token.field == FieldName::author;
    return words && token.demand == Demand::wanted && !token.names_field;
}

/// Whether the minus of `token`, right behind `last`, would be taken for the hyphen of a compound cut short.
bool looks_cut_short(const QueryToken& last, const QueryToken& token, std::string_view text) {
    const bool plain = token.kind == TokenKind::word && token.demand == Demand::excluded &&
                       !token.names_field && !token.exact && !token.pattern;
    return plain && !begins_with_capital(token.word(text)) && last.run != 0 &&
           joins_cut_short_words(last.word(text));
}

}  // namespace

std::string reading_of(const QueryPiece& piece, std::string_view text) {
    const QueryToken& token = piece.token;
    const QueryNode& word = piece.words.front();
    if (word.kind == QueryKind::dates) return beginning_of(token) + shown_dates(word.dates, token.field);
    if (token.kind == TokenKind::quoted && word.field != QueryField::language)
        return beginning_of(token) + '"' + within_marks(token.word(text)) + '"';
    return beginning_of(token) + shown_word(piece, text);
}

std::string reading_of(const std::vector<QueryPiece>& pieces, std::string_view text) {
    std::string out;
    const QueryPiece* last = nullptr;
    bool left_out = false;
    for (const QueryPiece& piece : pieces) {
        if (piece.ignored) {
            left_out = true;
            continue;
        }
        const TokenKind kind = piece.token.kind;
        const bool same_run =
            last != nullptr && !left_out && last->token.run != 0 && last->token.run == piece.token.run;
        if (same_run) {
            out += ByteRange{last->token.letters.end, piece.token.letters.begin}.of(text);
        } else if (last != nullptr) {
            const bool apart = (left_out || last->ends_clause) && may_go_on(last->token);
            const bool comma = apart || looks_cut_short(last->token, piece.token, text);
            const bool words =
                kind == TokenKind::word || kind == TokenKind::quoted || kind == TokenKind::open;
            const bool sign = signs.find(out.back()) != std::string_view::npos;
            if (comma && words && clause_ends.find(out.back()) == std::string_view::npos)
                out += sign ? " ;" : ",";
            if (sign || (last->token.kind != TokenKind::open && kind != TokenKind::close)) out += ' ';
        }
        out += shown_piece(piece);
        last = &piece;
        left_out = false;
    }
    return out;
}

}  // namespace fundstelle
