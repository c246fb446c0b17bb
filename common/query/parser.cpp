#include "common/query/parser.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

#include "common/query/stop_words.hpp"
#include "common/text/names.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

using namespace std::string_view_literals;

/// Quotation marks of German, Swiss, English and ASCII style that may open or close a phrase.
constexpr std::array quotation_marks = {"\""sv, "„"sv, "“"sv, "”"sv, "‟"sv, "«"sv, "»"sv, "‹"sv, "›"sv};

enum class Demand { wanted, required, excluded };

/// A piece of the query text: what stands between white space, or between quotation marks.
struct Piece {
    Demand demand = Demand::wanted;
    bool quoted = false;
    std::string_view text;
};

std::size_t quotation_mark_at(std::string_view text, std::size_t offset) {
    for (const std::string_view mark : quotation_marks) {
        if (text.substr(offset).starts_with(mark)) return mark.size();
    }
    return 0;
}

std::size_t find_quotation_mark(std::string_view text, std::size_t offset) {
    while (offset < text.size() && quotation_mark_at(text, offset) == 0) next_code_point(text, offset);
    return offset;
}

/// The end of the word that begins at `offset`: the next white space or quotation mark.
std::size_t end_of_word(std::string_view text, std::size_t offset) {
    while (offset < text.size() && quotation_mark_at(text, offset) == 0) {
        const std::size_t start = offset;
        if (is_space(next_code_point(text, offset))) return start;
    }
    return offset;
}

/// Whether a hyphen behind `word` stands for the beginning of a compound, and excludes nothing:
/// Privatpersonen und -organisationen.
bool joins_words(std::string_view word) {
    constexpr std::array conjunctions = {"und"sv, "oder"sv, "sowie"sv, "bzw."sv, "beziehungsweise"sv,
                                         "bis"sv};
    const auto same_letter = [](char a, char b) {
        return a == b || (a >= 'A' && a <= 'Z' && (a | 0x20) == b);
    };
    return std::any_of(conjunctions.begin(), conjunctions.end(), [&](std::string_view conjunction) {
        return std::equal(word.begin(), word.end(), conjunction.begin(), conjunction.end(), same_letter);
    });
}

/// Takes the query text apart. A sign at the beginning of a word says whether it must occur; within one, as
/// in „Model C“-Schulen, it is a hyphen.
class Pieces {
  public:
    explicit Pieces(std::string_view text) : text_(text) {}

    std::optional<Piece> next() {
        const std::size_t before = offset_;
        skip_spaces();
        if (offset_ >= text_.size()) return std::nullopt;
        Piece piece;
        const bool begins = offset_ == 0 || offset_ != before;
        if (begins && (text_[offset_] == '+' || text_[offset_] == '-') && offset_ + 1 < text_.size()) {
            if (text_[offset_] == '+') piece.demand = Demand::required;
            if (text_[offset_] == '-' && !after_conjunction_) piece.demand = Demand::excluded;
            ++offset_;
        }
        if (const std::size_t mark = quotation_mark_at(text_, offset_); mark != 0) {
            const std::size_t begin = offset_ + mark;
            const std::size_t end = find_quotation_mark(text_, begin);
            piece.quoted = true;
            piece.text = text_.substr(begin, end - begin);
            unclosed_ = unclosed_ || end == text_.size();
            offset_ = end + (end < text_.size() ? quotation_mark_at(text_, end) : 0);
        } else {
            const std::size_t end = end_of_word(text_, offset_);
            piece.text = text_.substr(offset_, end - offset_);
            offset_ = end;
        }
        after_conjunction_ = !piece.quoted && joins_words(piece.text);
        return piece;
    }

    /// Whether the last quotation mark has no partner.
    bool unclosed() const { return unclosed_; }

  private:
    void skip_spaces() {
        while (offset_ < text_.size()) {
            std::size_t next = offset_;
            if (!is_space(next_code_point(text_, next))) return;
            offset_ = next;
        }
    }

    std::string_view text_;
    std::size_t offset_ = 0;
    bool unclosed_ = false;
    bool after_conjunction_ = false;
};

class Parser {
  public:
    Parser(Analyzer& analyzer, const QueryWeights& weights, const Limits& limits)
        : analyzer_(analyzer), weights_(weights), limits_(limits) {}

    Query parse(std::string_view text);

  private:
    void add(const Piece& piece);
    std::vector<QueryNode> words(std::string_view text);
    void add_name_variants(QueryNode& node);
    QueryNode word_node(const Word& word, std::string_view text) const;
    double factor(WordWeight weight) const;
    double share(TermKind kind) const;
    void add_lone_parts(const QueryNode& word, std::vector<QueryNode>& parts) const;
    QueryNode tree();

    Analyzer& analyzer_;
    const QueryWeights& weights_;
    const Limits& limits_;
    std::size_t word_count_ = 0;
    bool too_many_words_ = false;
    std::vector<QueryNode> wanted_;
    std::vector<QueryNode> required_;
    std::vector<QueryNode> excluded_;
};

/// The nodes of the parts that lie within `range`, from `next` on, which stand before their own parts.
std::vector<QueryNode> part_nodes(const std::vector<Term>& parts, std::size_t& next, ByteRange range,
                                  std::string_view word, double weight) {
    std::vector<QueryNode> nodes;
    while (next < parts.size() && parts[next].letters.begin >= range.begin &&
           parts[next].letters.end <= range.end) {
        const Term& part = parts[next++];
        QueryNode node;
        node.kind = QueryKind::word;
        node.text = part.letters.of(word);
        node.terms.push_back({std::string(part.text), TermKind::stem, weight});
        node.children = part_nodes(parts, next, part.letters, word, weight);
        nodes.push_back(std::move(node));
    }
    return nodes;
}

/// Leaves of a word what it says itself: who quotes or excludes a compound does not mean its parts.
void take_literally(QueryNode& word) {
    word.children.clear();
    word.terms.erase(std::remove_if(word.terms.begin(), word.terms.end(),
                                    [](const QueryTerm& term) { return term.kind == TermKind::variant; }),
                     word.terms.end());
}

QueryNode combined(QueryKind kind, std::vector<QueryNode> children) {
    if (children.empty()) return {};
    if (children.size() == 1) return std::move(children.front());
    QueryNode node;
    node.kind = kind;
    node.children = std::move(children);
    return node;
}

double Parser::factor(WordWeight weight) const {
    switch (weight) {
        case WordWeight::full:
            return 1;
        case WordWeight::stop:
            return weights_.stop_word;
        case WordWeight::question:
            return weights_.question_word;
    }
    return 1;
}

double Parser::share(TermKind kind) const {
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

QueryNode Parser::word_node(const Word& word, std::string_view text) const {
    QueryNode node;
    node.kind = QueryKind::word;
    node.text = word.source.of(text);
    for (const Term& term : word.terms) {
        if (term.kind == TermKind::exact) node.weight = word_weight(term.text);
    }
    const double factor = this->factor(node.weight);
    std::vector<Term> parts;
    for (const Term& term : word.terms) {
        if (term.kind == TermKind::part) {
            parts.push_back(term);
        } else {
            node.terms.push_back({std::string(term.text), term.kind, factor * share(term.kind)});
        }
    }
    std::size_t next = 0;
    node.children =
        part_nodes(parts, next, {0, word.source.size()}, node.text, factor * share(TermKind::part));
    sort_terms(node);
    return node;
}

std::vector<QueryNode> Parser::words(std::string_view text) {
    std::vector<QueryNode> nodes;
    analyzer_.start(text);
    for (Word word; analyzer_.next(word);) {
        if (word_count_ == limits_.query_words) {
            too_many_words_ = true;
            break;
        }
        ++word_count_;
        nodes.push_back(word_node(word, text));
    }
    return nodes;
}

/// A name is also looked for in the spellings of other languages; words that are German are left alone.
void Parser::add_name_variants(QueryNode& node) {
    const auto exact = std::find_if(node.terms.begin(), node.terms.end(),
                                    [](const QueryTerm& term) { return term.kind == TermKind::exact; });
    if (exact == node.terms.end() || analyzer_.knows(exact->text)) return;
    for (const std::string& variant : name_variants(exact->text)) {
        analyzer_.start(variant);
        Word word;
        if (!analyzer_.next(word)) continue;
        for (const Term& term : word.terms) {
            const auto same = [&](const QueryTerm& other) { return other.text == term.text; };
            if (term.kind != TermKind::stem || std::any_of(node.terms.begin(), node.terms.end(), same))
                continue;
            node.terms.push_back({std::string(term.text), TermKind::variant, weights_.name_variant});
        }
    }
    sort_terms(node);
}

void Parser::add(const Piece& piece) {
    std::vector<QueryNode> nodes = words(piece.text);
    if (nodes.empty()) return;
    // A word with a hyphen is several words. What is not to occur is all of it, not each of its parts.
    if (piece.quoted || piece.demand == Demand::excluded) {
        for (QueryNode& node : nodes) take_literally(node);
        QueryNode whole = combined(QueryKind::phrase, std::move(nodes));
        nodes.clear();
        nodes.push_back(std::move(whole));
    } else {
        for (QueryNode& node : nodes) add_name_variants(node);
    }
    std::vector<QueryNode>& target = piece.demand == Demand::wanted     ? wanted_
                                     : piece.demand == Demand::required ? required_
                                                                        : excluded_;
    std::move(nodes.begin(), nodes.end(), std::back_inserter(target));
}

/// Each outer part of a compound as a word of its own, which says less than all of them together.
void Parser::add_lone_parts(const QueryNode& word, std::vector<QueryNode>& parts) const {
    if (word.kind != QueryKind::word) return;
    for (QueryNode part : word.children) {
        part.children.clear();
        for (QueryTerm& term : part.terms) term.weight *= weights_.lone_part / weights_.part;
        parts.push_back(std::move(part));
    }
}

/// What must match decides; without it any of the telling words; only without those the common ones, which
/// else would match nearly every document. The rest, and single parts of compounds, raises the score.
QueryNode Parser::tree() {
    std::vector<QueryNode> lone_parts;
    for (const std::vector<QueryNode>* words : {&required_, &wanted_}) {
        for (const QueryNode& word : *words) add_lone_parts(word, lone_parts);
    }
    const auto common = std::stable_partition(wanted_.begin(), wanted_.end(), is_telling);
    std::vector<QueryNode> deciding = std::move(required_);
    auto optional = wanted_.begin();
    QueryKind kind = QueryKind::all;
    if (deciding.empty()) {
        kind = QueryKind::any;
        const auto end = common == wanted_.begin() ? wanted_.end() : common;
        deciding.assign(std::make_move_iterator(wanted_.begin()), std::make_move_iterator(end));
        optional = end;
    }
    QueryNode root = combined(kind, std::move(deciding));
    if (optional != wanted_.end() || !lone_parts.empty()) {
        std::vector<QueryNode> preferred;
        preferred.push_back(std::move(root));
        std::move(optional, wanted_.end(), std::back_inserter(preferred));
        std::move(lone_parts.begin(), lone_parts.end(), std::back_inserter(preferred));
        root = combined(QueryKind::prefer, std::move(preferred));
    }
    if (!excluded_.empty() && root.kind != QueryKind::nothing) {
        excluded_.insert(excluded_.begin(), std::move(root));
        root = combined(QueryKind::without, std::move(excluded_));
    }
    return root;
}

Query Parser::parse(std::string_view text) {
    Query query;
    if (text.size() > limits_.query_bytes) {
        text = text.substr(0, limits_.query_bytes);
        query.notes.push_back("the query is longer than " + std::to_string(limits_.query_bytes) +
                              " bytes: the rest of it is left out");
    }
    const std::string valid = valid_utf8(text);
    Pieces pieces(valid);
    while (const auto piece = pieces.next()) add(*piece);

    if (too_many_words_) {
        query.notes.push_back("the query has more than " + std::to_string(limits_.query_words) +
                              " words: the rest of them is left out");
    }
    if (pieces.unclosed()) query.notes.push_back("a quotation mark is not closed: read up to the end");
    const bool only_exclusions = wanted_.empty() && required_.empty() && !excluded_.empty();
    if (word_count_ == 0) {
        query.notes.push_back("the query holds no word to search for: add a word of letters or digits");
    } else if (only_exclusions) {
        query.notes.push_back("the query only says what must not occur: add a word to search for");
    }
    query.root = tree();

    const auto found = wanted_words(query);
    const bool telling =
        std::any_of(found.begin(), found.end(), [](const QueryNode* word) { return is_telling(*word); });
    if (!found.empty() && !telling) {
        query.notes.push_back(
            "the query has only words that stand in nearly every text: add one that tells more");
    }
    return query;
}

}  // namespace

Query parse_query(std::string_view text, Analyzer& analyzer, const QueryWeights& weights,
                  const Limits& limits) {
    return Parser(analyzer, weights, limits).parse(text);
}

}  // namespace fundstelle
