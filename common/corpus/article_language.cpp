#include "common/corpus/article_language.hpp"

#include <utility>

#include "common/text/language.hpp"

namespace fundstelle {

void assign_language(Article& article) {
    std::string told = detect_language(article.text.empty() ? article.title : article.text, article.language);
    const bool stands_apart = !article.text.empty() && article.title_in_text.empty();
    if (told.empty() && stands_apart)
        told = detect_language(article.title + '\n' + article.text, article.language);
    if (!told.empty()) article.language = std::move(told);
}

}  // namespace fundstelle
