#include "common/query/query_parser.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "common/query/query_near.hpp"
#include "common/query/query_nodes.hpp"
#include "common/query/query_operand.hpp"
#include "common/query/query_phrase.hpp"

namespace fundstelle {
namespace {

/// Other words between words near each other, where no number says how many.
constexpr unsigned usual_distance = 10;

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
    Parser(std::string_view text, std::vector<QueryPiece>& pieces, Analyzer& analyzer,
           const ParseOptions& options, QueryNotes& notes)
        : text_(text), pieces_(pieces), analyzer_(analyzer), options_(options), notes_(notes) {}

    Meaning parse() { return level(Purpose::wanted); }

  private:
    /// One of several operands that are joined.
    struct Link {
        Operand operand;
        std::size_t begin, first, end;  ///< pieces: the operator before it, where it begins and ends
    };

    Meaning level(Purpose purpose);
    void add_to(QueryLevel& level, Operand operand);
    Operand either(QueryLevel& level, Purpose purpose);
    Operand both(QueryLevel& level, Purpose purpose);
    Operand unary(QueryLevel& level, Purpose purpose);
    Operand near(QueryLevel& level, Purpose purpose);
    unsigned distance_between(const std::vector<Link>& links);
    void note_phrases_from(std::size_t begin);
    Operand primary(QueryLevel& level, Purpose purpose);
    Operand group(QueryLevel& level, Purpose purpose);
    Operand words(QueryLevel& level, Purpose purpose, QueryPiece& piece);
    Operand::Standing standing_of(const std::vector<QueryNode>& nodes) const;
    template <typename Read>
    std::vector<Link> chain(TokenKind kind, QueryLevel& level, Read read);
    template <typename IsKept>
    void keep(std::vector<Link>& links, IsKept is_kept);
    void keep_wanted(std::vector<Link>& links);
    void ignore(std::size_t begin, std::size_t end);
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
    std::vector<QueryPiece>& pieces_;
    Analyzer& analyzer_;
    const ParseOptions& options_;
    QueryNotes& notes_;
    std::size_t next_ = 0;
    FieldName field_ = FieldName::text;  ///< of the parentheses that are open
    bool negated_ = false;               ///< what is read stands right behind a NICHT or a minus
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
    pieces_[first].ignored = true;
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
            const std::size_t begin = next_;
            Operand operand = either(level, purpose);
            if (operand.empty()) ignore(begin, next_);
            add_to(level, std::move(operand));
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

void Parser::ignore(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) pieces_[i].ignored = true;
}

/// Reads operands with operators of `kind` between them.
template <typename Read>
std::vector<Parser::Link> Parser::chain(TokenKind kind, QueryLevel& level, Read read) {
    std::vector<Link> links;
    std::size_t begin = next_;
    do {
        const std::size_t first = next_;
        Operand operand = read();
        links.push_back({std::move(operand), begin, first, next_});
        begin = next_;
    } while (takes(kind, level));
    return links;
}

/// Ignores operands, each with the operator that joins it with the others.
template <typename IsKept>
void Parser::keep(std::vector<Link>& links, IsKept is_kept) {
    const std::size_t begin = links.front().begin;
    std::vector<Link> kept;
    for (Link& link : links) {
        if (!is_kept(link.operand)) {
            if (!kept.empty()) ignore(link.begin, link.end);
            continue;
        }
        if (kept.empty()) ignore(begin, link.first);
        kept.push_back(std::move(link));
    }
    links = std::move(kept);
}

/// What excludes only has no place beside ODER: nearly every document would match.
void Parser::keep_wanted(std::vector<Link>& links) {
    for (const Link& link : links) {
        if (!link.operand.nodes.empty()) continue;
        notes_.add(named(pieces_[link.first].token.source.of(text_)) +
                   " excludes nothing beside ODER: ignored; put what it belongs to in parentheses");
    }
    keep(links, [](const Operand& operand) { return !operand.nodes.empty(); });
}

Operand Parser::either(QueryLevel& level, Purpose purpose) {
    std::vector<Link> links = chain(TokenKind::either, level, [&] { return both(level, purpose); });
    keep(links, [](const Operand& operand) { return !operand.empty(); });
    if (links.size() > 1) keep_wanted(links);
    if (links.empty()) return {};
    if (links.size() == 1) return std::move(links.front().operand);
    Operand any;
    std::vector<QueryNode> nodes;
    for (Link& link : links) nodes.push_back(node_of(meaning_of(std::move(link.operand))));
    any.nodes.push_back(joined(QueryKind::any, std::move(nodes)));
    any.standing = standing_of(any.nodes);
    return any;
}

Operand Parser::both(QueryLevel& level, Purpose purpose) {
    std::vector<Link> links = chain(TokenKind::both, level, [&] { return unary(level, purpose); });
    keep(links, [](const Operand& operand) { return !operand.empty(); });
    if (links.empty()) return {};
    if (links.size() == 1) return std::move(links.front().operand);
    Operand all;
    for (Link& link : links) add_operand(std::move(link.operand), all);
    take_together(all);
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
    const bool outer = std::exchange(negated_, true);
    Meaning meaning =
        meaning_of(near(level, purpose == Purpose::wanted ? Purpose::excluded : Purpose::wanted));
    negated_ = outer;
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
    std::vector<Link> links = chain(TokenKind::near, level, [&] {
        return excludes() && next_ != begin ? unary(level, purpose) : primary(level, purpose);
    });
    keep(links, [](const Operand& operand) { return !operand.empty(); });
    if (links.empty()) return {};
    if (links.size() == 1) return std::move(links.front().operand);
    const unsigned distance = distance_between(links);
    std::vector<std::vector<QueryNode>> words;
    bool excluding = false;
    for (const Link& link : links) {
        words.push_back(link.operand.nodes);
        excluding = excluding || !link.operand.excluded.empty();
    }
    auto node = excluding ? std::nullopt : near_of(words, distance, options_.limits.near_alternatives);
    Operand all;
    if (node) {
        note_phrases_from(begin);
        all.nodes.push_back(std::move(*node));
    } else {
        notes_.add(name_from(begin) + ": NAHE joins words and phrases only: read as UND");
        for (Link& link : links) {
            add_operand(std::move(link.operand), all);
            if (&link != &links.front() && !negated_) pieces_[link.begin].token.kind = TokenKind::both;
        }
        take_together(all);
    }
    all.standing = standing_of(all.nodes);
    return all;
}

/// How many other words may stand between all that is near each other: the fewest that one of the operators
/// allows, as each of them holds for what stands beside it.
unsigned Parser::distance_between(const std::vector<Link>& links) {
    unsigned least = options_.limits.query_distance;
    bool differ = false;
    for (std::size_t i = 1; i < links.size(); ++i) {
        const unsigned distance = distance_of(pieces_[links[i].begin].token);
        differ = differ || (i > 1 && distance != least);
        least = std::min(least, distance);
    }
    for (std::size_t i = 1; i < links.size(); ++i) {
        auto& typed = pieces_[links[i].begin].token.distance;
        typed = least == usual_distance ? std::nullopt : std::optional(least);
    }
    if (differ) {
        notes_.add(name_from(links.front().first) + ": all of it stands near each other, with at most " +
                   std::to_string(least) + " other words between, the least of the distances");
    }
    return least;
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
    const bool negated = std::exchange(negated_, false);
    Meaning meaning = this->level(purpose);
    field_ = outer;
    negated_ = negated;
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
        const unsigned distance = distance_of(token);
        QueryNode node =
            phrase_of(std::move(piece.words), token, purpose, distance, analyzer_, options_.weights);
        if (token.kind == TokenKind::quoted && token.pattern) piece.token.distance = distance;
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

Meaning meaning_of(std::string_view text, std::vector<QueryPiece>& pieces, Analyzer& analyzer,
                   const ParseOptions& options, QueryNotes& notes) {
    return Parser(text, pieces, analyzer, options, notes).parse();
}

}  // namespace fundstelle
