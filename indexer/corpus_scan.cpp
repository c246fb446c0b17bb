#include "indexer/corpus_scan.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <iterator>
#include <string_view>
#include <system_error>
#include <unistd.h>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "common/corpus/article_hash.hpp"
#include "common/corpus/file_list.hpp"
#include "common/corpus/standard_input.hpp"
#include "indexer/file_notes.hpp"
#include "indexer/low_half.hpp"
#include "indexer/removed_documents.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

using FilesByPath = std::unordered_map<std::string_view, const KnownFile*>;
using KnownByRoot = std::unordered_map<std::string_view, FilesByPath>;

KnownByRoot by_root(const KnownFiles& known) {
    KnownByRoot roots;
    for (const KnownRoot& root : known) {
        FilesByPath& files = roots[root.path];
        for (const KnownFile& file : root.files) files.emplace(file.path, &file);
    }
    return roots;
}

const KnownFile* known_file(const KnownByRoot& known, const CorpusFile& file) {
    const auto root = known.find(file.root);
    if (root == known.end()) return nullptr;
    const auto found = root->second.find(file.id);
    return found == root->second.end() ? nullptr : found->second;
}

/// The roots that are there; those that are known but missing go into `missing`.
std::vector<fs::path> roots_there(const IndexerOptions& options, const Intake& intake,
                                  const KnownByRoot& known, std::vector<std::string>& missing) {
    std::vector<fs::path> there;
    for (const fs::path& root : options.paths) {
        std::error_code code;
        const bool is_input = intake.standard_input && root == standard_input_root;
        const bool lost =
            !is_input && !fs::exists(root, code) && !code && known.count(known_path_of(root)) != 0;
        if (lost) {
            missing.push_back(known_path_of(root));
        } else {
            there.push_back(root);
        }
    }
    return there;
}

bool is_unchanged(const KnownFile* known, const CorpusFile& file) {
    return known != nullptr && known->modified != 0 && known->modified == file.modified &&
           known->bytes == file.bytes;
}

/// Whether this user may not read the file: nobody knows that what it gave is gone.
bool is_refused(const fs::path& file) {
    return ::access(file.c_str(), R_OK) != 0 && errno == EACCES;
}

/// Reads `files`, which have `numbers` in `scan`; what they gave, in their order. What of it is `removed` is
/// marked.
std::vector<KnownFile> read_files(std::vector<CorpusFile> files, const std::vector<std::size_t>& numbers,
                                  const Limits& limits, RemovedDocuments& removed, CorpusScan& scan) {
    FileList list;
    list.files = std::move(files);
    CorpusReader& reader = scan.reader.emplace(std::move(list), limits, scan.intake);
    FileNotes notes(reader);
    for (Article article; reader.next(article);) {
        notes.add({article.id, hash_of(article), KnownState::held});
        const Origin origin = reader.origin();
        std::vector<Origin>& origins = scan.origins[numbers[origin.file]];
        removed.see(article, origins.size(), reader);
        origins.push_back(origin);
    }
    scan.bytes = reader.bytes_read();
    scan.skipped.insert(scan.skipped.end(), reader.skipped().begin(), reader.skipped().end());
    scan.ignored.add(reader.ignored_files());
    scan.left_out += reader.left_out();
    scan.warnings.insert(scan.warnings.end(), reader.warnings().begin(), reader.warnings().end());
    std::vector<KnownFile> read = notes.finish();
    for (std::size_t i = 0; i < read.size(); ++i) removed.mark(reader.files()[i], read[i]);
    return read;
}

/// What an article on standard input that has the id `id` was called if nothing else has that.
std::vector<std::string> input_names(const std::string& id) {
    return document_names(id, {standard_input_root, standard_input_id, {}});
}

/// Which of the documents that standard input gave before it gives again, or gives others of their ids for.
/// An id that several have tells none of them.
std::vector<bool> given_anew(const KnownFile& before, const KnownFile& now) {
    std::vector<bool> given(before.documents.size(), false);
    std::unordered_multimap<Hash128, std::size_t, LowHalf> by_content;
    std::unordered_map<std::string_view, std::size_t> by_name;
    for (std::size_t i = 0; i < given.size(); ++i) {
        by_content.emplace(before.documents[i].hash, i);
        if (before.documents[i].state != KnownState::other) by_name.emplace(before.documents[i].id, i);
    }
    std::unordered_map<std::string_view, std::size_t> with_id;
    std::vector<const KnownDocument*> others;
    for (const KnownDocument& document : now.documents) {
        ++with_id[document.id];
        const auto same = by_content.find(document.hash);
        if (same == by_content.end()) {
            others.push_back(&document);
        } else {
            given[same->second] = true;
            by_content.erase(same);
        }
    }
    for (const KnownDocument* const document : others) {
        if (is_input_place(document->id) || with_id[document->id] != 1) continue;
        std::vector<std::size_t> owners;
        for (const std::string& name : input_names(document->id)) {
            if (const auto found = by_name.find(name); found != by_name.end())
                owners.push_back(found->second);
        }
        if (owners.size() == 1) given[owners.front()] = true;
    }
    return given;
}

/// Standard input tells what is new, not what is gone: other documents that it gave or named stay.
void keep_standard_input(const KnownFiles& known, KnownFiles& files) {
    const auto is_input = [](const KnownRoot& root) { return root.path == standard_input_root; };
    const auto before = std::find_if(known.begin(), known.end(), is_input);
    const auto now = std::find_if(files.begin(), files.end(), is_input);
    if (before == known.end() || now == files.end()) return;
    for (const KnownFile& file : before->files) {
        const auto same = std::find_if(now->files.begin(), now->files.end(),
                                       [&](const KnownFile& one) { return one.path == file.path; });
        if (same == now->files.end()) {
            now->files.push_back(file);
        } else if (file.path == standard_input_id) {
            const std::vector<bool> given = given_anew(file, *same);
            for (std::size_t i = 0; i < given.size(); ++i) {
                if (!given[i]) same->documents.push_back(file.documents[i]);
            }
        }
    }
}

/// Files below folders that could not be read now: nobody knows that they are gone.
void keep_unreadable(const KnownFiles& known, const FileList& list, KnownFiles& files) {
    for (const SkippedFolder& folder : list.unreadable) {
        const auto root = std::find_if(known.begin(), known.end(),
                                       [&](const KnownRoot& one) { return one.path == folder.root; });
        if (root == known.end()) continue;
        auto after = std::find_if(files.begin(), files.end(),
                                  [&](const KnownRoot& one) { return one.path == folder.root; });
        if (after == files.end()) after = files.insert(files.end(), {folder.root, {}});
        for (const KnownFile& file : root->files) {
            if (file.path.starts_with(folder.id + "/")) after->files.push_back(file);
        }
    }
}

}  // namespace

std::string known_path_of(const fs::path& root) {
    std::error_code code;
    fs::path path = fs::weakly_canonical(fs::absolute(root, code), code);
    if (!path.has_filename()) path = path.parent_path();
    return path.string();
}

std::vector<std::string> known_paths_of(const std::vector<fs::path>& roots) {
    std::vector<std::string> paths;
    std::transform(roots.begin(), roots.end(), std::back_inserter(paths), known_path_of);
    return paths;
}

CorpusScan scan_corpus(const IndexerOptions& options, Intake given, const KnownFiles& known) {
    CorpusScan scan;
    scan.intake = std::move(given);
    const Intake& intake = scan.intake;
    const KnownByRoot roots = by_root(known);
    FileList list =
        list_files(roots_there(options, intake, roots, scan.missing), options.build.limits, intake);
    scan.ignored = list.ignored;
    scan.left_out = list.left_out;
    scan.skipped = list.skipped;
    scan.roots = list.roots;
    scan.origins.resize(list.files.size());
    std::vector<KnownFile> files(list.files.size());
    std::vector<CorpusFile> changed;
    std::vector<std::size_t> numbers;
    for (std::size_t i = 0; i < files.size(); ++i) {
        const KnownFile* const before = known_file(roots, list.files[i]);
        if (is_unchanged(before, list.files[i])) {
            files[i] = *before;
        } else if (before != nullptr && is_refused(list.files[i].path)) {
            files[i] = *before;
            scan.skipped.push_back({list.files[i].shown, std::string("cannot be read: ") +
                                                             std::strerror(EACCES) +
                                                             "; what the index holds of it stays"});
        } else {
            changed.push_back(list.files[i]);
            numbers.push_back(i);
        }
    }
    scan.read = changed.size();
    RemovedDocuments removed(known, known_paths_of(options.paths), list.files);
    std::vector<KnownFile> read =
        read_files(std::move(changed), numbers, options.build.limits, removed, scan);
    for (std::size_t i = 0; i < read.size(); ++i) files[numbers[i]] = std::move(read[i]);
    scan.files = known_files_of(list.files, std::move(files));
    keep_standard_input(known, scan.files);
    keep_unreadable(known, list, scan.files);
    for (const std::string& root : list.roots) {
        const bool told = std::any_of(scan.files.begin(), scan.files.end(),
                                      [&](const KnownRoot& one) { return one.path == root; });
        if (!told) scan.files.push_back({root, {}});
    }
    for (const std::string& root : scan.missing) scan.files.push_back({root, {}});
    scan.listed = std::move(list.files);
    return scan;
}

}  // namespace fundstelle
