#include "tests/programs/run_program.hpp"

#include <array>
#include <cstdio>
#include <memory>
#include <stdexcept>
#include <sys/wait.h>

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

std::string quoted(const std::string& text) {
    std::string out = "'";
    for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out + "'";
}

std::string program_path() {
    std::string path;
    for (const char* program : {FUNDSTELLE_INDEXER, FUNDSTELLE_SEARCHER, FUNDSTELLE_EVALUATE}) {
        path += fs::path(program).parent_path().string() + ":";
    }
    return path;
}

}  // namespace

CommandResult run_command(const std::string& command, const fs::path& folder, const std::string& locale) {
    const std::string script = "cd " + quoted(folder.string()) + " && PATH=" + quoted(program_path()) +
                               "\"$PATH\" LC_ALL=" + locale +
                               " && export PATH LC_ALL && exec 2>&1 </dev/null; " + command;
    std::FILE* pipe = ::popen(script.c_str(), "r");
    if (pipe == nullptr) throw std::runtime_error("cannot run sh");
    CommandResult result;
    std::array<char, 4096> buffer{};
    while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), pipe)) {
        result.output.append(buffer.data(), count);
    }
    const int status = ::pclose(pipe);
    result.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return result;
}

std::string listed_ids(const fs::path& folder, const std::string& query) {
    return run_command(
               "searcher index " + quoted(query) + " --format trec | cut -d' ' -f3 | sort | tr '\\n' ' '",
               folder)
        .output;
}

bool has_terminals(const std::filesystem::path& folder) {
    return run_command("script -qec true /dev/null", folder).exit_code == 0;
}

}  // namespace fundstelle
