#include "common/corpus/article_hash.hpp"

#include <string>

#include "common/corpus/standard_input.hpp"

namespace fundstelle {

Hash128 hash_of(const Article& article) {
    return hash_of(article, article.id);
}

Hash128 hash_of(const Article& article, const std::string& id) {
    // A text is hashed where it lies: copying it would take longer.
    std::string all = hexadecimal(hash128(article.text));
    const std::string none;
    for (const std::string* field :
         {is_input_place(id) ? &none : &id, &article.title, &article.date, &article.source, &article.url,
          &article.author, &article.language, &article.place}) {
        all += std::to_string(field->size()) + ":" + *field;
    }
    const bool label = article.title_kind == TitleKind::label;
    all += (label ? "label " : "heading ") + std::to_string(article.title_in_text.begin) + "-" +
           std::to_string(article.title_in_text.end);
    for (const std::size_t heading : article.headings) all += " " + std::to_string(heading);
    return hash128(all);
}

}  // namespace fundstelle
