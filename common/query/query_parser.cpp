#include "common/query/query_parser.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "common/query/query_near.hpp"
#include "common/query/query_nodes.hpp"
#include "common/query/query_phrase.hpp"

namespace fundstelle {
namespace {

/// Other words between words near each other, where no number says how many.
constexpr unsigned usual_distance = 10;

/// What stands between operators, or is joined by them.
struct Operand {
    enum class Standing { loose, filter, required };

    std::vector<QueryNode> nodes;  ///< what must match, all of it
    std::vector<QueryNode> excluded;
    Standing standing = Standing::loose;

    bool empty() const { return nodes.empty() && excluded.empty(); }
};

Meaning meaning_of(Operand operand) {
    const auto common = std::stable_partition(operand.nodes.begin(), operand.nodes.end(), is_telling);
    if (common != operand.nodes.begin()) operand.nodes.erase(common, operand.nodes.end());
    return {joined(QueryKind::all, std::move(operand.nodes)), std::move(operand.excluded)};
}

/// Adds what joins with others: of words with hyphens those that tell something.
void add_operand(Operand operand, Operand& all) {
    Meaning meaning = meaning_of(std::move(operand));
    if (meaning.node.kind != QueryKind::nothing) all.nodes.push_back(std::move(meaning.node));
    append(std::move(meaning.excluded), all.excluded);
}

/// Reads pieces by the grammar, in which what stands further down binds tighter:
///
///     level    = { either }                             side by side
///     either   = both { ODER both }
///     both     = unary { UND unary }
///     unary    = { NICHT } near                         a minus is a NICHT
///     near     = primary { NAHE primary }
///     primary  = word | phrase | "(" level ")"
class Parser {
  public:
    Parser(std::string_view text, Analyzer& analyzer, const ParseOptions& options, QueryNotes& notes)
        : text_(text), analyzer_(analyzer), options_(options), notes_(notes) {}

    Meaning parse(std::vector<QueryPiece> pieces) {
        pieces_ = std::move(pieces);
        return level(Purpose::wanted);
    }

  private:
    Meaning level(Purpose purpose);
    void add_to(QueryLevel& level, Operand operand);
    Operand either(QueryLevel& level, Purpose purpose);
    Operand both(QueryLevel& level, Purpose purpose);
    Operand unary(QueryLevel& level, Purpose purpose);
    Operand near(QueryLevel& level, Purpose purpose);
    void note_phrases_from(std::size_t begin);
    Operand primary(QueryLevel& level, Purpose purpose);
    Operand group(QueryLevel& level, Purpose purpose);
    Operand words(QueryLevel& level, Purpose purpose, QueryPiece& piece);
    Operand::Standing standing_of(const std::vector<QueryNode>& nodes) const;
    Operand any_of(std::vector<Operand> operands, const std::vector<std::size_t>& begins);
    unsigned distance_of(const QueryToken& token);
    bool takes(TokenKind kind, QueryLevel& level);
    bool at_end() const;
    bool excludes() const;
    bool at(TokenKind kind) const { return next_ < pieces_.size() && kind_at(next_) == kind; }
    bool at_binary() const { return at(TokenKind::both) || at(TokenKind::either) || at(TokenKind::near); }
    TokenKind kind_at(std::size_t index) const { return pieces_[index].token.kind; }
    void drop_operator(std::string_view fault);
    std::string name_from(std::size_t first) const;

    std::string_view text_;
    Analyzer& analyzer_;
    const ParseOptions& options_;
    QueryNotes& notes_;
    std::vector<QueryPiece> pieces_;
    std::size_t next_ = 0;
    FieldName field_ = FieldName::text;  ///< of the parentheses that are open
};

/// Whether the level ends here.
bool Parser::at_end() const {
    return next_ == pieces_.size() || kind_at(next_) == TokenKind::close;
}

/// Whether what comes next is not to occur.
bool Parser::excludes() const {
    return !at_end() && (at(TokenKind::negation) || pieces_[next_].token.demand == Demand::excluded);
}

/// The text of the pieces from `first` up to here, for a note.
std::string Parser::name_from(std::size_t first) const {
    return named(ByteRange{pieces_[first].token.source.begin, pieces_[next_ - 1].token.source.end}.of(text_));
}

void Parser::drop_operator(std::string_view fault) {
    const std::size_t first = next_++;
    notes_.add(name_from(first) + std::string(fault) + "; in small letters it is a word");
}

/// Whether an operator comes next that has something to its right, which is next then.
bool Parser::takes(TokenKind kind, QueryLevel& level) {
    if (!at(kind)) return false;
    level.interrupt();
    std::size_t behind = next_ + 1;
    const auto is_binary = [&] {
        const TokenKind other = kind_at(behind);
        return other == TokenKind::both || other == TokenKind::either || other == TokenKind::near;
    };
    while (behind < pieces_.size() && is_binary()) ++behind;
    const bool joins = behind < pieces_.size() && kind_at(behind) != TokenKind::close;
    if (joins) ++next_;
    while (next_ < behind) drop_operator(" has nothing to join: ignored");
    return joins;
}

Meaning Parser::level(Purpose purpose) {
    QueryLevel level(analyzer_, options_.weights, options_.words, purpose);
    while (!at_end()) {
        if (at_binary()) {
            drop_operator(" has nothing to join: ignored");
        } else {
            add_to(level, either(level, purpose));
        }
    }
    return level.meaning();
}

void Parser::add_to(QueryLevel& level, Operand operand) {
    using Standing = Operand::Standing;
    if (operand.nodes.empty()) return level.add_excluded(std::move(operand.excluded));
    if (operand.excluded.empty() && operand.standing == Standing::loose) {
        return level.add_loose(std::move(operand.nodes));
    }
    level.add_excluded(std::move(operand.excluded));
    for (QueryNode& node : operand.nodes) {
        if (operand.standing == Standing::filter) {
            level.add_filter(std::move(node));
        } else {
            level.add_required(std::move(node));
        }
    }
}

/// What joined operands are in their level. In titel:(a ODER b) all words are of a field, and narrow nothing.
Operand::Standing Parser::standing_of(const std::vector<QueryNode>& nodes) const {
    const bool filter =
        field_ == FieldName::text && !nodes.empty() && std::all_of(nodes.begin(), nodes.end(), narrows);
    return filter ? Operand::Standing::filter : Operand::Standing::required;
}

/// What excludes only has no place beside ODER: nearly every document would match.
Operand Parser::any_of(std::vector<Operand> operands, const std::vector<std::size_t>& begins) {
    Operand any;
    std::vector<QueryNode> nodes;
    for (std::size_t i = 0; i < operands.size(); ++i) {
        if (operands[i].nodes.empty() && !operands[i].excluded.empty()) {
            const QueryToken& token = pieces_[begins[i]].token;
            notes_.add(named(token.source.of(text_)) +
                       " excludes nothing beside ODER: ignored; put what it belongs to in parentheses");
            continue;
        }
        nodes.push_back(node_of(meaning_of(std::move(operands[i]))));
    }
    QueryNode node = joined(QueryKind::any, std::move(nodes));
    if (node.kind != QueryKind::nothing) any.nodes.push_back(std::move(node));
    any.standing = standing_of(any.nodes);
    return any;
}

Operand Parser::either(QueryLevel& level, Purpose purpose) {
    std::vector<std::size_t> begins = {next_};
    std::vector<Operand> operands;
    operands.push_back(both(level, purpose));
    while (takes(TokenKind::either, level)) {
        begins.push_back(next_);
        operands.push_back(both(level, purpose));
    }
    return operands.size() == 1 ? std::move(operands.front()) : any_of(std::move(operands), begins);
}

Operand Parser::both(QueryLevel& level, Purpose purpose) {
    Operand first = unary(level, purpose);
    if (!takes(TokenKind::both, level)) return first;
    Operand all;
    add_operand(std::move(first), all);
    do {
        add_operand(unary(level, purpose), all);
    } while (takes(TokenKind::both, level));
    all.standing = standing_of(all.nodes);
    return all;
}

Operand Parser::unary(QueryLevel& level, Purpose purpose) {
    bool excludes = false;
    while (at(TokenKind::negation)) {
        level.interrupt();
        const bool last = next_ + 1 == pieces_.size() || kind_at(next_ + 1) == TokenKind::close;
        if (last) {
            drop_operator(" has nothing to exclude: ignored");
            return {};
        }
        ++next_;
        excludes = !excludes;
        while (at_binary()) drop_operator(" has nothing to join: ignored");
    }
    if (at_end()) return {};
    if (pieces_[next_].token.demand == Demand::excluded) excludes = !excludes;
    if (!excludes) return near(level, purpose);
    level.interrupt();
    Meaning meaning =
        meaning_of(near(level, purpose == Purpose::wanted ? Purpose::excluded : Purpose::wanted));
    level.interrupt();
    if (meaning.empty()) return {};
    Meaning opposite = opposite_of(std::move(meaning));
    Operand operand;
    operand.excluded = std::move(opposite.excluded);
    if (opposite.node.kind != QueryKind::nothing) operand.nodes.push_back(std::move(opposite.node));
    return operand;
}

Operand Parser::near(QueryLevel& level, Purpose purpose) {
    const std::size_t begin = next_;
    Operand first = primary(level, purpose);
    unsigned distance = 0;
    const auto joins = [&] {
        const unsigned typed = at(TokenKind::near) ? distance_of(pieces_[next_].token) : 0;
        if (!takes(TokenKind::near, level)) return false;
        distance = std::max(distance, typed);
        return true;
    };
    if (!joins()) return first;
    Operand all;
    std::vector<std::vector<QueryNode>> words;
    const auto add = [&](Operand operand) {
        if (!operand.nodes.empty()) words.push_back(std::move(operand.nodes));
        append(std::move(operand.excluded), all.excluded);
    };
    add(std::move(first));
    do {
        add(excludes() ? unary(level, purpose) : primary(level, purpose));
    } while (joins());
    auto node = near_of(words, distance, options_.limits.near_alternatives);
    if (node && all.excluded.empty()) {
        note_phrases_from(begin);
        all.nodes.push_back(std::move(*node));
    } else {
        notes_.add(name_from(begin) + ": NAHE joins words and phrases only: read as UND");
        for (std::vector<QueryNode>& nodes : words) append(std::move(nodes), all.nodes);
    }
    all.standing = standing_of(all.nodes);
    return all;
}

/// Beside NAHE a phrase is only its words.
void Parser::note_phrases_from(std::size_t begin) {
    for (std::size_t i = begin; i < next_; ++i) {
        const QueryToken& token = pieces_[i].token;
        const bool phrase = token.kind == TokenKind::quoted && !token.pattern &&
                            token.letters.of(text_).find(' ') != std::string_view::npos;
        if (phrase)
            notes_.add(named(token.source.of(text_)) + ": beside NAHE its words may stand in any order");
    }
}

Operand Parser::primary(QueryLevel& level, Purpose purpose) {
    QueryPiece& piece = pieces_[next_];
    const QueryToken token = piece.token;
    Operand operand = token.kind == TokenKind::open ? group(level, purpose) : words(level, purpose, piece);
    if (token.demand == Demand::required) {
        operand.standing = Operand::Standing::required;
    } else if (token.names_field || standing_of(operand.nodes) == Operand::Standing::filter) {
        operand.standing = Operand::Standing::filter;
    }
    return operand;
}

Operand Parser::group(QueryLevel& level, Purpose purpose) {
    level.interrupt();
    const FieldName outer = std::exchange(field_, pieces_[next_++].token.field);
    Meaning meaning = this->level(purpose);
    field_ = outer;
    ++next_;  // the lexer closes what is open
    if (meaning.empty()) notes_.add("parentheses with nothing to search for in them: ignored");
    Operand operand;
    operand.excluded = std::move(meaning.excluded);
    if (meaning.node.kind != QueryKind::nothing) operand.nodes.push_back(std::move(meaning.node));
    return operand;
}

Operand Parser::words(QueryLevel& level, Purpose purpose, QueryPiece& piece) {
    ++next_;
    const QueryToken& token = piece.token;
    const bool plain = token.kind == TokenKind::word && token.field == FieldName::text && !token.exact &&
                       !token.pattern && purpose == Purpose::wanted;
    Operand operand;
    if (!plain) {
        level.interrupt();
        QueryNode node = phrase_of(std::move(piece.words), token, purpose, distance_of(token), analyzer_,
                                   options_.weights);
        if (node.kind != QueryKind::nothing) operand.nodes.push_back(std::move(node));
        return operand;
    }
    for (std::size_t i = 0; i < piece.words.size(); ++i) {
        if (std::binary_search(piece.clause_begins.begin(), piece.clause_begins.end(), i)) level.interrupt();
        level.pass(piece.words[i]);
    }
    if (piece.ends_clause) level.interrupt();
    operand.nodes = std::move(piece.words);
    return operand;
}

unsigned Parser::distance_of(const QueryToken& token) {
    const unsigned most = options_.limits.query_distance;
    const unsigned distance = token.distance.value_or(usual_distance);
    if (distance > most) {
        notes_.add(named(token.source.of(text_)) + ": at most " + std::to_string(most) +
                   " words may stand between words near each other");
    }
    return std::min(distance, most);
}

}  // namespace

Meaning meaning_of(std::string_view text, std::vector<QueryPiece> pieces, Analyzer& analyzer,
                   const ParseOptions& options, QueryNotes& notes) {
    return Parser(text, analyzer, options, notes).parse(std::move(pieces));
}

}  // namespace fundstelle
