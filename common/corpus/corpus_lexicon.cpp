#include "common/corpus/corpus_lexicon.hpp"

#include "common/corpus/corpus_reader.hpp"
#include "common/text/learnt_lexicon.hpp"
#include "common/text/word_counts.hpp"

namespace fundstelle {
namespace {

FoldedCounts counted_words(const std::vector<std::filesystem::path>& roots, const Limits& limits) {
    WordCounts words(limits);
    CorpusReader reader(roots, limits);
    for (Article article; reader.next(article);) {
        if (article.title_in_text.empty()) words.add(article.title);
        words.add(article.text);
    }
    return words.folded();
}

}  // namespace

Lexicon corpus_lexicon(const std::vector<std::filesystem::path>& roots, const Limits& limits) {
    return learnt_lexicon(counted_words(roots, limits), limits);
}

}  // namespace fundstelle
