#pragma once
#include <cstdio>
#include <string>
#include <sys/types.h>
#include <vector>

namespace fundstelle {

/// How a program ended, and what it printed.
struct Ended {
    int exit_code = 0;   ///< 128 + number of the signal when a signal ended it
    std::string output;  ///< standard output and standard error
};

/// A program at work; killed when this goes.
class Process {
  public:
    /// Starts the program whose path is the first of `command`, with `settings` (NAME=value) added to the
    /// environment. Throws std::runtime_error when it cannot.
    Process(const std::vector<std::string>& command, const std::vector<std::string>& settings);
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;
    ~Process();

    /// Sends SIGKILL.
    void kill();

    /// Waits until it stops, which it must do by itself; false when it ended instead.
    bool wait_until_stopped();

    /// Lets it go on.
    void go_on();

    /// Waits for the end.
    Ended wait();

  private:
    std::FILE* output_ = nullptr;
    pid_t process_ = 0;
};

/// Runs a program to its end.
Ended run(const std::vector<std::string>& command, const std::vector<std::string>& settings = {});

}  // namespace fundstelle
