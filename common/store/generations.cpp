#include "common/store/generations.hpp"

#include <cerrno>
#include <charconv>
#include <fcntl.h>
#include <fstream>
#include <string>
#include <sys/file.h>
#include <system_error>
#include <unistd.h>
#include <utility>

#include "common/error.hpp"
#include "common/store/schema.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

/// A file descriptor that closes itself.
class Descriptor {
  public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    int get() const { return number_; }

  private:
    int number_;
};

void sync_path(const fs::path& path) {
    const Descriptor opened(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (opened.get() < 0 || ::fsync(opened.get()) != 0) throw system_error("sync", path.string(), errno);
}

/// The N of `gen-N`, or of `gen-N.tmp` when `suffix` says so.
std::optional<std::uint64_t> generation_number(std::string_view name, std::string_view suffix) {
    if (!name.starts_with(schema::generation_prefix) || !name.ends_with(suffix)) return std::nullopt;
    name.remove_prefix(schema::generation_prefix.size());
    name.remove_suffix(suffix.size());
    std::uint64_t number = 0;
    const auto [end, code] = std::from_chars(name.data(), name.data() + name.size(), number);
    if (code != std::errc() || end != name.data() + name.size()) return std::nullopt;
    return number;
}

bool is_ours(const std::string& name) {
    return name == schema::current_file || name == schema::lock_file ||
           name == std::string(schema::current_file) + std::string(schema::unfinished_suffix) ||
           generation_number(name, "") || generation_number(name, schema::unfinished_suffix);
}

std::string generation_name(std::uint64_t number) {
    return std::string(schema::generation_prefix) + std::to_string(number);
}

void write_current(const fs::path& folder, const std::string& name) {
    const fs::path file = folder / schema::current_file;
    const fs::path unfinished = file.string() + std::string(schema::unfinished_suffix);
    {
        const Descriptor opened(::open(unfinished.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
        const std::string line = name + "\n";
        if (opened.get() < 0 ||
            ::write(opened.get(), line.data(), line.size()) != static_cast<ssize_t>(line.size()) ||
            ::fsync(opened.get()) != 0) {
            throw system_error("write", unfinished.string(), errno);
        }
    }
    if (::rename(unfinished.c_str(), file.c_str()) != 0) throw system_error("replace", file.string(), errno);
    sync_path(folder);
}

/// Removes every generation and unfinished build but `kept`.
void remove_others(const fs::path& folder, std::optional<std::uint64_t> kept) {
    std::error_code code;
    for (fs::directory_iterator entry(folder, code); !code && entry != fs::directory_iterator();
         entry.increment(code)) {
        const std::string name = entry->path().filename().string();
        const auto finished = generation_number(name, "");
        const bool unfinished = generation_number(name, schema::unfinished_suffix).has_value();
        if (unfinished || (finished && finished != kept)) remove_folder(entry->path());
    }
}

}  // namespace

BuildLock::BuildLock(const fs::path& folder) {
    const fs::path file = folder / schema::lock_file;
    descriptor_ = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (descriptor_ < 0) throw system_error("open", file.string(), errno);
    if (::flock(descriptor_, LOCK_EX | LOCK_NB) == 0) return;
    const int code = errno;
    ::close(std::exchange(descriptor_, -1));
    if (code == EWOULDBLOCK) {
        throw Error(ErrorKind::busy, "another indexer is building " + folder.string(),
                    "wait until it has finished, or stop it; searching goes on meanwhile");
    }
    throw system_error("lock", file.string(), code);
}

BuildLock::BuildLock(BuildLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

BuildLock& BuildLock::operator=(BuildLock&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
}

BuildLock::~BuildLock() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

bool prepare_index_folder(const fs::path& folder) {
    std::error_code code;
    const fs::file_status status = fs::status(folder, code);
    if (!fs::exists(status)) {
        fs::create_directories(folder, code);
        if (code) throw system_error("make the folder", folder.string(), code.value());
        return true;
    }
    if (!fs::is_directory(status)) {
        throw Error(ErrorKind::index, folder.string() + " is a file, not an index",
                    "an index is a folder: name one that does not exist yet");
    }
    if (current_number(folder)) return false;
    fs::directory_iterator entry(folder, code);
    for (; !code && entry != fs::directory_iterator(); entry.increment(code)) {
        const std::string name = entry->path().filename().string();
        if (!is_ours(name)) {
            throw Error(ErrorKind::index, folder.string() + " is not an index: it holds " + name,
                        "name a folder that does not exist yet, or an empty one");
        }
    }
    if (code) throw system_error("read the folder", folder.string(), code.value());
    return false;
}

std::optional<std::uint64_t> current_number(const fs::path& folder) {
    std::ifstream file(folder / schema::current_file);
    std::string name;
    if (!std::getline(file, name)) return std::nullopt;
    return generation_number(name, "");
}

fs::path current_generation(const fs::path& folder) {
    std::error_code code;
    if (!fs::exists(folder, code)) {
        throw Error(ErrorKind::index, "there is no index " + folder.string(),
                    "check its name, or build it: indexer " + folder.string() + " PATH...");
    }
    const auto number = current_number(folder);
    if (!number) {
        if (fs::is_directory(folder / schema::current_file, code) || !fs::is_directory(folder, code) ||
            !fs::exists(folder / schema::lock_file, code)) {
            throw Error(ErrorKind::index, folder.string() + " is not an index of this program",
                        "name the folder that was given to indexer as DATABASE");
        }
        throw Error(ErrorKind::index, "the index " + folder.string() + " was never finished",
                    "run indexer " + folder.string() + " PATH... to its end");
    }
    return folder / generation_name(*number);
}

fs::path next_generation(const fs::path& folder) {
    const auto number = current_number(folder);
    remove_others(folder, number);
    return folder / (generation_name(number.value_or(0) + 1) + std::string(schema::unfinished_suffix));
}

void sync_generation(const fs::path& generation) {
    std::error_code code;
    fs::directory_iterator entry(generation, code);
    for (; !code && entry != fs::directory_iterator(); entry.increment(code)) sync_path(entry->path());
    if (code) throw system_error("read the folder", generation.string(), code.value());
    sync_path(generation);
}

fs::path publish_generation(const fs::path& folder, const fs::path& generation) {
    const fs::path published = folder / generation.stem();
    if (::rename(generation.c_str(), published.c_str()) != 0) {
        throw system_error("rename", generation.string(), errno);
    }
    sync_path(folder);
    write_current(folder, published.filename().string());
    remove_others(folder, generation_number(published.filename().string(), ""));
    return published;
}

void remove_folder(const fs::path& folder) noexcept {
    std::error_code code;
    fs::remove_all(folder, code);
}

std::uint64_t folder_bytes(const fs::path& folder) {
    std::uint64_t bytes = 0;
    std::error_code code;
    for (fs::recursive_directory_iterator entry(folder, code);
         !code && entry != fs::recursive_directory_iterator(); entry.increment(code)) {
        std::error_code unreadable;
        const std::uintmax_t size = entry->file_size(unreadable);
        if (!unreadable) bytes += size;
    }
    return bytes;
}

}  // namespace fundstelle
