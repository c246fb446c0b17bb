#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace fundstelle {

enum class ChangeAction { make_file, make_folder, write, resize, rename, remove, sync };

/// One change that a program made to the disk, or a sync of a file or folder.
struct DiskChange {
    ChangeAction action = ChangeAction::sync;
    std::filesystem::path path;
    std::uint64_t offset = 0;  ///< of what was written; the new size
    std::string data = {};     ///< what was written; the new path
};

/// What a file holds that the preloaded library (shim_disk.hpp) wrote. Throws std::runtime_error when it is
/// not whole.
std::vector<DiskChange> read_trace(const std::filesystem::path& file);

/// Settings that preload the library on the folder `disk`, and `more`.
std::vector<std::string> preloaded(const std::filesystem::path& disk, const std::vector<std::string>& more);

/// Runs a program, which must end with exit code 0, and returns what it changed in `disk`; the trace is kept
/// in the file `trace` meanwhile.
std::vector<DiskChange> record_changes(const std::vector<std::string>& command,
                                       const std::filesystem::path& disk, const std::filesystem::path& trace);

/// The first of the changes that publish a generation: the sync of its folder.
std::size_t first_of_publishing(const std::vector<DiskChange>& changes);

/// Of all that was written the bytes.
std::uint64_t bytes_written(const std::vector<DiskChange>& changes);

}  // namespace fundstelle
