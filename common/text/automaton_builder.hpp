#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/lexicon_format.hpp"

namespace fundstelle {

/// Builds the arcs of a minimal automaton (lexicon_format.hpp) from words in rising order: what lies behind
/// the beginning that a word shares with the one before it is finished, and a finished node equal to an
/// earlier one becomes that one (Daciuk et al. 2000). Holds the arcs and an index of the nodes, 12 to 24
/// bytes for an arc in all; no words but the last one.
class AutomatonBuilder {
  public:
    AutomatonBuilder();

    /// Adds `word`, which comes behind the one before it by its bytes and holds no NUL; `value` is what the
    /// arc that ends it says, at most lexicon_format::largest_target.
    void add(std::string_view word, std::uint32_t value);

    /// How many arcs are finished.
    std::size_t size() const { return arcs_.size(); }

    /// Finishes everything; the node where every word begins. Nothing is added behind that. It is larger than
    /// lexicon_format::largest_target when there are too many arcs.
    std::uint32_t finish();

    /// The arcs as they are stored, once everything is finished.
    std::string bytes() const;

  private:
    using Node = std::vector<lexicon_format::Arc>;

    void finish_from(std::size_t depth);
    std::uint32_t stored(Node& node);
    bool stands_at(std::size_t at) const;
    void grow();

    std::vector<Node> open_;  ///< nodes of the last word, the first `depth_` + 1 in use
    std::size_t depth_ = 0;   ///< letters of the last word
    std::string last_;
    std::vector<std::uint32_t> arcs_;
    std::vector<std::uint32_t> packed_;  ///< a node that is looked up
    std::vector<std::uint32_t> table_;   ///< nodes by their hash, open addressing; 0 is free, else node + 1
    std::size_t nodes_ = 0;
};

}  // namespace fundstelle
