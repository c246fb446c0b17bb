#include "indexer/repeated_ids.hpp"

#include <algorithm>
#include <filesystem>
#include <unordered_map>

#include "common/corpus/file_kind.hpp"
#include "common/corpus/standard_input.hpp"
#include "common/report.hpp"
#include "common/text/utf8.hpp"
#include "indexer/listed_files.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

std::string shown_id(const std::string& id) {
    constexpr std::size_t most_bytes = 100;
    return std::string(cut_utf8(id, most_bytes));
}

/// Whether the file at `path` is one document, which has no place within it.
bool is_one_text(const std::string& path) {
    const auto kind = file_kind(path);
    if (!kind || kind->packing == Packing::archive) return false;
    return kind->format == FileFormat::plain_text || kind->format == FileFormat::markdown ||
           kind->format == FileFormat::web_page;
}

class Places {
  public:
    Places(const CorpusScan& scan, const UpdatePlan& plan)
        : scan_(scan), plan_(plan), files_(plan.files), listed_(scan) {}

    RepeatedIds repeated() {
        RepeatedIds repeated;
        for_each(KnownState::other, [&](const KnownRoot& root, const KnownFile& file, std::size_t document) {
            const CorpusFile* const listed = listed_.listed(root, file);
            if (listed == nullptr) return;
            const std::string& id = file.documents[document].id;
            repeated.add({listed->shown, shown(root, file, document), id, owner_of(id), std::string()});
        });
        for (const NamedAnew& one : plan_.named_anew) {
            const KnownRoot& root = files_[one.place.root];
            const KnownFile& file = root.files[one.place.file];
            if (const CorpusFile* const listed = listed_.listed(root, file))
                repeated.add({listed->shown, shown(root, file, one.place.document), one.id, owner_of(one.id),
                              file.documents[one.place.document].id});
        }
        return repeated;
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
        if (const auto read = listed_.origin(root, file, document)) return scan_.reader->shown(*read);
        if (const CorpusFile* const listed = listed_.listed(root, file)) return listed->shown;
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
        for (const NamedAnew& one : plan_.named_anew) owners_[one.id] = "another file";
        for_each(KnownState::held, [&](const KnownRoot& root, const KnownFile& file, std::size_t document) {
            const auto asked = owners_.find(file.documents[document].id);
            if (asked != owners_.end()) asked->second = shown(root, file, document);
        });
    }

    const CorpusScan& scan_;
    const UpdatePlan& plan_;
    const KnownFiles& files_;
    ListedFiles listed_;
    std::unordered_map<std::string, std::string> owners_;  ///< by id; empty until one is asked for
};

}  // namespace

void RepeatedIds::add(const RepeatedId& one) {
    if (one.name.empty()) {
        skipped_.push_back({one.place, "has the id " + shown_id(one.id) + " of " + one.owner +
                                           ", which is in the index already"});
        return;
    }
    if (named_.empty() || named_.back().file != one.file) named_.push_back({one.file, 0, one});
    ++named_.back().count;
}

void RepeatedIds::tell(std::vector<Skipped>& skipped, std::vector<Skipped>& notes) const {
    skipped.insert(skipped.end(), skipped_.begin(), skipped_.end());
    for (const NamedAnew& file : named_) {
        const char* const others =
            file.count == 1 ? " whose id another one has is" : " whose ids others have are";
        notes.push_back({file.file, counted(file.count, "document") + others + " named otherwise: " +
                                        shown_id(file.first.name) + " instead of " + shown_id(file.first.id) +
                                        ", which is the id of " + file.first.owner});
    }
}

RepeatedIds repeated_ids(const CorpusScan& scan, const UpdatePlan& plan) {
    return Places(scan, plan).repeated();
}

void read_repeated_again(KnownFiles& files) {
    for (KnownRoot& root : files) {
        for (KnownFile& file : root.files) {
            const bool repeats =
                std::any_of(file.documents.begin(), file.documents.end(),
                            [](const KnownDocument& one) { return one.state == KnownState::other; });
            if (repeats && (file.documents.size() > 1 || !is_one_text(file.path))) file.modified = 0;
        }
    }
}

}  // namespace fundstelle
