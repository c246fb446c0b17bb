#include "indexer/pending_puts.hpp"

namespace fundstelle {
namespace {

/// Of a document, or with the hash of nothing of the only one of its file.
Hash128 key(const std::string& root, const std::string& file, const Hash128& content) {
    return hash128(root + '\0' + file + '\0' + hexadecimal(content));
}

}  // namespace

PendingPuts::PendingPuts(const UpdatePlan& plan) {
    for (const auto& [name, place] : plan.puts) {
        const KnownRoot& root = plan.files[place.root];
        const KnownFile& file = root.files[place.file];
        const bool is_only = file.documents.size() == 1;
        names_.emplace(key(root.path, file.path, is_only ? Hash128{} : file.documents[place.document].hash),
                       name);
    }
}

std::optional<std::string> PendingPuts::take(const CorpusFile& file, const Hash128& content) {
    auto found = names_.find(key(file.root, file.id, content));
    if (found == names_.end()) found = names_.find(key(file.root, file.id, {}));
    if (found == names_.end()) return std::nullopt;
    std::string name(found->second);
    names_.erase(found);
    return name;
}

}  // namespace fundstelle
