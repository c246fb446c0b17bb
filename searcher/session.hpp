#pragma once
#include <cstdint>
#include <string>

#include "common/query/query_file.hpp"
#include "common/store/index_reader.hpp"
#include "searcher/answer.hpp"
#include "searcher/options.hpp"
#include "searcher/query_reader.hpp"
#include "searcher/text_marks.hpp"

namespace fundstelle {

/// An open index that answers queries.
class Session {
  public:
    /// Throws Error: kind index when there is no index of this program's analysis, input when the file of
    /// synonyms cannot be used.
    explicit Session(const SearcherOptions& options);

    /// The answer to `asked`, with all that `options` want to see. Throws Error (kind index) when the index
    /// is damaged.
    Answer answer(const NamedQuery& asked, const SearcherOptions& options);

    /// The documents that are like the one with the id `id`. Throws Error: kind input when there is no such
    /// document, index when the index is damaged.
    Answer answer_like(const std::string& id, const SearcherOptions& options);

    /// The versions of the story that the document with the id `id` tells. Throws Error: kind input when
    /// there is no such document, index when the index is damaged or has no stories.
    Answer answer_versions(const std::string& id, const SearcherOptions& options);

    /// A whole document for a person, with what `query` asks for marked.
    std::string shown_article(const Article& article, const Query& query, const TextStyle& style);

    std::uint64_t documents() const { return index_.documents(); }

  private:
    void add_results(const SearcherOptions& options, Answer& answer);
    void look_for_other_query(const SearcherOptions& options, Answer& answer);
    void add_passages(Answer& answer);
    void add_explanations(Answer& answer);
    void add_kwic(const SearcherOptions& options, Answer& answer);
    void add_facets(const SearcherOptions& options, Answer& answer);
    void add_details(const SearcherOptions& options, Answer& answer);

    IndexReader index_;
    QueryReader reader_;
};

/// The analysis of an index. Throws Error (kind index) when it is not this program's.
Analyzer analyzer_of(const IndexReader& index);

}  // namespace fundstelle
