#pragma once
#include <string>
#include <string_view>
#include <unordered_map>

#include "common/corpus/article.hpp"
#include "common/corpus/corpus_reader.hpp"
#include "common/corpus/document_names.hpp"
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
    /// lost. It is not new where a document is there that is all the same.
    Admission admit(const Article& article, const Hash128& content, const CorpusReader& reader);

  private:
    struct Seen {
        Origin origin;
        Hash128 content;
    };

    FreeNames names_;
    std::unordered_map<Hash128, Seen, LowHalf> seen_;
    std::unordered_map<Hash128, Origin, LowHalf> named_anew_;  ///< by what they hold
};

}  // namespace fundstelle
