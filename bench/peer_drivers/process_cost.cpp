// Runs a program and says what it took, as the operating system accounts for it.

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <fcntl.h>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

constexpr int exit_error = 2;
constexpr int exit_not_started = 127;

double seconds_of(const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

/// What a process does between fork and exec: only what is safe there. Standard output is for the costs.
[[noreturn]] void become(char* const* command) {
    ::dup2(STDERR_FILENO, STDOUT_FILENO);
    ::execvp(command[0], command);
    ::_exit(exit_not_started);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2 || std::string(argv[1]) == "--help") {
        std::fputs(
            "Usage: process_cost COMMAND [ARGUMENT]...\n"
            "Run COMMAND, with its output on standard error, and print: wall seconds, CPU\n"
            "seconds (user and system, all threads), bytes of the largest resident set.\n\n"
            "Exit status: that of COMMAND, 128 and the number of the signal that ended it, or\n"
            "127 when it cannot be run.\n",
            argc < 2 ? stderr : stdout);
        return argc < 2 ? exit_error : 0;
    }
    const auto start = std::chrono::steady_clock::now();
    const pid_t child = ::fork();
    if (child == 0) become(argv + 1);
    int status = 0;
    rusage usage{};
    if (child < 0 || ::wait4(child, &status, 0, &usage) < 0) {
        std::perror("process_cost");
        return exit_error;
    }
    const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;
    const double cpu = seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime);
    std::printf("%.3f %.3f %ld\n", wall.count(), cpu, usage.ru_maxrss * 1024);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
