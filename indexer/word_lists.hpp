#pragma once
#include <memory>

#include "common/corpus/corpus_lexicon.hpp"
#include "common/limits.hpp"
#include "common/text/lexicon.hpp"
#include "indexer/options.hpp"

namespace fundstelle {

/// The words that a new index splits compounds by: the built-in lists or, where `options` does without them
/// or the program was built without any, the words of `corpus`, which is read for them; and what the user's
/// files of words add. Throws Error (kind input), naming file and line, when such a file cannot be read or
/// holds what is no word.
std::shared_ptr<const Lexicon> lexicon_for(const IndexerOptions& options, const ForEachArticle& corpus,
                                           const Limits& limits);

}  // namespace fundstelle
