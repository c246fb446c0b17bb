#include "indexer/repeated_ids.hpp"

#include <algorithm>
#include <filesystem>
#include <unordered_map>

#include "common/corpus/standard_input.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t shown_id_bytes = 100;

class Places {
  public:
    Places(const CorpusScan& scan, const KnownFiles& files) : scan_(scan), files_(files) {
        for (std::size_t i = 0; i < scan.listed.size(); ++i)
            listed_.emplace(scan.listed[i].root + '\0' + scan.listed[i].id, i);
    }

    std::vector<Skipped> repeated() {
        std::vector<Skipped> skipped;
        for_each(KnownState::other, [&](const KnownRoot& root, const KnownFile& file, std::size_t document) {
            if (listed_.count(root.path + '\0' + file.path) == 0) return;
            const std::string& id = file.documents[document].id;
            skipped.push_back(repeated_id(shown(root, file, document), id, owner_of(id)));
        });
        return skipped;
    }

  private:
    template <typename Take>
    void for_each(KnownState state, Take&& take) const {
        for (const KnownRoot& root : files_) {
            for (const KnownFile& file : root.files) {
                for (std::size_t i = 0; i < file.documents.size(); ++i) {
                    if (file.documents[i].state == state) take(root, file, i);
                }
            }
        }
    }

    /// Where a document lies, or lay when it was read: as the user names it when its root is one of this
    /// run's.
    std::string shown(const KnownRoot& root, const KnownFile& file, std::size_t document) const {
        const auto found = listed_.find(root.path + '\0' + file.path);
        if (found != listed_.end()) {
            const std::vector<Origin>& origins = scan_.origins[found->second];
            return document < origins.size() ? scan_.reader->shown(origins[document])
                                             : scan_.listed[found->second].shown;
        }
        if (root.path == standard_input_root)
            return file.path == standard_input_id ? "standard input" : file.path;
        const fs::path path = root.path;
        const bool is_root = path.filename() == file.path && !fs::is_directory(path);
        return is_root ? root.path : (path / file.path).string();
    }

    /// Where the index has the document `id` from.
    const std::string& owner_of(const std::string& id) {
        if (owners_.empty()) find_owners();
        return owners_.emplace(id, "another file").first->second;
    }

    void find_owners() {
        for_each(KnownState::other, [&](const KnownRoot&, const KnownFile& file, std::size_t document) {
            owners_[file.documents[document].id] = "another file";
        });
        for_each(KnownState::held, [&](const KnownRoot& root, const KnownFile& file, std::size_t document) {
            const auto asked = owners_.find(file.documents[document].id);
            if (asked != owners_.end()) asked->second = shown(root, file, document);
        });
    }

    const CorpusScan& scan_;
    const KnownFiles& files_;
    std::unordered_map<std::string, std::size_t> listed_;  ///< numbers of files
    std::unordered_map<std::string, std::string> owners_;  ///< by id; empty until one is asked for
};

}  // namespace

Skipped repeated_id(const std::string& place, const std::string& id, const std::string& owner) {
    return {place, "has the id " + std::string(cut_utf8(id, shown_id_bytes)) + " of " + owner +
                       ", which is in the index already"};
}

std::vector<Skipped> repeated_ids(const CorpusScan& scan, const KnownFiles& files) {
    return Places(scan, files).repeated();
}

void read_repeated_again(KnownFiles& files) {
    for (KnownRoot& root : files) {
        for (KnownFile& file : root.files) {
            const bool repeats =
                std::any_of(file.documents.begin(), file.documents.end(),
                            [](const KnownDocument& one) { return one.state == KnownState::other; });
            if (repeats && file.documents.size() > 1) file.modified = 0;
        }
    }
}

}  // namespace fundstelle
