#pragma once
#include <optional>
#include <string_view>
#include <unordered_map>

#include "common/corpus/corpus_reader.hpp"
#include "common/hash.hpp"

namespace fundstelle {

/// Remembers the ids of a run, in some 60 bytes each, and where each was first seen.
class SeenIds {
  public:
    /// Where `id` was seen before; nothing when it is new, and then it is remembered with `origin`.
    std::optional<Origin> insert(std::string_view id, const Origin& origin);

  private:
    struct LowHalf {
        std::size_t operator()(const Hash128& hash) const { return hash.low; }
    };

    std::unordered_map<Hash128, Origin, LowHalf> origins_;
};

}  // namespace fundstelle
