#pragma once
#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace fundstelle {

/// How a program ended, and what it took.
struct BoundedRun {
    int exit_code = 0;           ///< 128 + number of the signal when a signal ended it
    bool timed_out = false;      ///< it was killed because it took too long
    std::size_t peak_bytes = 0;  ///< of memory, as the system counts its largest resident set
    std::string output;          ///< standard output and standard error
};

/// Runs `arguments`, the first of which is the path of the program, in `folder` with an empty standard input,
/// and kills it after `seconds`.
BoundedRun run_bounded(const std::vector<std::string>& arguments, const std::filesystem::path& folder,
                       unsigned seconds);

/// Whether tests are to do all they can: `FUNDSTELLE_FULL` is set.
bool is_full_run();

/// Whether the programs were built with a sanitizer, whose memory is not theirs.
bool is_sanitized();

}  // namespace fundstelle
