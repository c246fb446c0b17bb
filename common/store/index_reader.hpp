#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>

#include "common/corpus/article.hpp"
#include "common/query/match.hpp"
#include "common/query/places.hpp"
#include "common/query/query.hpp"
#include "common/text/analyzer.hpp"

namespace fundstelle {

enum class MatchContent {
    id,  ///< only the id of each match
    all,
};

/// Which matches of a query to return.
struct Page {
    std::size_t offset = 0;  ///< matches to pass over
    std::size_t limit = 10;  ///< matches to return at most
    MatchContent content = MatchContent::all;
};

/// A published index, opened for searching. It goes on reading the generation it opened, also when a build
/// publishes another one meanwhile. For one thread at a time.
class IndexReader {
  public:
    /// Throws Error: kind index when `folder` is no index, none that this program can read, or damaged,
    /// system when it may not be read.
    explicit IndexReader(const std::filesystem::path& folder);
    IndexReader(IndexReader&&) noexcept;
    IndexReader& operator=(IndexReader&&) noexcept;
    ~IndexReader();

    /// The analysis the index was built with; an Analyzer that serves it must meet it (Analyzer::require).
    const AnalysisSettings& analysis() const;

    std::uint64_t documents() const;

    /// Calls `take` with every article, in the order in which they were indexed and as they were given to the
    /// builder. Throws Error (kind index) when the index is damaged or does not hold all that was given.
    void for_each_article(const std::function<void(const Article&)>& take) const;

    /// The documents that match `query`, best first, equal scores in the order in which they were indexed.
    /// Scores are BM25 (Robertson & Zaragoza 2009) with the constants of Bm25 (match_tree.hpp), and for the
    /// best documents what the places of the words are worth by `places`. Throws Error (kind index) when the
    /// index is damaged.
    Results search(const Query& query, const Page& page, const PlaceWeights& places = {}) const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace fundstelle
