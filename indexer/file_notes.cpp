#include "indexer/file_notes.hpp"

#include <algorithm>
#include <chrono>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace fundstelle {
namespace {

/// A file system tells the time of a change to that: a second change within it may not show.
constexpr std::chrono::seconds coarsest_clock(2);

std::int64_t nanoseconds_ago(std::chrono::nanoseconds ago) {
    const auto then = std::chrono::system_clock::now().time_since_epoch() - ago;
    return std::chrono::duration_cast<std::chrono::nanoseconds>(then).count();
}

}  // namespace

FileNotes::FileNotes(const CorpusReader& reader)
    : reader_(reader), start_(nanoseconds_ago(coarsest_clock)), files_(reader.files().size()) {
    for (std::size_t i = 0; i < files_.size(); ++i) {
        const CorpusFile& file = reader.files()[i];
        files_[i].path = file.id;
        files_[i].bytes = file.bytes;
        files_[i].modified = file.modified < start_ ? file.modified : 0;
    }
}

void FileNotes::add(KnownDocument document) {
    files_[reader_.origin().file].documents.push_back(std::move(document));
}

/// What was skipped is told by file, or by a place in it behind one of three signs.
void FileNotes::mark_faulty() {
    if (reader_.skipped().empty()) return;
    std::unordered_map<std::string_view, std::size_t> numbers;
    for (std::size_t i = 0; i < files_.size(); ++i) numbers.emplace(reader_.files()[i].shown, i);
    for (const Skipped& skipped : reader_.skipped()) {
        for (std::string_view place = skipped.place;;) {
            const auto found = numbers.find(place);
            if (found != numbers.end()) files_[found->second].modified = 0;
            const std::size_t sign = place.find_last_of(":!#");
            if (found != numbers.end() || sign == std::string_view::npos) break;
            place = place.substr(0, sign);
        }
    }
}

std::vector<KnownFile> FileNotes::finish() {
    mark_faulty();
    for (KnownFile& file : files_) {
        const bool repeats =
            std::any_of(file.documents.begin(), file.documents.end(),
                        [](const KnownDocument& one) { return one.state == KnownState::other; });
        if (repeats) file.modified = 0;
    }
    return std::move(files_);
}

KnownFiles known_files_of(const std::vector<CorpusFile>& list, std::vector<KnownFile> read) {
    KnownFiles roots;
    std::unordered_map<std::string_view, std::size_t> numbers;
    std::unordered_set<std::string> seen;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const auto [root, is_new] = numbers.emplace(list[i].root, roots.size());
        if (is_new) roots.push_back({list[i].root, {}});
        // A root may be named twice.
        if (read[i].documents.empty() || !seen.insert(list[i].root + '\0' + list[i].id).second) continue;
        roots[root->second].files.push_back(std::move(read[i]));
    }
    return roots;
}

}  // namespace fundstelle
