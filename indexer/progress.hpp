#pragma once
#include <chrono>
#include <cstdint>

namespace fundstelle {

enum class ProgressDisplay { none, on_terminal };

/// Shows how far a run is, on one line of standard error that is written over; nothing unless that is a
/// terminal.
class Progress {
  public:
    explicit Progress(ProgressDisplay display);
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    /// Clears the line.
    ~Progress();

    /// Called as often as one likes; writes a few times a second. `share` says how much of the work is done,
    /// from 0 to 1.
    void update(std::uint64_t documents, std::uint64_t bytes_read, double share);

    /// Clears the line that any Progress may have written to this terminal.
    static void clear_line();

  private:
    using Clock = std::chrono::steady_clock;

    /// Seconds since the beginning of the run.
    double seconds() const;

    Clock::time_point start_ = Clock::now();
    Clock::time_point last_ = start_;
    bool shown_;
    bool written_ = false;
};

}  // namespace fundstelle
