#pragma once
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "common/corpus/article.hpp"
#include "common/corpus/corpus_reader.hpp"
#include "common/corpus/file_list.hpp"
#include "common/store/known_files.hpp"
#include "indexer/low_half.hpp"

namespace fundstelle {

/// Knows again what the user took out of an index, where it stands now: it stays out as long as it says the
/// same.
class RemovedDocuments {
  public:
    /// Of `known`, which must stay in place; of its roots those of the run now hold the files `listed`.
    RemovedDocuments(const KnownFiles& known, const std::vector<std::string>& roots_of_run,
                     const std::vector<CorpusFile>& listed);

    /// Notes `article`, which `reader` gave last, as document `number` of its file, from 0.
    void see(const Article& article, std::size_t number, const CorpusReader& reader);

    /// Marks which of the documents of `read`, all that `file` gives, are removed: what is the same in all it
    /// says, wherever it stood, and of what states no id as many as were removed of it in this file or, where
    /// this is a new one, in files that are gone.
    void mark(const CorpusFile& file, KnownFile& read);

  private:
    struct Removed {
        std::string id;  ///< with which it was read
        Hash128 hash;
        bool is_found = false;
    };
    struct Sighting {
        std::size_t number = 0;
        std::size_t removed = 0;  ///< place in the list of its file
    };

    std::vector<Removed>& removed_of(const CorpusFile& file);

    std::unordered_set<Hash128, LowHalf> held_;  ///< empty where nothing is removed
    std::unordered_map<Hash128, const KnownDocument*, LowHalf> removed_;
    std::unordered_map<std::string, std::vector<Removed>> by_file_;  ///< of all that are known
    std::vector<Removed> gone_;                                      ///< of files that are not there now
    std::unordered_map<std::string, std::vector<Sighting>> sightings_;
};

}  // namespace fundstelle
