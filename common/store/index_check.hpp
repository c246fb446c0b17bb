#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace fundstelle {

/// Checks the current generation of the index in `folder`: what is wrong with it, one sentence each; none
/// when it is whole. Its files are compared with its manifest first: only where that finds nothing Xapian,
/// which damaged files may crash, checks every block, then every document, its number, length and id are
/// looked at, and our own files held against each other. Xapian is left out where this user may not write, as
/// it asks for that right. Throws Error: kind index when there is no index, system when it may not be read.
std::vector<std::string> check_index(const std::filesystem::path& folder);

}  // namespace fundstelle
