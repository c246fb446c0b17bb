#pragma once
#include <string>
#include <string_view>

namespace fundstelle {

/// The language of the UTF-8 text `text` as a primary subtag of BCP 47 (`de`, `en`), told from its beginning
/// by CLD2 (Compact Language Detector 2: naive Bayes over quadgrams). Empty for texts too short to tell (30
/// letters and digits for German, 100 for other languages), or of which CLD2 is not sure. `declared`, such a
/// subtag or empty, is what the document says of itself: it tips the scales where the text does not tell. Any
/// thread.
std::string detect_language(std::string_view text, std::string_view declared = {});

}  // namespace fundstelle
