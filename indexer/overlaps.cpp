#include "indexer/overlaps.hpp"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <unordered_set>

#include "common/corpus/file_list.hpp"
#include "common/corpus/standard_input.hpp"

namespace fundstelle {
namespace {

bool gives_documents(const KnownFile& file) {
    return std::any_of(file.documents.begin(), file.documents.end(),
                       [](const KnownDocument& one) { return one.state == KnownState::held; });
}

/// Whether documents of one file are held from both of two roots, `inner` lying within `outer`.
bool hold_the_same(const KnownRoot& inner, const KnownRoot& outer) {
    std::unordered_set<std::string_view> paths;
    for (const KnownFile& file : outer.files) {
        if (gives_documents(file)) paths.insert(file.path);
    }
    const std::size_t begin = outer.path.size() + (outer.path.ends_with('/') ? 0 : 1);
    const std::string way = utf8_name(inner.path.substr(std::min(begin, inner.path.size())));
    return std::any_of(inner.files.begin(), inner.files.end(), [&](const KnownFile& file) {
        if (!gives_documents(file)) return false;
        // A root that is a file has its name twice.
        return paths.count(way + '/' + file.path) != 0 || paths.count(way) != 0;
    });
}

std::unordered_set<std::string_view> ids_of(const KnownRoot& root, KnownState state) {
    std::unordered_set<std::string_view> ids;
    for (const KnownFile& file : root.files) {
        for (const KnownDocument& document : file.documents) {
            if (document.state == state) ids.insert(document.id);
        }
    }
    return ids;
}

}  // namespace

std::vector<Skipped> notes_on_overlaps(const KnownFiles& files,
                                       const std::vector<std::string>& roots_of_run) {
    const auto is_of_run = [&](const KnownRoot& root) {
        return std::find(roots_of_run.begin(), roots_of_run.end(), root.path) != roots_of_run.end();
    };
    std::vector<Skipped> notes;
    for (const KnownRoot& inner : files) {
        for (const KnownRoot& outer : files) {
            if (inner.path == outer.path || !lies_within(inner.path, outer.path)) continue;
            const bool both = is_of_run(inner) && is_of_run(outer);
            if ((!is_of_run(inner) && !is_of_run(outer)) || !hold_the_same(inner, outer)) continue;
            const std::string behind =
                ", which the index holds under that name: texts are in it twice; to keep one of them name it "
                "alone with --rebuild";
            if (both) {
                notes.push_back({inner.path, "lies within " + outer.path +
                                                 ", which is read too: texts are in the index twice"});
            } else if (is_of_run(inner)) {
                notes.push_back({inner.path, "lies within " + outer.path + behind});
            } else {
                notes.push_back({outer.path, "holds " + inner.path + behind});
            }
        }
    }
    return notes;
}

std::vector<Skipped> notes_on_moved_roots(const KnownFiles& files,
                                          const std::vector<std::string>& roots_of_run) {
    std::vector<Skipped> notes;
    for (const KnownRoot& former : files) {
        std::error_code code;
        if (former.path == standard_input_root || std::filesystem::exists(former.path, code) || code)
            continue;
        const auto held = ids_of(former, KnownState::held);
        for (const KnownRoot& now : files) {
            if (std::find(roots_of_run.begin(), roots_of_run.end(), now.path) == roots_of_run.end()) continue;
            const auto repeated = ids_of(now, KnownState::other);
            if (std::none_of(repeated.begin(), repeated.end(),
                             [&](std::string_view id) { return held.count(id) != 0; }))
                continue;
            notes.push_back({now.path, "gives documents that the index has from " + former.path +
                                           ", which is not there: if that was moved, name both once: indexer "
                                           "--allow-removal DATABASE " +
                                           former.path + ' ' + now.path});
        }
    }
    return notes;
}

}  // namespace fundstelle
