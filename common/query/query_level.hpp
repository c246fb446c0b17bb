#pragma once
#include <vector>

#include "common/query/neighbours.hpp"
#include "common/query/parser.hpp"
#include "common/query/query.hpp"
#include "common/text/analyzer.hpp"

namespace fundstelle {

/// Whether what is read is to occur or not to.
enum class Purpose { wanted, excluded };

/// What a part of a query asks for: what must match, and what must not where nothing must.
struct Meaning {
    QueryNode node;
    std::vector<QueryNode> excluded;

    bool empty() const { return node.kind == QueryKind::nothing && excluded.empty(); }
};

/// `meaning` as one node: `nothing` where it only excludes.
QueryNode node_of(Meaning meaning);

/// What is not to occur: what only excludes asks for what it excludes.
Meaning opposite_of(Meaning meaning);

/// Gathers what stands side by side, in parentheses or in the whole query, and says what it means together.
class QueryLevel {
  public:
    QueryLevel(Analyzer& analyzer, const QueryWeights& weights, WordsMode words, Purpose purpose)
        : neighbours_(analyzer, weights.neighbours_compound),
          weights_(weights),
          words_(words),
          purpose_(purpose) {}

    /// Any of these decides where nothing is required, else they raise the score.
    void add_loose(std::vector<QueryNode> nodes);
    void add_required(QueryNode node) { required_.push_back(std::move(node)); }
    /// Narrows what all else finds, but does not make it optional.
    void add_filter(QueryNode node) { filters_.push_back(std::move(node)); }
    void add_excluded(std::vector<QueryNode> nodes);

    /// The next word of the query, wherever it was added, and what interrupts the words.
    void pass(const QueryNode& word);
    void interrupt() { neighbours_.interrupt(); }

    Meaning meaning();

    Purpose purpose() const { return purpose_; }

  private:
    std::vector<QueryNode> helpful();
    void take_lone_parts(QueryNode& node, std::vector<QueryNode>& parts) const;
    QueryNode deciding();

    Neighbours neighbours_;
    const QueryWeights& weights_;
    WordsMode words_;
    Purpose purpose_;
    std::vector<QueryNode> loose_;  ///< after deciding(): those that only raise the score
    std::vector<QueryNode> required_;
    std::vector<QueryNode> filters_;
    std::vector<QueryNode> excluded_;
};

}  // namespace fundstelle
