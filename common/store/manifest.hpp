#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace fundstelle {

// The file `manifest` of a generation names its other files, each with its size and hash, as lines of text:
//
//     fundstelle manifest 1
//     SIZE HASH NAME         for each file: bytes, hash128 of its content in hexadecimal digits
//     HASH                   hash128 of all that stands before
//
// It tells damage, not attack: who changes a file can change it too.

/// Writes the manifest of the other files of the folder `generation`, which must be complete. Throws Error
/// (kind system).
void write_manifest(const std::filesystem::path& generation);

/// Reads all files of `generation` and compares them with its manifest. What is wrong, one sentence each,
/// naming the file as `gen-1/words`; none when nothing is. Throws Error (kind system) when one may not be
/// read.
std::vector<std::string> check_manifest(const std::filesystem::path& generation);

/// Throws Error (kind index) when files of `generation` are missing or have other sizes than its manifest
/// says, or that is missing or damaged itself; reads no other file.
void require_sizes(const std::filesystem::path& generation);

/// Throws Error (kind index) when anything in the current generation of the index in `folder` is not as its
/// manifest says: to be asked before another generation is made of it, whose manifest would vouch for the
/// damage. Throws like `check_manifest`.
void require_undamaged(const std::filesystem::path& folder);

}  // namespace fundstelle
