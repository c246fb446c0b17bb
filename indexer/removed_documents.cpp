#include "indexer/removed_documents.hpp"

#include <algorithm>

#include "common/corpus/article_hash.hpp"

namespace fundstelle {
namespace {

std::string key(const std::string& root, const std::string& path) {
    return root + '\0' + path;
}

/// The place of a document that is called `name`, without folders above its root.
std::string place_of(const std::string& name, const KnownFile& file) {
    const std::size_t begin = name.rfind(file.path);
    return begin == std::string::npos ? name : name.substr(begin);
}

}  // namespace

RemovedDocuments::RemovedDocuments(const KnownFiles& known, const std::vector<std::string>& roots_of_run,
                                   const std::vector<CorpusFile>& listed) {
    for (const KnownRoot& root : known) {
        for (const KnownFile& file : root.files) {
            for (const KnownDocument& one : file.documents) {
                if (one.state == KnownState::removed) removed_.emplace(one.hash, &one);
            }
        }
    }
    if (removed_.empty()) return;
    std::unordered_set<std::string> there;
    for (const CorpusFile& file : listed) there.insert(key(file.root, file.id));
    for (const KnownRoot& root : known) {
        const bool is_of_run =
            std::find(roots_of_run.begin(), roots_of_run.end(), root.path) != roots_of_run.end();
        for (const KnownFile& file : root.files) {
            const std::string name = key(root.path, file.path);
            const bool is_gone = is_of_run && there.count(name) == 0;
            std::vector<Removed>& removed = is_gone ? gone_ : by_file_[name];
            for (const KnownDocument& one : file.documents) {
                if (one.state == KnownState::held) held_.insert(one.hash);
                if (one.state == KnownState::removed) removed.push_back({place_of(one.id, file), one.hash});
            }
        }
    }
}

std::vector<RemovedDocuments::Removed>& RemovedDocuments::removed_of(const CorpusFile& file) {
    const auto known = by_file_.find(key(file.root, file.id));
    return known == by_file_.end() ? gone_ : known->second;
}

void RemovedDocuments::see(const Article& article, std::size_t number, const CorpusReader& reader) {
    if (removed_.empty() || article.id != reader.place(reader.origin()).part) return;
    const CorpusFile& file = reader.files()[reader.origin().file];
    const std::vector<Removed>& removed = removed_of(file);
    for (std::size_t i = 0; i < removed.size(); ++i) {
        if (hash_of(article, removed[i].id) == removed[i].hash)
            sightings_[key(file.root, file.id)].push_back({number, i});
    }
}

void RemovedDocuments::mark(const CorpusFile& file, KnownFile& read) {
    if (removed_.empty()) return;
    std::vector<Removed>& removed = removed_of(file);
    for (KnownDocument& document : read.documents) {
        const auto same = removed_.find(document.hash);
        if (same == removed_.end() || held_.count(document.hash) != 0) continue;
        document.id = same->second->id;
        document.state = KnownState::removed;
        for (Removed& one : removed) one.is_found = one.is_found || one.hash == document.hash;
    }
    for (const Sighting& sighting : sightings_[key(file.root, file.id)]) {
        KnownDocument& document = read.documents[sighting.number];
        Removed& one = removed[sighting.removed];
        if (one.is_found || document.state == KnownState::removed || held_.count(document.hash) != 0)
            continue;
        document.state = KnownState::removed;
        one.is_found = true;
    }
}

}  // namespace fundstelle
