#pragma once
#include <string>

namespace fundstelle {

/// Every entry of every list that the analysis reads, a line for each list, which begins with `file.list:`.
/// Lists that only queries read (stop words, synonyms, spellings of names, the makings of compounds) are not
/// among them: they do not change the terms of documents.
std::string analysis_rules();

}  // namespace fundstelle
