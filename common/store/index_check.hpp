#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace fundstelle {

/// What is wrong with the current generation of the index in `folder`, one sentence each; nothing when it is
/// whole. It reads all of it: Xapian checks every block, then every document, its number, length and id, and
/// our own files are held against each other. Throws Error: kind index when there is no index, system when it
/// may not be read.
std::vector<std::string> faults_of_index(const std::filesystem::path& folder);

}  // namespace fundstelle
