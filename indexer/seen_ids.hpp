#pragma once
#include <string>
#include <string_view>
#include <unordered_map>

#include "common/corpus/article.hpp"
#include "common/corpus/corpus_reader.hpp"
#include "common/hash.hpp"
#include "indexer/low_half.hpp"

namespace fundstelle {

/// What a document of a run is called, and whether it is new.
struct Admission {
    std::string name;  ///< its id, or another of its document_names where that is another document's
    bool is_new = true;
    Origin first = {};  ///< of the document that has its id
};

/// Remembers the ids of a run, in some 80 bytes each, and where and with what each was first seen.
class SeenIds {
  public:
    /// Names `article`, which `reader` gave last and which has the hash `content`, so that no other one is
    /// lost. It is not new where one of its names is that of a document which is all the same, nor where
    /// others have them all.
    Admission admit(const Article& article, const Hash128& content, const CorpusReader& reader);

  private:
    struct Seen {
        Origin origin;
        Hash128 content;
    };

    std::unordered_map<Hash128, Seen, LowHalf> seen_;
    std::unordered_map<Hash128, Origin, LowHalf> named_anew_;  ///< by what they hold
};

}  // namespace fundstelle
