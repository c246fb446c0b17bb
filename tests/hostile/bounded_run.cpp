#include "tests/hostile/bounded_run.hpp"

#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <signal.h>
#include <stdexcept>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

#include "common/store/fatal_signal.hpp"
#include "tests/scratch_folder.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

using Clock = std::chrono::steady_clock;

/// The child: never returns.
[[noreturn]] void become(const std::vector<std::string>& arguments, const fs::path& folder,
                         const fs::path& output) {
    std::vector<char*> words;
    for (const std::string& word : arguments) words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    const int in = ::open("/dev/null", O_RDONLY);
    const int out = ::open(output.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    const bool ready = in >= 0 && out >= 0 && ::dup2(in, 0) == 0 && ::dup2(out, 1) == 1 &&
                       ::dup2(out, 2) == 2 && ::chdir(folder.c_str()) == 0 &&
                       ::setenv("LC_ALL", "C.UTF-8", 1) == 0;
    if (ready) ::execv(words.front(), words.data());
    ::_exit(127);
}

}  // namespace

BoundedRun run_bounded(const std::vector<std::string>& arguments, const fs::path& folder, unsigned seconds) {
    const ScratchFolder scratch;
    const fs::path output = scratch.path() / "output";
    const pid_t child = ::fork();
    if (child < 0) throw std::runtime_error("cannot fork");
    if (child == 0) become(arguments, folder, output);
    BoundedRun run;
    const auto end = Clock::now() + std::chrono::seconds(seconds);
    int status = 0;
    struct rusage usage {};
    while (::wait4(child, &status, run.timed_out ? 0 : WNOHANG, &usage) == 0) {
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
        if (Clock::now() < end) continue;
        run.timed_out = true;
        ::kill(child, SIGKILL);
    }
    run.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    run.peak_bytes = static_cast<std::size_t>(usage.ru_maxrss) << 10;
    run.output = content_of(output);
    return run;
}

bool is_full_run() {
    return std::getenv("FUNDSTELLE_FULL") != nullptr;
}

bool is_sanitized() {
    return !explains_fatal_signals();
}

}  // namespace fundstelle
