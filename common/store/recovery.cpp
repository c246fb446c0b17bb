#include "common/store/recovery.hpp"

#include <algorithm>
#include <cstdint>
#include <system_error>
#include <vector>

#include "common/error.hpp"
#include "common/store/build_lock.hpp"
#include "common/store/generations.hpp"
#include "common/store/manifest.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

bool is_complete(const fs::path& generation) {
    try {
        require_sizes(generation);
        return true;
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::index) throw;
        return false;
    }
}

/// The generation that is to be the current one; nothing where one is, or none can be.
std::optional<fs::path> successor(const fs::path& folder) {
    std::error_code code;
    if (!fs::is_directory(folder, code)) return std::nullopt;
    if (current_number(folder) && fs::exists(current_generation(folder), code)) return std::nullopt;
    const std::vector<fs::path> finished = finished_generations(folder);
    const auto newest = std::find_if(finished.begin(), finished.end(), is_complete);
    return newest == finished.end() ? std::nullopt : std::optional(*newest);
}

}  // namespace

std::optional<fs::path> recover_current(const fs::path& folder) {
    // Nothing is made, not even a lock, where nothing is amiss.
    if (!successor(folder)) return std::nullopt;
    const BuildLock lock(folder);
    // Another process may have published meanwhile.
    std::optional<fs::path> next = successor(folder);
    if (next) name_current(folder, *next);
    return next;
}

}  // namespace fundstelle
