#pragma once
#include <cstddef>
#include <string>

namespace fundstelle {

/// A short text, a paragraph of the articles in `corpus`, with a title and the number of a revision in it;
/// texts of other numbers are other paragraphs.
std::string corpus_text(std::size_t number, int revision);

}  // namespace fundstelle
