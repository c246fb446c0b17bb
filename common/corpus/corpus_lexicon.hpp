#pragma once
#include <functional>

#include "common/corpus/article.hpp"
#include "common/limits.hpp"
#include "common/text/lexicon.hpp"

namespace fundstelle {

/// Goes through a corpus: calls the function that it is given with every article.
using ForEachArticle = std::function<void(const std::function<void(const Article&)>&)>;

/// The lexicon that the words of the articles of a corpus make (see `learnt_lexicon`); it goes through the
/// corpus once. The same articles in the same order give the same bytes. Throws what `for_each_article` does.
Lexicon corpus_lexicon(const ForEachArticle& for_each_article, const Limits& limits);

}  // namespace fundstelle
