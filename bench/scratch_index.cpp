#include "bench/scratch_index.hpp"

#include <array>
#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <stdlib.h>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

#include "common/corpus/file.hpp"
#include "common/error.hpp"
#include "common/store/generations.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

constexpr std::array stop_signals = {SIGINT, SIGTERM, SIGHUP};

constexpr int exit_complete = 0;
constexpr int exit_some_skipped = 1;
constexpr int exit_not_started = 127;

constexpr std::size_t line_bytes = 1 << 20;

double seconds_of(const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

/// Whether the process was started, by nohup for one, so as not to notice a signal.
bool is_ignored(int signal) {
    struct sigaction action {};
    ::sigaction(signal, nullptr, &action);
    return action.sa_handler == SIG_IGN;
}

/// The signals a process with a ScratchIndex waits for, and therefore blocks.
sigset_t awaited_signals() {
    sigset_t signals;
    sigemptyset(&signals);
    for (const int number : stop_signals) {
        if (!is_ignored(number)) sigaddset(&signals, number);
    }
    sigaddset(&signals, SIGCHLD);
    return signals;
}

Error asked_to_stop() {
    return {ErrorKind::system, "stopped"};
}

/// A process that was started here, and waited for.
class Child {
  public:
    /// Starts `command`, a program and its arguments, with both outputs in the new file `output` and with
    /// the signals `blocked` held back.
    Child(std::vector<std::string> command, const fs::path& output, const sigset_t& blocked);
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    /// Ends the process if it still runs.
    ~Child();

    /// Waits until the process has ended. Throws when one of `stop_signals`, which must be blocked as SIGCHLD
    /// must, comes first; it stays pending.
    void wait();

    /// The exit status, or 128 and the number of the signal that ended the process.
    int status() const { return WIFEXITED(status_) ? WEXITSTATUS(status_) : 128 + WTERMSIG(status_); }
    const rusage& usage() const { return usage_; }

  private:
    pid_t id_ = 0;
    int status_ = 0;
    rusage usage_{};
};

/// What a process does between fork and exec: only what is safe there.
[[noreturn]] void become(char* const* command, int output, const sigset_t& blocked) {
    ::dup2(output, STDOUT_FILENO);
    ::dup2(output, STDERR_FILENO);
    ::sigprocmask(SIG_SETMASK, &blocked, nullptr);
    ::execv(command[0], command);
    ::_exit(exit_not_started);
}

Child::Child(std::vector<std::string> command, const fs::path& output, const sigset_t& blocked) {
    std::vector<char*> pointers;
    for (std::string& word : command) pointers.push_back(word.data());
    pointers.push_back(nullptr);
    const int file = ::open(output.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0) throw system_error("write", output.string(), errno);
    id_ = ::fork();
    const int code = errno;
    if (id_ == 0) become(pointers.data(), file, blocked);
    ::close(file);
    if (id_ < 0) throw system_error("start", command[0], code);
}

Child::~Child() {
    if (id_ <= 0) return;
    ::kill(id_, SIGKILL);
    ::waitpid(id_, nullptr, 0);
}

void Child::wait() {
    const sigset_t awaited = awaited_signals();
    pid_t ended = 0;
    while (ended == 0) {
        int signal = 0;
        sigwait(&awaited, &signal);
        if (signal != SIGCHLD) {
            ::raise(signal);
            throw asked_to_stop();
        }
        ended = ::wait4(id_, &status_, WNOHANG, &usage_);
    }
    if (ended < 0) throw system_error("wait for", "the indexer", errno);
    id_ = 0;
}

/// The end of what the indexer wrote, its error and the hint to it: before may stand much on skipped files.
std::string last_words(const fs::path& path) {
    std::string before;
    std::string last;
    LineReader lines(path, line_bytes);
    while (lines.next() != LineReader::Step::end) {
        before = std::exchange(last, std::string(lines.line()));
    }
    return before + " " + last;
}

Error failure(const fs::path& indexer, int status, const fs::path& messages) {
    if (status == exit_not_started) {
        return {ErrorKind::system, "cannot run " + indexer.string(), "name the program with --indexer FILE"};
    }
    return {ErrorKind::system,
            indexer.string() + " ended with exit status " + std::to_string(status) + " and made no index",
            std::string(trim(last_words(messages)))};
}

}  // namespace

ScratchIndex::ScratchIndex(const fs::path& parent) {
    std::string name = (parent / "fundstelle-bench-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw system_error("make a folder in", parent.string(), errno);
    folder_ = name;
    // With SIGCHLD ignored, which a process may inherit, nobody could wait for a child.
    ::signal(SIGCHLD, SIG_DFL);
    const sigset_t blocked = awaited_signals();
    ::sigprocmask(SIG_BLOCK, &blocked, &former_signals_);
}

ScratchIndex::~ScratchIndex() {
    remove_folder(folder_);
    // A signal that came meanwhile ends the process here.
    ::sigprocmask(SIG_SETMASK, &former_signals_, nullptr);
}

IndexerRun ScratchIndex::build(const fs::path& indexer, const std::vector<fs::path>& paths) {
    IndexerRun run;
    run.database = folder_ / ("index-" + std::to_string(++indexes_));
    const fs::path messages = folder_ / "messages";
    std::vector<std::string> command = {indexer.string(), "--quiet", "--", run.database.string()};
    for (const fs::path& path : paths) command.push_back(path.string());

    using Clock = std::chrono::steady_clock;
    const Clock::time_point start = Clock::now();
    Child child(command, messages, former_signals_);
    child.wait();
    run.wall_seconds = std::chrono::duration<double>(Clock::now() - start).count();

    run.skipped_some = child.status() == exit_some_skipped;
    const bool done = child.status() == exit_complete || run.skipped_some;
    // Another program than the indexer may end with these numbers too.
    if (!done || !current_number(run.database)) throw failure(indexer, child.status(), messages);
    run.cpu_seconds = seconds_of(child.usage().ru_utime) + seconds_of(child.usage().ru_stime);
    run.peak_bytes = static_cast<std::uint64_t>(child.usage().ru_maxrss) * 1024;
    run.database_bytes = folder_bytes(run.database);
    return run;
}

void stop_if_asked() {
    sigset_t pending;
    sigpending(&pending);
    for (const int number : stop_signals) {
        if (sigismember(&pending, number) != 0) throw asked_to_stop();
    }
}

}  // namespace fundstelle
