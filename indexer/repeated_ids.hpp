#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "common/corpus/article.hpp"
#include "common/store/known_files.hpp"
#include "indexer/corpus_scan.hpp"
#include "indexer/update_plan.hpp"

namespace fundstelle {

/// A document whose id is another one's, as a person is told of it.
struct RepeatedId {
    std::string file;
    std::string place;  ///< in it
    std::string id;
    std::string owner;  ///< where the document stands that has the id
    std::string name;   ///< what the document is called in the index; empty where that is all the same there
};

/// What a run tells of documents whose ids are those of others.
class RepeatedIds {
  public:
    void add(const RepeatedId& one);
    /// Adds those that are not in the index to `skipped`, and how many of each file have other names there to
    /// `notes`.
    void tell(std::vector<Skipped>& skipped, std::vector<Skipped>& notes) const;

  private:
    struct NamedAnew {
        std::string file;
        std::uint64_t count = 0;
        RepeatedId first;
    };

    std::vector<Skipped> skipped_;
    std::vector<NamedAnew> named_;  ///< by file, in the order of reading
};

/// The documents of the files that `scan` lists which an index made by `plan` does not hold because it has
/// them from others, or calls otherwise than they call themselves since this run; each with the place in its
/// file where that was read.
RepeatedIds repeated_ids(const CorpusScan& scan, const UpdatePlan& plan);

/// Makes files some of whose documents repeat ids to be read again by the next run, which has to tell the
/// places of these in them.
void read_repeated_again(KnownFiles& files);

}  // namespace fundstelle
