#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "common/corpus/document_names.hpp"
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

/// A document that an update gives another name than its id, which others have.
struct NamedAnew {
    KnownPlace place;
    std::string id;
};

/// What has to be done to an index so that it holds what the files of a corpus hold.
struct UpdatePlan {
    KnownFiles files;                                  ///< of the index when it is done
    std::unordered_map<std::string, KnownPlace> puts;  ///< ids to be written, and where they come from
    std::vector<std::string> removals;                 ///< ids to be removed
    std::unordered_set<std::string> renamed;           ///< former ids of what states one of its own now
    std::vector<NamedAnew> named_anew;                 ///< in the order of their files
    UpdateCounts counts;
};

/// Where a document of a file in `now` stands; nothing of one that cannot be read in this run.
using PlaceOf =
    std::function<std::optional<DocumentPlace>(const KnownRoot&, const KnownFile&, std::size_t document)>;

/// The plan for an index made of `before`, now that the roots in `now` were listed again: those that are in
/// `before` come in its order, new ones behind them. What roots that are not in `now` gave stays. A document
/// keeps the name that it has in the index, unless that was its place and it states an id now; of new ones
/// with the same id the first one has it, as in a first build, and the others are named by `place_of`, or are
/// not held when they are all the same. Of these another one is held, by the name that there is already, when
/// the one that was is gone.
UpdatePlan plan_update(const KnownFiles& before, const KnownFiles& now, const PlaceOf& place_of);

/// Whether each document that two lists of files say an index holds comes from the same file in both.
bool have_same_owners(const KnownFiles& a, const KnownFiles& b);

/// How many documents standard input gave or named, those that other files have too among them.
std::uint64_t input_documents(const KnownFiles& files);

/// How many documents of the root the index holds.
std::uint64_t held_documents(const KnownRoot& root);

/// How many documents that the index holds of `root` would be removed by `plan`.
std::uint64_t lost_documents(const KnownRoot& root, const UpdatePlan& plan);

}  // namespace fundstelle
