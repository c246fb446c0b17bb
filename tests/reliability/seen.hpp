#pragma once
#include <filesystem>
#include <map>
#include <string>

namespace fundstelle {

/// What `seen` says of a folder that is no index yet.
inline constexpr const char* absent = "absent";

/// What a user gets from an index: the hash of all records by their ids and of the answers to some queries,
/// with their snippets, suggestions and stories. The same of every index of the same texts. What is wrong
/// with one that cannot be read begins with `broken`.
std::string seen(const std::filesystem::path& index);

/// The hashes of all files below a folder, by their paths; of folders `folder`.
std::map<std::string, std::string> hashes_of(const std::filesystem::path& folder);

}  // namespace fundstelle
