#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "common/corpus/article.hpp"
#include "common/corpus/document_names.hpp"
#include "common/corpus/file_list.hpp"
#include "common/limits.hpp"

namespace fundstelle {

/// Where an article stands in its corpus, in few bytes.
struct Origin {
    std::uint32_t file = 0;   ///< number of the file, in the order of reading
    std::uint32_t entry = 0;  ///< number of the archive entry in that order, from 1; 0 for none
    std::uint64_t part = 0;   ///< line of a file or place in its list, from 1; 0 for what is one article
};

/// Reads the articles of folders and files one after another, in a stable order (see `list_files`).
/// A file or line that cannot be read is reported and passed over. For one thread at a time.
class CorpusReader {
  public:
    /// Lists the files. Throws Error (kind input) when a root cannot be read at all.
    explicit CorpusReader(const std::vector<std::filesystem::path>& roots, const Limits& limits,
                          const Intake& intake = {});
    /// Reads the files of `list`, which was made with `intake`.
    CorpusReader(FileList list, const Limits& limits, const Intake& intake = {});
    CorpusReader(CorpusReader&&) noexcept;
    CorpusReader& operator=(CorpusReader&&) noexcept;
    ~CorpusReader();

    /// Reads the next article into `article`; false at the end of the corpus.
    bool next(Article& article);

    /// Where the last article that `next` gave stands, and how a person is told of it: `FILE`, or
    /// `ARCHIVE!ENTRY`, with `:LINE` behind it, or `#NUMBER` of a list of JSON.
    Origin origin() const;
    std::string shown(const Origin& origin) const;
    /// The same as documents are called by it.
    DocumentPlace place(const Origin& origin) const;

    /// The files, those that were not read yet among them, in the order of reading.
    const std::vector<CorpusFile>& files() const;

    /// What could not be read so far, in the order it was met. Of the parts of one file the first 100,000,
    /// and how many more there were.
    const std::vector<Skipped>& skipped() const;
    /// What was read, but not as its author meant it: a front matter that is not YAML, a title that is a
    /// list, a date that does not exist. Of one file the first 20.
    const std::vector<Skipped>& warnings() const;
    /// Files in folders and archives passed over because their ending is none of the formats.
    const OtherFiles& ignored_files() const;
    /// Files and folders left out by patterns and ignore files; of archives the entries so far.
    std::uint64_t left_out() const;
    /// Bytes of all files of the corpus, as listed at the beginning.
    std::uint64_t bytes_total() const;
    /// Bytes read, or passed over, so far.
    std::uint64_t bytes_read() const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace fundstelle
