#pragma once
#include <string>
#include <vector>

#include "common/query/query.hpp"

namespace fundstelle {

/// A word that is looked for by its stem.
inline QueryNode stem_word(const std::string& text) {
    QueryNode word;
    word.kind = QueryKind::word;
    word.text = text;
    word.terms = {{text, TermKind::stem, 1}};
    return word;
}

/// Such words one behind the other.
inline QueryNode phrase_of(const std::vector<std::string>& words) {
    QueryNode phrase;
    phrase.kind = QueryKind::phrase;
    for (const std::string& word : words) phrase.children.push_back(stem_word(word));
    return phrase;
}

}  // namespace fundstelle
