#pragma once
#include <cstdint>
#include <filesystem>
#include <signal.h>
#include <vector>

namespace fundstelle {

/// What one run of `indexer` took and made.
struct IndexerRun {
    std::filesystem::path database;
    std::uint64_t database_bytes = 0;
    double wall_seconds = 0;
    double cpu_seconds = 0;        ///< user and system, of all threads
    std::uint64_t peak_bytes = 0;  ///< the largest resident set
    bool skipped_some = false;     ///< whether it could not read all of the corpus
};

/// A new folder for indexes that nobody keeps, and the program that fills it. The folder goes with this
/// object, also when SIGINT, SIGTERM or SIGHUP ends the process: while the object lives these signals wait
/// until `build` or `stop_if_asked` looks for them. One a process, before any thread is started.
class ScratchIndex {
  public:
    /// Makes the folder inside `parent`. Throws Error (kind system) when that fails.
    explicit ScratchIndex(const std::filesystem::path& parent);
    ScratchIndex(const ScratchIndex&) = delete;
    ScratchIndex& operator=(const ScratchIndex&) = delete;
    ~ScratchIndex();

    /// Runs the program `indexer` on `paths` into a new index in the folder. Throws Error (kind system) when
    /// it cannot be run or fails, with what it wrote to standard error; or when the process is to end.
    IndexerRun build(const std::filesystem::path& indexer, const std::vector<std::filesystem::path>& paths);

  private:
    std::filesystem::path folder_;
    std::size_t indexes_ = 0;
    sigset_t former_signals_{};
};

/// Throws Error (kind system) when one of the signals that a ScratchIndex holds back has come: the process
/// ends by it when the ScratchIndex goes.
void stop_if_asked();

}  // namespace fundstelle
