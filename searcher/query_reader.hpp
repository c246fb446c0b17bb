#pragma once
#include <string_view>

#include "common/query/known_words.hpp"
#include "common/query/parser.hpp"
#include "common/query/query.hpp"
#include "common/query/synonym_map.hpp"
#include "common/text/analyzer.hpp"
#include "searcher/options.hpp"

namespace fundstelle {

/// Reads queries as the options say, with synonyms.
class QueryReader {
  public:
    /// Throws Error (kind input) when the file of synonyms cannot be used.
    QueryReader(Analyzer analyzer, const SearcherOptions& options);

    /// `text` as a query; what stands for words of an index is left open.
    Query read(std::string_view text);
    /// `text` as a query for an index with these words.
    Query read(std::string_view text, const KnownWords& words);

    Analyzer& analyzer() { return analyzer_; }

  private:
    Analyzer analyzer_;
    ParseOptions options_;
    SynonymMap synonyms_;
};

}  // namespace fundstelle
