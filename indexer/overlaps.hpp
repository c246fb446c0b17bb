#pragma once
#include <string>
#include <vector>

#include "common/corpus/article.hpp"
#include "common/store/known_files.hpp"

namespace fundstelle {

/// Notes on roots within each other, one of them of this run at least, from both of which an index made of
/// `files` holds documents of the same file: the ids of these differ, so that nothing else tells that they
/// are there twice.
std::vector<Skipped> notes_on_overlaps(const KnownFiles& files, const std::vector<std::string>& roots_of_run);

/// Notes on roots of this run that give documents which an index made of `files` has from a root that is not
/// there any more: it may have been moved.
std::vector<Skipped> notes_on_moved_roots(const KnownFiles& files,
                                          const std::vector<std::string>& roots_of_run);

}  // namespace fundstelle
