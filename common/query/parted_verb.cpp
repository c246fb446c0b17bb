#include "common/query/parted_verb.hpp"

#include <algorithm>
#include <cstddef>

namespace fundstelle {
namespace {

/// So far before its prefix a verb is looked for at most, as by the analysis.
constexpr std::size_t most_words_between = 16;

/// Whether the last word of `clause` is found by `verb`.
bool ends_with_verb(std::string_view clause, std::string_view verb, Analyzer& analyzer) {
    bool found = false;
    analyzer.start(clause);
    for (Word word; analyzer.next(word);) {
        if (word.source.end != clause.size()) continue;
        found = std::any_of(word.terms.begin(), word.terms.end(), [&](const Term& term) {
            return term.kind == TermKind::variant && term.text == verb;
        });
    }
    return found;
}

}  // namespace

std::optional<ByteRange> verb_before(const SeparatedVerb& separated, std::string_view text,
                                     const std::vector<ByteRange>& words, Analyzer& analyzer) {
    // What the prefix is found by on its own, a word with hyphens that it begins, needs no verb.
    if (ends_with_verb(separated.prefix.of(text), separated.verb, analyzer)) return std::nullopt;
    const std::size_t most = std::min(most_words_between, separated.word);
    for (std::size_t back = 1; back <= most; ++back) {
        const ByteRange word = words[separated.word - back];
        const ByteRange clause = {word.begin, separated.prefix.end};
        if (ends_with_verb(clause.of(text), separated.verb, analyzer)) return word;
    }
    return std::nullopt;
}

}  // namespace fundstelle
