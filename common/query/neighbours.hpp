#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "common/query/query.hpp"
#include "common/text/analyzer.hpp"

namespace fundstelle {

/// Finds the compounds that say in one word what neighbouring words of a query say: `Förderung der
/// Weiterbildung` and `Weiterbildung Förderung` -> Weiterbildungsförderung. Takes the words in the order in
/// which they were typed. For one query.
class Neighbours {
  public:
    /// `analyzer` must outlive this; each `add` reads other texts with it.
    Neighbours(Analyzer& analyzer, double weight) : analyzer_(analyzer), weight_(weight) {}

    /// The next word of the query.
    void add(const QueryNode& word);

    /// What comes next does not belong to the words before: a comma stands between them, or quotation marks.
    void interrupt();

    /// The compounds of each pair of neighbours that has any: a word whose terms are their stems.
    std::vector<QueryNode> take() { return std::move(found_); }

  private:
    struct Telling {
        std::string text, exact;
    };
    void add_pair(const Telling& first, const Telling& second);

    Analyzer& analyzer_;
    double weight_;
    Telling last_;             ///< the last telling word; empty when the next one does not belong to it
    std::size_t between_ = 0;  ///< common words behind it
    std::vector<QueryNode> found_;
};

/// The compounds that say what the words of a phrase say one behind the other (`Umwelt Schutz`), or the
/// last of the first (`Schutz der Umwelt`): a word whose terms are their stems; without terms when there are
/// none.
QueryNode compounds_of_phrase(const std::vector<QueryNode>& words, Analyzer& analyzer, double weight);

}  // namespace fundstelle
