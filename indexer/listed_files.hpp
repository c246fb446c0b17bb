#pragma once
#include <optional>
#include <string>
#include <unordered_map>

#include "common/corpus/document_names.hpp"
#include "common/store/known_files.hpp"
#include "indexer/corpus_scan.hpp"

namespace fundstelle {

/// Finds where in the files that a scan listed known documents stand.
class ListedFiles {
  public:
    /// Of `scan`, which must stay in place.
    explicit ListedFiles(const CorpusScan& scan);

    /// The file as it was listed; null when it was not.
    const CorpusFile* listed(const KnownRoot& root, const KnownFile& file) const;

    /// Where a document was read by the scan; nothing when it was not, or was there before.
    std::optional<Origin> origin(const KnownRoot& root, const KnownFile& file, std::size_t document) const;

    /// Where a document stands, of one that was not read its file; nothing when that was not listed.
    std::optional<DocumentPlace> place(const KnownRoot& root, const KnownFile& file,
                                       std::size_t document) const;

  private:
    const CorpusScan& scan_;
    std::unordered_map<std::string, std::size_t> numbers_;
};

}  // namespace fundstelle
