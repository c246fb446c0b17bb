#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <system_error>

// These need <cstdio> before them.
#include <readline/history.h>
#include <readline/readline.h>

#include "searcher/terminal_lines.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

constexpr int most_remembered = 1000;

/// Empty when there is no place for it.
fs::path history_file() {
    const auto absolute = [](const char* name) {
        const char* value = std::getenv(name);
        const fs::path path = value == nullptr ? fs::path() : fs::path(value);
        return path.is_absolute() ? path : fs::path();
    };
    fs::path state = absolute("XDG_STATE_HOME");
    if (state.empty()) {
        const fs::path home = absolute("HOME");
        if (home.empty()) return {};
        state = home / ".local" / "state";
    }
    return state / "fundstelle" / "history";
}

/// Keeps the last line at once: Ctrl-C ends a search too.
void keep_last_line() {
    const fs::path file = history_file();
    if (file.empty()) return;
    std::error_code failed;
    fs::create_directories(file.parent_path(), failed);
    if (failed) return;
    if (!fs::exists(file, failed)) {
        if (::write_history(file.c_str()) != 0) return;
    } else if (::append_history(1, file.c_str()) != 0) {
        return;
    }
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write, failed);
}

}  // namespace

TerminalLines::TerminalLines() {
    rl_bind_key('\t', rl_insert);  // there are no file names to complete
    ::using_history();
    ::stifle_history(most_remembered);
    ::read_history(history_file().c_str());
}

TerminalLines::~TerminalLines() {
    const fs::path file = history_file();
    if (!file.empty()) ::history_truncate_file(file.c_str(), most_remembered);
}

std::optional<std::string> TerminalLines::next(const char* prompt) {
    const std::unique_ptr<char, decltype(&std::free)> read(::readline(prompt), &std::free);
    if (!read) return std::nullopt;
    std::string line(read.get());
    const HIST_ENTRY* last =
        ::history_length == 0 ? nullptr : ::history_get(::history_base + ::history_length - 1);
    if (!line.empty() && (last == nullptr || line != last->line)) {
        ::add_history(line.c_str());
        keep_last_line();
    }
    return line;
}

}  // namespace fundstelle
