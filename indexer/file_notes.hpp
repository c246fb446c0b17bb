#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "common/corpus/corpus_reader.hpp"
#include "common/store/known_files.hpp"

namespace fundstelle {

/// Notes which documents each file of a reader gives, for the updates to come.
class FileNotes {
  public:
    /// To be made before `reader`, which must stay in place, reads.
    explicit FileNotes(const CorpusReader& reader);

    /// Notes `document`, the last one that the reader gave.
    void add(KnownDocument document);

    /// Each file of the reader, in its order, with what it gave; to be called once, at its end. A file of
    /// which something could not be read, or that was changed at about the time of the reading, is to be read
    /// again in any case.
    std::vector<KnownFile> finish();

  private:
    void mark_faulty();

    const CorpusReader& reader_;
    std::int64_t start_;
    std::vector<KnownFile> files_;
};

/// The files of `list` that gave documents, `read` saying which, by their roots.
KnownFiles known_files_of(const std::vector<CorpusFile>& list, std::vector<KnownFile> read);

}  // namespace fundstelle
