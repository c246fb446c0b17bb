#pragma once
#include <functional>
#include <mutex>
#include <thread>

namespace fundstelle {

/// Ends the process at once on SIGINT, SIGTERM or SIGHUP, whatever it is doing, after clearing up. To be made
/// before any other thread, so that all of them leave these signals to it; one a process.
class StopSignal {
  public:
    StopSignal();
    StopSignal(const StopSignal&) = delete;
    StopSignal& operator=(const StopSignal&) = delete;
    ~StopSignal();

    /// What to do when a signal comes, for as long as this object lives. It runs on a thread of its own; then
    /// the process dies of that signal. One at a time.
    class ClearUp {
      public:
        ClearUp(StopSignal& stop, std::function<void()> work);
        ClearUp(const ClearUp&) = delete;
        ClearUp& operator=(const ClearUp&) = delete;
        ~ClearUp();

      private:
        StopSignal& stop_;
    };

    /// While this lock is held no signal takes effect.
    std::unique_lock<std::mutex> hold();

  private:
    void wait_for_signal();

    std::mutex mutex_;
    std::function<void()> clear_up_;
    std::thread watcher_;
};

}  // namespace fundstelle
