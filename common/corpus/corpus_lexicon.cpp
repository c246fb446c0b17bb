#include "common/corpus/corpus_lexicon.hpp"

#include "common/text/learnt_lexicon.hpp"
#include "common/text/word_counts.hpp"

namespace fundstelle {

Lexicon corpus_lexicon(const ForEachArticle& for_each_article, const Limits& limits) {
    WordCounts words(limits);
    for_each_article([&](const Article& article) {
        if (article.title_in_text.empty()) words.add(article.title);
        words.add(article.text);
    });
    return learnt_lexicon(words.folded(), limits);
}

}  // namespace fundstelle
