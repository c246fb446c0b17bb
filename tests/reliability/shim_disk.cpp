#include "tests/reliability/shim_disk.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <dlfcn.h>
#include <exception>
#include <fcntl.h>
#include <limits>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

namespace fundstelle::shim {
namespace {

constexpr int exit_unknown_way = 99;
constexpr std::size_t longest_path = 4096;

std::string setting(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
}

unsigned long number(const std::string& text) {
    return text.empty() ? 0 : std::stoul(text);
}

WhenFull when_full_of(std::string_view name) {
    if (name == "once") return WhenFull::once;
    if (name == "late") return WhenFull::late;
    if (name == "terminate") return WhenFull::terminate;
    return name == "pretend" ? WhenFull::pretend : WhenFull::fail;
}

/// What the environment says, and how far the process has come.
struct State {
    State();

    std::recursive_mutex mutex;
    std::string root = setting("FUNDSTELLE_SHIM_ROOT");
    std::string room_text = setting("FUNDSTELLE_SHIM_ROOM");
    WhenFull when_full = when_full_of(setting("FUNDSTELLE_SHIM_FULL"));
    unsigned long room = number(room_text);
    unsigned long kill_behind = number(setting("FUNDSTELLE_SHIM_KILL"));
    bool overfull = false;  ///< something was written that did not fit
    std::string stop_file = setting("FUNDSTELLE_SHIM_STOP");
    unsigned long openings_to_stop = number(setting("FUNDSTELLE_SHIM_STOP_TIME"));
    unsigned long changes = 0;
    int trace = -1;
};

State::State() {
    const std::string file = setting("FUNDSTELLE_SHIM_TRACE");
    if (file.empty()) return;
    const auto open = reinterpret_cast<int (*)(const char*, int, ...)>(behind("open"));
    trace = open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

/// Never destroyed: threads may go on while the process ends.
State& state() {
    static State* const all = new State;
    return *all;
}

bool is_watched(std::string_view path) {
    const std::string& root = state().root;
    return !root.empty() && path.starts_with(root) &&
           (path.size() == root.size() || path[root.size()] == '/');
}

bool write_all(int descriptor, std::string_view bytes) {
    static const auto write = reinterpret_cast<ssize_t (*)(int, const void*, size_t)>(behind("write"));
    return write(descriptor, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size());
}

}  // namespace

Turn::Turn() : lock_(state().mutex) {}

void* behind(const char* name) {
    return ::dlsym(RTLD_NEXT, name);
}

void refuse(const char* what, std::string_view path) {
    static_cast<void>(write_all(STDERR_FILENO, "shim: " + std::string(what) +
                                                   " is unknown to the trace: " + std::string(path) + "\n"));
    ::_exit(exit_unknown_way);
}

std::optional<std::string> path_of(int descriptor) {
    if (state().root.empty()) return std::nullopt;
    std::array<char, longest_path> buffer{};
    const std::string link = "/proc/self/fd/" + std::to_string(descriptor);
    const ssize_t size = ::readlink(link.c_str(), buffer.data(), buffer.size());
    if (size <= 0) return std::nullopt;
    const std::string_view path(buffer.data(), static_cast<std::size_t>(size));
    if (!is_watched(path) || path.ends_with(" (deleted)")) return std::nullopt;
    return std::string(path);
}

std::optional<std::string> entry_path(int folder, const char* name) {
    if (state().root.empty() || name == nullptr || *name == '\0') return std::nullopt;
    std::string path = name;
    if (path.front() != '/') {
        const std::string from = folder == AT_FDCWD ? "." : "/proc/self/fd/" + std::to_string(folder);
        path = from + "/" + path;
    }
    while (path.size() > 1 && path.back() == '/') path.pop_back();
    const std::size_t slash = path.rfind('/');
    std::array<char, longest_path + 1> buffer{};
    const std::string above = path.substr(0, std::max<std::size_t>(slash, 1));
    if (::realpath(above.c_str(), buffer.data()) == nullptr) return std::nullopt;
    path = std::string(buffer.data()) + path.substr(slash);
    if (!is_watched(path)) return std::nullopt;
    return path;
}

void note(const char* what, const std::string& path, off_t offset, std::string_view data) {
    const int error = errno;
    State& all = state();
    ++all.changes;
    if (all.trace >= 0) {
        std::string record = std::string(what) + " " + std::to_string(offset) + " " +
                             std::to_string(data.size()) + " " + path + "\n";
        record += data;
        record += '\n';
        if (!write_all(all.trace, record)) refuse("a change too large for it", path);
    }
    if (all.changes == all.kill_behind) ::kill(::getpid(), SIGKILL);
    errno = error;
}

bool is_bounded() {
    return !state().room_text.empty();
}

void stop_behind_opening(std::string_view path) {
    State& all = state();
    if (all.stop_file.empty() || !path.ends_with("/" + all.stop_file)) return;
    if (--all.openings_to_stop == 0) ::kill(::getpid(), SIGSTOP);
}

WhenFull when_full() {
    return state().when_full;
}

bool fails_to_sync() {
    return state().overfull;
}

bool has_room_for_entry() {
    return !is_bounded() || when_full() != WhenFull::fail || state().room > 0;
}

std::size_t take_room(std::size_t bytes) {
    if (!is_bounded()) return bytes;
    State& all = state();
    const bool fits = bytes <= all.room;
    const std::size_t fit = fits ? bytes : all.room;
    all.room -= fit;
    if (when_full() == WhenFull::late) {
        all.overfull = all.overfull || !fits;
        return bytes;
    }
    if (!fits && when_full() == WhenFull::terminate) std::terminate();
    // It was full for a moment: what comes next fits again.
    if (!fits && fit == 0 && when_full() == WhenFull::once)
        all.room = std::numeric_limits<unsigned long>::max();
    return fit;
}

}  // namespace fundstelle::shim
