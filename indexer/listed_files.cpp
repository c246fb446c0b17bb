#include "indexer/listed_files.hpp"

#include <vector>

namespace fundstelle {

ListedFiles::ListedFiles(const CorpusScan& scan) : scan_(scan) {
    for (std::size_t i = 0; i < scan.listed.size(); ++i)
        numbers_.emplace(scan.listed[i].root + '\0' + scan.listed[i].id, i);
}

const CorpusFile* ListedFiles::listed(const KnownRoot& root, const KnownFile& file) const {
    const auto found = numbers_.find(root.path + '\0' + file.path);
    return found == numbers_.end() ? nullptr : &scan_.listed[found->second];
}

std::optional<Origin> ListedFiles::origin(const KnownRoot& root, const KnownFile& file,
                                          std::size_t document) const {
    const auto found = numbers_.find(root.path + '\0' + file.path);
    if (found == numbers_.end()) return std::nullopt;
    const std::vector<Origin>& origins = scan_.origins[found->second];
    if (document >= origins.size()) return std::nullopt;
    return origins[document];
}

std::optional<DocumentPlace> ListedFiles::place(const KnownRoot& root, const KnownFile& file,
                                                std::size_t document) const {
    if (const auto read = origin(root, file, document)) return scan_.reader->place(*read);
    if (listed(root, file) == nullptr) return std::nullopt;
    return DocumentPlace{root.path, file.path, file.path};
}

}  // namespace fundstelle
