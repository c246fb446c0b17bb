#pragma once
#include <cstdint>

#include "common/corpus/article.hpp"

namespace fundstelle {

/// Whose word counts for the language of an article.
enum class LanguageSource : std::uint8_t {
    text,      ///< the text's own, and the document's where the text does not tell
    declared,  ///< the document's alone
};

/// Gives `article` the language that its text is in, or, where that alone does not tell, its title and text;
/// `article.language` holds what the document declares, which stays where the text is too short or too mixed
/// to tell. Any thread.
void assign_language(Article& article);

}  // namespace fundstelle
