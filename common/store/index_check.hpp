#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "common/store/manifest.hpp"

namespace fundstelle {

/// What was found by reading all of an index.
struct IndexCheck {
    std::vector<std::string> faults;  ///< one sentence each; none when it is whole
    ManifestState manifest = ManifestState::none;
};

/// Checks the current generation of the index in `folder`. Its files are compared with its manifest first:
/// only where that finds nothing Xapian, which damaged files may crash, checks every block, then every
/// document, its number, length and id are looked at, and our own files held against each other. Xapian is
/// left out where this user may not write, as it asks for that right. Throws
/// Error: kind index when there is no index, system when it may not be read.
IndexCheck check_index(const std::filesystem::path& folder);

}  // namespace fundstelle
