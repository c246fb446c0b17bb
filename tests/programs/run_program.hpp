#pragma once
#include <filesystem>
#include <string>

namespace fundstelle {

/// What a command printed and how it ended.
struct CommandResult {
    std::string output;  ///< standard output and standard error, in the order they were written
    int exit_code = 0;   ///< 128 + number of the signal when a signal ended it
};

/// Runs `command` with sh in `folder`; the built programs are found by their names. Environment: UTF-8 or
/// not, as `locale` says; no colour unless asked for.
CommandResult run_command(const std::string& command, const std::filesystem::path& folder,
                          const std::string& locale = "C.UTF-8");

/// The ids of the first results for `query` in the index `index` of `folder`, sorted, a space behind each.
std::string listed_ids(const std::filesystem::path& folder, const std::string& query);

/// Whether `script` can make a terminal for a program here; a chroot without /dev/pts has none.
bool has_terminals(const std::filesystem::path& folder);

}  // namespace fundstelle
