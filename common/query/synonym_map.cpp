#include "common/query/synonym_map.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace fundstelle {
namespace {

const std::string* stem_of(const QueryNode& word) {
    if (word.kind != QueryKind::word || word.field != QueryField::text) return nullptr;
    for (const QueryTerm& term : word.terms) {
        if (term.kind == TermKind::stem) return &term.text;
    }
    return nullptr;
}

QueryNode word_of(const std::string& stem, const std::string& text) {
    QueryNode word;
    word.kind = QueryKind::word;
    word.text = text;
    word.terms.push_back({stem, TermKind::stem, synonym_weight, TermOrigin::synonym});
    return word;
}

void add_variant(QueryNode& word, const std::string& stem) {
    const bool known = std::any_of(word.terms.begin(), word.terms.end(), [&](const QueryTerm& term) {
        return term.kind != TermKind::exact && term.text == stem;
    });
    if (!known) word.terms.push_back({stem, TermKind::variant, synonym_weight, TermOrigin::synonym});
    sort_terms(word);
}

}  // namespace

SynonymMap::SynonymMap(const std::vector<SynonymGroup>& groups, Analyzer& analyzer) {
    for (const SynonymGroup& group : groups) {
        std::vector<Name> names;
        for (const std::string& text : group.names) {
            Name name{{}, {}, groups_.size()};
            analyzer.start(text);
            for (Word word; analyzer.next(word);) {
                for (const Term& term : word.terms) {
                    if (term.kind != TermKind::stem) continue;
                    name.stems.emplace_back(term.text);
                    name.words.emplace_back(word.source.of(text));
                }
            }
            if (!name.stems.empty()) names.push_back(std::move(name));
        }
        groups_.push_back(std::move(names));
    }
    for (const std::vector<Name>& names : groups_) {
        for (const Name& name : names) by_first_stem_.emplace(name.stems.front(), &name);
    }
}

/// The longest name that stands in `words` from `first` on, or null.
const SynonymMap::Name* SynonymMap::longest_at(const std::vector<QueryNode>& words, std::size_t first) const {
    const std::string* stem = stem_of(words[first]);
    if (stem == nullptr) return nullptr;
    const Name* longest = nullptr;
    const auto [begin, end] = by_first_stem_.equal_range(*stem);
    for (auto entry = begin; entry != end; ++entry) {
        const Stems& stems = entry->second->stems;
        bool stands = first + stems.size() <= words.size();
        for (std::size_t i = 0; stands && i < stems.size(); ++i) {
            const std::string* found = stem_of(words[first + i]);
            stands = found != nullptr && *found == stems[i];
        }
        if (stands && (longest == nullptr || stems.size() > longest->stems.size())) longest = entry->second;
    }
    return longest;
}

void SynonymMap::expand_words(std::vector<QueryNode>& words, std::vector<QueryNode>& added) const {
    for (std::size_t first = 0; first < words.size(); ++first) {
        const Name* name = longest_at(words, first);
        if (name == nullptr) continue;
        for (const Name& other : groups_[name->group]) {
            if (&other == name || other.stems == name->stems || added.size() == most_synonyms) continue;
            if (other.stems.size() == 1 && name->stems.size() == 1) {
                add_variant(words[first], other.stems.front());
                continue;
            }
            QueryNode phrase;
            phrase.kind = QueryKind::phrase;
            for (std::size_t i = 0; i < other.stems.size(); ++i)
                phrase.children.push_back(word_of(other.stems[i], other.words[i]));
            added.push_back(other.stems.size() == 1 ? std::move(phrase.children.front()) : std::move(phrase));
        }
        first += name->stems.size() - 1;
    }
}

/// `word` with its synonyms, of one word and of several.
QueryNode SynonymMap::with_synonyms(QueryNode word, std::vector<QueryNode>& added) const {
    std::vector<QueryNode> words;
    words.push_back(std::move(word));
    const std::size_t before = added.size();
    expand_words(words, added);
    if (added.size() == before) return std::move(words.front());
    QueryNode any;
    any.kind = QueryKind::any;
    any.children = std::move(words);
    const auto first = added.begin() + static_cast<std::ptrdiff_t>(before);
    any.children.insert(any.children.end(), first, added.end());
    return any;
}

void SynonymMap::expand_node(QueryNode& node, std::vector<QueryNode>& added) const {
    switch (node.kind) {
        case QueryKind::word:
            node = with_synonyms(std::move(node), added);
            break;
        case QueryKind::any: {
            for (QueryNode& child : node.children) {
                if (child.kind != QueryKind::word) expand_node(child, added);
            }
            const std::size_t before = added.size();
            expand_words(node.children, added);
            node.children.insert(node.children.end(), added.begin() + static_cast<std::ptrdiff_t>(before),
                                 added.end());
            break;
        }
        case QueryKind::all:
            for (QueryNode& child : node.children) expand_node(child, added);
            break;
        case QueryKind::prefer:
        case QueryKind::without:
            expand_node(node.children.front(), added);
            break;
        case QueryKind::nothing:
        case QueryKind::phrase:
        case QueryKind::near:
        case QueryKind::dates:
            break;
    }
}

void SynonymMap::expand(Query& query) const {
    std::vector<QueryNode> added;
    expand_node(query.root, added);
}

}  // namespace fundstelle
