#include "tests/reliability/write_trace.hpp"

#include <array>
#include <cstdlib>
#include <sstream>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "tests/reliability/process.hpp"
#include "tests/scratch_folder.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::pair<std::string_view, ChangeAction>, 7> actions = {
    {{"make_file", ChangeAction::make_file},
     {"make_folder", ChangeAction::make_folder},
     {"write", ChangeAction::write},
     {"resize", ChangeAction::resize},
     {"rename", ChangeAction::rename},
     {"remove", ChangeAction::remove},
     {"sync", ChangeAction::sync}}};

ChangeAction action_of(std::string_view name) {
    for (const auto& [known, action] : actions) {
        if (known == name) return action;
    }
    throw std::runtime_error("the trace has an unknown change: " + std::string(name));
}

}  // namespace

std::vector<DiskChange> read_trace(const fs::path& file) {
    const std::string content = content_of(file);
    std::vector<DiskChange> changes;
    for (std::size_t at = 0; at < content.size();) {
        const std::size_t end = content.find('\n', at);
        if (end == std::string::npos) throw std::runtime_error("the trace ends within a change");
        std::istringstream line(content.substr(at, end - at));
        std::string name;
        std::string path;
        std::size_t bytes = 0;
        DiskChange change;
        line >> name >> change.offset >> bytes;
        line.get();
        std::getline(line, path);
        if (end + 1 + bytes >= content.size()) throw std::runtime_error("the trace ends within a change");
        change.action = action_of(name);
        change.path = path;
        change.data = content.substr(end + 1, bytes);
        changes.push_back(std::move(change));
        at = end + 1 + bytes + 1;
    }
    return changes;
}

std::vector<std::string> preloaded(const fs::path& disk, const std::vector<std::string>& more) {
    const char* options = std::getenv("ASAN_OPTIONS");
    std::vector<std::string> settings = {
        "LD_PRELOAD=" FUNDSTELLE_SHIM, "FUNDSTELLE_SHIM_ROOT=" + disk.string(),
        "ASAN_OPTIONS=" + std::string(options == nullptr ? "" : options) + ":verify_asan_link_order=0"};
    settings.insert(settings.end(), more.begin(), more.end());
    return settings;
}

std::vector<DiskChange> record_changes(const std::vector<std::string>& command, const fs::path& disk,
                                       const fs::path& trace) {
    fs::remove(trace);
    const Ended ended = run(command, preloaded(disk, {"FUNDSTELLE_SHIM_TRACE=" + trace.string()}));
    if (ended.exit_code != 0) throw std::runtime_error("a traced run failed: " + ended.output);
    return read_trace(trace);
}

std::size_t first_of_publishing(const std::vector<DiskChange>& changes) {
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const bool is_sync = changes[i].action == ChangeAction::sync;
        if (is_sync && changes[i].path.filename().string().ends_with(".tmp") &&
            changes[i].path.filename().string().starts_with("gen-")) {
            return i;
        }
    }
    return changes.size();
}

std::uint64_t bytes_written(const std::vector<DiskChange>& changes) {
    std::uint64_t bytes = 0;
    for (const DiskChange& change : changes) {
        if (change.action == ChangeAction::write) bytes += change.data.size();
    }
    return bytes;
}

}  // namespace fundstelle
