#pragma once
#include <string>
#include <vector>

#include "common/corpus/article.hpp"
#include "common/store/known_files.hpp"
#include "indexer/corpus_scan.hpp"

namespace fundstelle {

/// That the document at `place` is not in the index because its id is that of the one at `owner`.
Skipped repeated_id(const std::string& place, const std::string& id, const std::string& owner);

/// The documents of the files that `scan` lists which an index made of `files` does not hold because it has
/// their ids from others; each with the place in its file where that was read by this run.
std::vector<Skipped> repeated_ids(const CorpusScan& scan, const KnownFiles& files);

/// Makes files of many documents some of which repeat ids to be read again by the next run, which has to tell
/// their places too.
void read_repeated_again(KnownFiles& files);

}  // namespace fundstelle
