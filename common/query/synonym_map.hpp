#pragma once
#include <map>
#include <string>
#include <vector>

#include "common/query/query.hpp"
#include "common/query/synonyms.hpp"
#include "common/text/analyzer.hpp"

namespace fundstelle {

/// What a synonym counts beside the word that was asked for, and how many a query gets at most.
inline constexpr double synonym_weight = 0.25;
inline constexpr std::size_t most_synonyms = 32;

/// Groups of synonyms in the terms of one analysis. Any thread.
class SynonymMap {
  public:
    /// Names without a word are passed over.
    SynonymMap(const std::vector<SynonymGroup>& groups, Analyzer& analyzer);

    SynonymMap(SynonymMap&&) noexcept = default;
    SynonymMap& operator=(SynonymMap&&) noexcept = default;

    /// Also looks for the other names of what the words of `query` name, of one word or several, as phrases
    /// where they are several. Not for what stands in quotation marks or behind a minus; behind a plus for
    /// names of one word only.
    void expand(Query& query) const;

  private:
    using Stems = std::vector<std::string>;
    struct Name {
        Stems stems;
        std::vector<std::string> words;  ///< that have them, as the list writes them
        std::size_t group = 0;
    };

    QueryNode with_synonyms(QueryNode word, std::vector<QueryNode>& added) const;
    void expand_node(QueryNode& node, std::vector<QueryNode>& added) const;
    void expand_words(std::vector<QueryNode>& words, std::vector<QueryNode>& added) const;
    const Name* longest_at(const std::vector<QueryNode>& words, std::size_t first) const;

    std::vector<std::vector<Name>> groups_;
    std::multimap<std::string, const Name*> by_first_stem_;
};

}  // namespace fundstelle
