#include "common/store/recovery.hpp"

#include <string>
#include <system_error>

#include "common/error.hpp"
#include "common/store/build_lock.hpp"
#include "common/store/generations.hpp"
#include "common/store/manifest.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

/// What is wrong with the sizes of `generation`; empty when nothing is.
std::string fault_of(const fs::path& generation) {
    try {
        require_sizes(generation);
        return {};
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::index) throw;
        return error.message();
    }
}

/// The generation that is to be the current one; nothing where one is, or there is none.
std::optional<fs::path> successor(const fs::path& folder) {
    std::error_code code;
    if (!fs::is_directory(folder, code)) return std::nullopt;
    if (current_number(folder) && fs::exists(current_generation(folder), code)) return std::nullopt;
    std::string fault;
    for (const fs::path& generation : finished_generations(folder)) {
        const std::string wrong = fault_of(generation);
        if (wrong.empty()) return generation;
        if (fault.empty()) fault = wrong;
    }
    if (fault.empty()) return std::nullopt;
    throw Error(ErrorKind::index, "the index " + folder.string() + " has no current generation, and " + fault,
                "build it anew: indexer --rebuild DATABASE PATH...");
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
