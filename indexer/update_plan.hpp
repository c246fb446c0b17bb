#pragma once
#include <cstdint>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "common/store/known_files.hpp"

namespace fundstelle {

/// What an update does with documents.
struct UpdateCounts {
    std::uint64_t added = 0;
    std::uint64_t replaced = 0;
    std::uint64_t removed = 0;

    std::uint64_t all() const { return added + replaced + removed; }
};

/// Where a document is listed: `files[root].files[file].documents[document]`.
struct KnownPlace {
    std::size_t root = 0;
    std::size_t file = 0;
    std::size_t document = 0;
};

/// What has to be done to an index so that it holds what the files of a corpus hold.
struct UpdatePlan {
    KnownFiles files;                                  ///< of the index when it is done
    std::unordered_map<std::string, KnownPlace> puts;  ///< ids to be written, and where they come from
    std::vector<std::string> removals;                 ///< ids to be removed
    UpdateCounts counts;
};

/// The plan for an index made of `before`, now that the roots in `now` were listed again: those that are in
/// `before` come in its order, new ones behind them. Of files that give the same id the first one has it, as
/// in a first build; what roots that are not in `now` gave stays.
UpdatePlan plan_update(const KnownFiles& before, const KnownFiles& now);

/// Whether each document that two lists of files say an index holds comes from the same file in both.
bool have_same_owners(const KnownFiles& a, const KnownFiles& b);

/// How many documents of the root the index holds.
std::uint64_t held_documents(const KnownRoot& root);

/// How many documents that the index holds of `root` would be removed by `plan`.
std::uint64_t lost_documents(const KnownRoot& root, const UpdatePlan& plan);

}  // namespace fundstelle
