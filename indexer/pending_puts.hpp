#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "common/corpus/file_list.hpp"
#include "common/hash.hpp"
#include "indexer/low_half.hpp"
#include "indexer/update_plan.hpp"

namespace fundstelle {

/// Which documents of a plan are still to be written, found by their files and by what they hold.
class PendingPuts {
  public:
    /// Those of `plan`, whose puts must stay until they were taken.
    explicit PendingPuts(const UpdatePlan& plan);

    /// The name of a document that is to be written of `file` and has the hash `content`; each once. Of a
    /// file that changed since it was planned only one that is all of it can be told.
    std::optional<std::string> take(const CorpusFile& file, const Hash128& content);

  private:
    std::unordered_multimap<Hash128, std::string_view, LowHalf> names_;
};

}  // namespace fundstelle
