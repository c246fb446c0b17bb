#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/corpus/article.hpp"
#include "common/corpus/article_language.hpp"
#include "common/corpus/boilerplate_model.hpp"
#include "common/query/known_words.hpp"
#include "common/query/match.hpp"
#include "common/query/places.hpp"
#include "common/query/query.hpp"
#include "common/text/analyzer.hpp"
#include "common/text/correction.hpp"

namespace fundstelle {

enum class MatchContent {
    id,  ///< only the id of each match
    all,
    explained,  ///< all, and what each term adds to the score
};

enum class MatchOrder {
    relevance,  ///< best first
    newest,     ///< by date, those without one last; those of one date best first
    oldest,
};

/// What documents may have in common.
enum class DocumentValue {
    source,
    language,  ///< de
    year,      ///< of the date: 2022
    month,     ///< 2022-12
    day,       ///< 2022-12-19
    story,     ///< being versions of one story, which is called by the id of the first of them
};

/// Which matches of a query to return.
struct Page {
    std::size_t offset = 0;  ///< matches to pass over
    std::size_t limit = 10;  ///< matches to return at most
    MatchContent content = MatchContent::all;
    MatchOrder order = MatchOrder::relevance;
    std::optional<DocumentValue> group = {};  ///< only the first match of each value is returned, with how
                                              ///< many others there are; all of those without a value
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

    /// What the cuts of its articles were learnt from; nothing where boilerplate is kept. Throws Error (kind
    /// index) when it is damaged.
    std::optional<BoilerplateModel> boilerplate() const;

    /// Whose word counts for the languages of its articles.
    LanguageSource language_source() const;

    /// Whether it was built with stories.
    bool has_stories() const;

    std::uint64_t documents() const;

    /// When the index was built, and what it learns from its texts learnt: ISO 8601 in UTC.
    std::string built() const;

    /// Calls `take` with every article, in the order in which they were indexed and as they were given to the
    /// builder. Throws Error (kind index) when the index is damaged or does not hold all that was given.
    void for_each_article(const std::function<void(const Article&)>& take) const;

    /// The documents that match `query`, in the order of the page, equal ones in the
    /// order of their ids' bytes.
    /// Scores are BM25 (Robertson & Zaragoza 2009) with the constants of Bm25 (match_tree.hpp), and for the
    /// best documents what the places of the words are worth by `places`. Throws Error (kind index) when the
    /// index is damaged.
    Results search(const Query& query, const Page& page, const PlaceWeights& places = {}) const;

    /// For each of `values`, in their order: how many of the documents that match have each value, the most
    /// frequent first, equal ones in the order of their bytes. Throws like `search`.
    std::vector<std::vector<FacetCount>> facets(const Query& query,
                                                const std::vector<DocumentValue>& values) const;

    /// The document with that id; nothing when there is none. Throws Error (kind index) when the index is
    /// damaged.
    std::optional<Article> article(std::string_view id) const;

    /// The documents that are versions of the one with that id, it among them, by date, those without one
    /// last, then by id; itself alone when it has no others. Nothing when there is no such document. Throws
    /// Error (kind index) when the index is damaged or was built without stories.
    std::optional<Results> versions(std::string_view id, const Page& page) const;

    /// A query for what stands in the document with that id, which itself does not match: its most telling
    /// words, by how often they stand in it and how rare they are. Nothing when there is no such document;
    /// empty when it has no words. `analyzer` must be one of the index's analysis.
    std::optional<Query> like(std::string_view id, Analyzer& analyzer) const;

    /// The words of the index. Lives as long as this.
    const KnownWords& words() const;

    /// In how many documents a term of a query stands.
    std::uint32_t documents_with(QueryField field, const QueryTerm& term) const;

    /// What may have been meant by the folded `word`, the likeliest first; none when the index has no words
    /// to suggest.
    std::vector<Correction> corrections(std::string_view word, std::size_t most,
                                        CorrectionReach reach = CorrectionReach::compounds) const;

    /// The spelling of the folded `word` in the text that has it with the first id, or in one of the next two
    /// where these have ß for ss; nothing when none does. `analyzer` must be one of the index's analysis.
    std::optional<std::string> spelling(std::string_view word, Analyzer& analyzer) const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace fundstelle
