#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace fundstelle {

/// Makes `folder`, and those above it, if need be (with the rights the umask leaves), and forces them to the
/// disk. Throws Error: kind index when it holds anything that is not an index of ours, or is not left of one,
/// system when it cannot be made or may not be read. Returns the folders that were made, outermost first; on
/// an Error none is left.
std::vector<std::filesystem::path> prepare_index_folder(const std::filesystem::path& folder);

/// The folder of the generation that `current` names. Throws Error: kind index when `folder` is no index, or
/// holds none that is finished, system when it may not be read.
std::filesystem::path current_generation(const std::filesystem::path& folder);

/// The folders of the generations in `folder` that were finished, the newest first, whichever is current.
/// Throws Error (kind system) when there is something it may not look into.
std::vector<std::filesystem::path> finished_generations(const std::filesystem::path& folder);

/// Makes the finished `generation` the current one of `folder`, and forces that to the disk. The build lock
/// must be held. Throws Error (kind system), which leaves what was current.
void name_current(const std::filesystem::path& folder, const std::filesystem::path& generation);

/// The number of the generation that `current` names; nothing when there is no such file or it is empty.
/// Throws Error: kind system when it cannot be read, index when it names none.
std::optional<std::uint64_t> current_number(const std::filesystem::path& folder);

/// A folder for the next generation, `gen-N.tmp`, which does not exist yet. What earlier builds left
/// unfinished is removed first; finished generations stay. The build lock must be held. Throws Error (kind
/// system) when there is something it may not look into.
std::filesystem::path next_generation(const std::filesystem::path& folder);

/// Removes what runs that did not come to their end left beside the current generation, where there is one;
/// what cannot be removed stays. The build lock must be held. Throws Error (kind system) when there is
/// something it may not look into.
void remove_other_generations(const std::filesystem::path& folder);

/// Throws Error (kind system), naming it, when the folder `generation` or a file in it may not be read; what
/// else is wrong with it does not matter here.
void require_readable(const std::filesystem::path& generation);

/// Forces the files of the folder `generation` and the folder itself to the disk. Throws Error (kind system).
void sync_generation(const std::filesystem::path& generation);

/// Makes the finished and synced `generation` (`gen-N.tmp`) the current one: renames it to `gen-N`, replaces
/// `current`, and syncs the folder after each; the generations before it are removed, which readers that have
/// them open do not notice. Throws Error (kind system): when `current` could not be replaced the former
/// generation is still the current one, and the new one is removed if it had its name; when only the last
/// sync failed, the new one is. Returns the new folder.
std::filesystem::path publish_generation(const std::filesystem::path& folder,
                                         const std::filesystem::path& generation);

/// Removes a folder with everything in it, of a generation last what it is known by; what cannot be removed
/// stays.
void remove_folder(const std::filesystem::path& folder) noexcept;

/// Removes those of `folders` that are empty, the last one first; the others stay.
void remove_empty_folders(const std::vector<std::filesystem::path>& folders) noexcept;

/// Removes the lock file of a folder that holds nothing else; the build lock must be held.
void remove_lock_of_empty(const std::filesystem::path& folder) noexcept;

/// The bytes of all files in `folder`, as far as they can be read.
std::uint64_t folder_bytes(const std::filesystem::path& folder);

}  // namespace fundstelle
