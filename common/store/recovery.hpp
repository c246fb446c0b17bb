#pragma once
#include <filesystem>
#include <optional>

namespace fundstelle {

/// Makes the newest complete generation of the index in `folder` the current one where its file `current` is
/// lost or names a generation that is not there; a first build that was killed while it published leaves such
/// an index too. Complete is one whose files have the sizes that its manifest says. Returns that generation;
/// nothing where all is as it should be, or there is none. Throws Error: kind busy when another process
/// builds in `folder`, index when `current` holds anything else or none of them is complete, system when
/// something cannot be read or written.
std::optional<std::filesystem::path> recover_current(const std::filesystem::path& folder);

}  // namespace fundstelle
