#include "tests/reliability/process.hpp"

#include <array>
#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace fundstelle {
namespace {

/// The texts as exec takes them; they must stay in place.
std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> all;
    for (std::string& text : texts) all.push_back(text.data());
    all.push_back(nullptr);
    return all;
}

/// Of a name that stands there twice the first counts.
std::vector<std::string> environment_with(const std::vector<std::string>& settings) {
    std::vector<std::string> all = settings;
    all.emplace_back("LC_ALL=C.UTF-8");
    for (char** one = environ; *one != nullptr; ++one) all.emplace_back(*one);
    return all;
}

std::string content(std::FILE* file) {
    std::string text;
    std::array<char, 4096> buffer{};
    std::rewind(file);
    while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), file))
        text.append(buffer.data(), count);
    return text;
}

}  // namespace

Process::Process(const std::vector<std::string>& command, const std::vector<std::string>& settings)
    : output_(std::tmpfile()) {
    if (output_ == nullptr) throw std::runtime_error("cannot make a temporary file");
    std::vector<std::string> words = command;
    std::vector<std::string> environment = environment_with(settings);
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_adddup2(&actions, ::fileno(output_), STDOUT_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, ::fileno(output_), STDERR_FILENO);
    const int code = ::posix_spawn(&process_, command.front().c_str(), &actions, nullptr,
                                   pointers(words).data(), pointers(environment).data());
    ::posix_spawn_file_actions_destroy(&actions);
    if (code == 0) return;
    std::fclose(output_);
    throw std::runtime_error("cannot run " + command.front());
}

Process::~Process() {
    if (process_ != 0) {
        kill();
        ::waitpid(process_, nullptr, 0);
    }
    std::fclose(output_);
}

void Process::kill() {
    ::kill(process_, SIGKILL);
}

bool Process::wait_until_stopped() {
    int status = 0;
    return ::waitpid(process_, &status, WUNTRACED) == process_ && WIFSTOPPED(status);
}

void Process::go_on() {
    ::kill(process_, SIGCONT);
}

Ended Process::wait() {
    int status = 0;
    ::waitpid(std::exchange(process_, 0), &status, 0);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), content(output_)};
}

Ended run(const std::vector<std::string>& command, const std::vector<std::string>& settings) {
    return Process(command, settings).wait();
}

}  // namespace fundstelle
