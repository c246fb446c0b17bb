#include "common/query/parser.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

#include "common/query/neighbours.hpp"
#include "common/query/pieces.hpp"
#include "common/query/stop_words.hpp"
#include "common/text/names.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

using namespace std::string_view_literals;

/// Whether words with `gap` between them belong to different things.
bool separates_clauses(std::string_view gap) {
    return gap.find_first_of(",;:.!?/()") != std::string_view::npos;
}

class Parser {
  public:
    Parser(Analyzer& analyzer, const QueryWeights& weights, const Limits& limits)
        : analyzer_(analyzer),
          weights_(weights),
          limits_(limits),
          neighbours_(analyzer, weights.neighbours_compound) {
        // They go on telling stop words and names.
        if (!analyzer.steps().has(AnalysisStep::exact)) weights_.exact = 0;
    }

    Query parse(std::string_view text);

  private:
    void add(const Piece& piece);
    std::vector<QueryNode> words(std::string_view text, std::vector<std::size_t>& clause_begins);
    void add_relations(std::vector<QueryNode>& words, const std::vector<std::size_t>& clause_begins);
    void add_name_variants(QueryNode& node);
    QueryNode phrase(std::vector<QueryNode> words, Demand demand);
    QueryNode word_node(const Word& word, std::string_view text) const;
    std::optional<QueryNode> separated_verb(QueryNode& word) const;
    double factor(WordWeight weight) const;
    double share(TermKind kind) const;
    void take_lone_parts(QueryNode& word, std::vector<QueryNode>& parts) const;
    QueryNode tree();

    Analyzer& analyzer_;
    QueryWeights weights_;
    const Limits& limits_;
    Neighbours neighbours_;
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

/// Leaves of a word what it says itself: who quotes or excludes a compound does not mean its parts.
void take_literally(QueryNode& word) {
    word.children.clear();
    word.near = 0;
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
        case WordWeight::part:
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
    // The beginning of a compound is not the word that it looks like: Ein- und Ausfuhr.
    if (text.substr(word.source.end).starts_with('-')) node.weight = WordWeight::full;
    const double factor = this->factor(node.weight);
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
    return node;
}

/// The verb of the prefix `word`, which stands in nearly every text for itself: mitteilen of `teilt ... mit`.
std::optional<QueryNode> Parser::separated_verb(QueryNode& word) const {
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

/// The words of `text`; `clause_begins` gets the indexes of those behind a comma or the like.
std::vector<QueryNode> Parser::words(std::string_view text, std::vector<std::size_t>& clause_begins) {
    std::vector<QueryNode> nodes;
    std::size_t end = 0;
    analyzer_.start(text);
    for (Word word; analyzer_.next(word);) {
        if (word_count_ == limits_.query_words) {
            too_many_words_ = true;
            break;
        }
        ++word_count_;
        if (separates_clauses(ByteRange{end, word.source.begin}.of(text)))
            clause_begins.push_back(nodes.size());
        end = word.source.end;
        nodes.push_back(word_node(word, text));
        if (auto verb = separated_verb(nodes.back())) nodes.push_back(std::move(*verb));
    }
    return nodes;
}

/// A name is also looked for in the spellings of other languages; words that are German are left alone.
void Parser::add_name_variants(QueryNode& node) {
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

/// The words one behind the other, or, unless they must not occur, a compound that says the same.
QueryNode Parser::phrase(std::vector<QueryNode> words, Demand demand) {
    QueryNode compounds;
    if (demand != Demand::excluded && weights_.neighbours_compound != 0)
        compounds = compounds_of_phrase(words, analyzer_, weights_.stem);
    QueryNode phrase = combined(QueryKind::phrase, std::move(words));
    if (compounds.terms.empty()) return phrase;
    std::vector<QueryNode> either;
    either.push_back(std::move(phrase));
    either.push_back(std::move(compounds));
    return combined(QueryKind::any, std::move(either));
}

void Parser::add(const Piece& piece) {
    std::vector<std::size_t> clause_begins;
    std::vector<QueryNode> nodes = words(piece.text, clause_begins);
    const bool apart = piece.quoted || piece.demand == Demand::excluded;
    if (nodes.empty() || apart) neighbours_.interrupt();
    if (nodes.empty()) return;
    // A word with a hyphen is several words. What is not to occur is all of it, not each of its parts.
    if (apart) {
        for (QueryNode& node : nodes) take_literally(node);
        // Of the verb of a separated prefix nothing is left: its prefix stands for itself.
        nodes.erase(std::remove_if(nodes.begin(), nodes.end(),
                                   [](const QueryNode& node) { return node.terms.empty(); }),
                    nodes.end());
        QueryNode whole = phrase(std::move(nodes), piece.demand);
        nodes.clear();
        nodes.push_back(std::move(whole));
    } else {
        add_relations(nodes, clause_begins);
        if (separates_clauses(piece.text.substr(piece.text.size() - 1))) neighbours_.interrupt();
    }
    std::vector<QueryNode>& target = piece.demand == Demand::wanted     ? wanted_
                                     : piece.demand == Demand::required ? required_
                                                                        : excluded_;
    std::move(nodes.begin(), nodes.end(), std::back_inserter(target));
}

/// What words are found by because of what they name, and because of what stands beside them.
void Parser::add_relations(std::vector<QueryNode>& words, const std::vector<std::size_t>& clause_begins) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        add_name_variants(words[i]);
        if (std::binary_search(clause_begins.begin(), clause_begins.end(), i)) neighbours_.interrupt();
        if (weights_.neighbours_compound != 0) neighbours_.add(words[i]);
    }
}

/// Adds each outer part of a compound as a word of its own, which says less than all of them together, and
/// leaves the word its parts where they are asked for together.
void Parser::take_lone_parts(QueryNode& word, std::vector<QueryNode>& parts) const {
    if (word.kind != QueryKind::word) return;
    for (const QueryNode& together : word.children) {
        if (weights_.lone_part == 0) break;
        QueryNode part = together;
        part.children.clear();
        part.near = 0;
        for (QueryTerm& term : part.terms) term.weight = factor(word.weight) * weights_.lone_part;
        part.weight = WordWeight::part;
        parts.push_back(std::move(part));
    }
    if (weights_.part == 0) {
        word.children.clear();
        word.near = 0;
    }
}

/// What must match decides; without it any of the telling words; only without those the common ones, which
/// else would match nearly every document. The rest, single parts of compounds and
/// compounds of neighbouring words raise the score.
QueryNode Parser::tree() {
    std::vector<QueryNode> helpful = neighbours_.take();
    for (std::vector<QueryNode>* words : {&required_, &wanted_}) {
        for (QueryNode& word : *words) take_lone_parts(word, helpful);
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
    if (optional != wanted_.end() || !helpful.empty()) {
        std::vector<QueryNode> preferred;
        preferred.push_back(std::move(root));
        std::move(optional, wanted_.end(), std::back_inserter(preferred));
        std::move(helpful.begin(), helpful.end(), std::back_inserter(preferred));
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
