#include "common/store/generations.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <fcntl.h>
#include <string>
#include <system_error>
#include <unistd.h>
#include <vector>

#include "common/error.hpp"
#include "common/open_file.hpp"
#include "common/store/glass/database.hpp"
#include "common/store/schema.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

void sync_path(const fs::path& path) {
    const OpenFile opened(path, O_RDONLY);
    if (opened.number() < 0 || ::fsync(opened.number()) != 0)
        throw system_error("sync", path.string(), errno);
}

constexpr std::size_t longest_number = 15;  // digits, of a generation

/// The N of `gen-N`, or of `gen-N.tmp` when `suffix` says so.
std::optional<std::uint64_t> generation_number(std::string_view name, std::string_view suffix) {
    if (!name.starts_with(schema::generation_prefix) || !name.ends_with(suffix)) return std::nullopt;
    name.remove_prefix(schema::generation_prefix.size());
    name.remove_suffix(suffix.size());
    std::uint64_t number = 0;
    const auto [end, code] = std::from_chars(name.data(), name.data() + name.size(), number);
    if (code != std::errc() || end != name.data() + name.size()) return std::nullopt;
    // One name a number, and room for those to come.
    const bool usual = std::to_string(number) == name && name.size() <= longest_number;
    return usual ? std::optional(number) : std::nullopt;
}

bool is_refused(const std::error_code& code) {
    return code == std::errc::permission_denied || code == std::errc::operation_not_permitted;
}

/// Whether `folder` holds a database of Xapian's glass format, or the beginning of one. Throws Error (kind
/// system) when it may not be looked into: what is not seen is not absent.
bool holds_database(const fs::path& folder) {
    for (const std::string_view name : {glass::version_file_name, glass::lock_file}) {
        std::error_code code;
        if (fs::is_regular_file(folder / name, code)) return true;
        if (is_refused(code)) throw system_error("read the folder", folder.string(), code.value());
    }
    return false;
}

/// Whether `entry` is a file that stands in a generation, or something that does while it is made.
bool is_of_generation(const fs::directory_entry& entry) {
    constexpr std::array ours = {glass::version_file_name, glass::unfinished_version_file_name,
                                 glass::lock_file,         schema::files_file,
                                 schema::manifest_file,    schema::order_file,
                                 schema::stories_file,     schema::words_file};
    const std::string name = entry.path().filename().string();
    std::error_code unknown;
    if (name == schema::trial_folder) return entry.is_directory(unknown) && !entry.is_symlink(unknown);
    const bool known = name.ends_with(".glass") || name.starts_with(schema::runs_prefix) ||
                       std::find(ours.begin(), ours.end(), name) != ours.end();
    return known && entry.is_regular_file(unknown);
}

/// Whether `folder` holds a generation or any rest of one, and nothing else: a power failure may leave any of
/// its files, or none. Throws like `holds_database`.
bool holds_generation(const fs::path& folder) {
    std::error_code code;
    fs::directory_iterator entry(folder, code);
    bool ours = true;
    for (; !code && ours && entry != fs::directory_iterator(); entry.increment(code))
        ours = is_of_generation(*entry);
    if (is_refused(code)) throw system_error("read the folder", folder.string(), code.value());
    return ours && !code;
}

/// Whether `entry` is what a build that did not come to its end may leave in a folder without `current`.
bool is_remains(const fs::directory_entry& entry) {
    const std::string name = entry.path().filename().string();
    std::error_code code;
    if (name == schema::lock_file) return entry.is_regular_file(code) && entry.file_size(code) == 0;
    if (name == std::string(schema::current_file) + std::string(schema::unfinished_suffix)) return true;
    const bool unfinished = generation_number(name, schema::unfinished_suffix).has_value();
    return (unfinished || generation_number(name, "")) && holds_generation(entry.path());
}

Error not_an_index(const fs::path& folder, const std::string& why) {
    return {ErrorKind::index, folder.string() + " is not an index: " + why,
            "DATABASE stands before PATH: name a folder that does not exist yet, or an empty one"};
}

std::string generation_name(std::uint64_t number) {
    return std::string(schema::generation_prefix) + std::to_string(number);
}

/// Forces to the disk that `folder` stands in the folder above it, which whoever may write there need not be
/// allowed to read.
void sync_folder_above(const fs::path& folder) {
    const fs::path above = folder / "..";
    const OpenFile opened(above, O_RDONLY);
    if (opened.number() < 0 && errno == EACCES) return;
    if (opened.number() < 0 || ::fsync(opened.number()) != 0)
        throw system_error("sync", above.string(), errno);
}

/// The next content of `current`, in a file of its own that goes unless it is put in the place of the former.
class NextCurrent {
  public:
    NextCurrent(const fs::path& folder, const std::string& name)
        : file_(folder / schema::current_file),
          unfinished_(file_.string() + std::string(schema::unfinished_suffix)) {
        const OpenFile opened(unfinished_, O_WRONLY | O_CREAT | O_TRUNC);
        if (opened.number() < 0) throw system_error("make", unfinished_.string(), errno);
        const std::string line = name + "\n";
        errno = ENOSPC;  // of a disk that takes but a part
        const ssize_t written = ::write(opened.number(), line.data(), line.size());
        if (written == static_cast<ssize_t>(line.size()) && ::fsync(opened.number()) == 0) return;
        const int code = errno;
        ::unlink(unfinished_.c_str());
        throw system_error("write", unfinished_.string(), code);
    }
    NextCurrent(const NextCurrent&) = delete;
    NextCurrent& operator=(const NextCurrent&) = delete;
    ~NextCurrent() { ::unlink(unfinished_.c_str()); }

    void put_in_place() {
        if (::rename(unfinished_.c_str(), file_.c_str()) != 0)
            throw system_error("replace", file_.string(), errno);
    }

  private:
    fs::path file_;
    fs::path unfinished_;
};

enum class GenerationState { finished, unfinished };

struct Generation {
    fs::path path;
    std::uint64_t number = 0;
    GenerationState state = GenerationState::finished;
};

/// What `path` is by its name.
std::optional<Generation> generation_of(const fs::path& path) {
    const std::string name = path.filename().string();
    if (const auto number = generation_number(name, schema::unfinished_suffix)) {
        return Generation{path, *number, GenerationState::unfinished};
    }
    if (const auto number = generation_number(name, "")) {
        return Generation{path, *number, GenerationState::finished};
    }
    return std::nullopt;
}

/// The generations in `folder`. A folder with such a name that holds something else is nobody's business
/// here. Throws Error (kind system) when a folder cannot be looked into.
std::vector<Generation> generations_in(const fs::path& folder) {
    std::vector<Generation> found;
    std::error_code code;
    fs::directory_iterator entry(folder, code);
    for (; !code && entry != fs::directory_iterator(); entry.increment(code)) {
        const auto generation = generation_of(entry->path());
        if (generation && holds_generation(entry->path())) found.push_back(*generation);
    }
    if (code) throw system_error("read the folder", folder.string(), code.value());
    return found;
}

/// Makes `folder` and those above it that do not exist yet; returns them, outermost first.
std::vector<fs::path> make_folders(const fs::path& folder) {
    std::vector<fs::path> made;
    fs::path part;
    for (const fs::path& name : folder) {
        part /= name;
        std::error_code code;
        if (fs::exists(part, code)) continue;
        if (fs::create_directory(part, code)) made.push_back(part);
        if (code) {
            remove_empty_folders(made);
            throw system_error("make the folder", part.string(), code.value());
        }
        sync_folder_above(part);
    }
    return made;
}

}  // namespace

std::vector<fs::path> prepare_index_folder(const fs::path& folder) {
    std::error_code code;
    const fs::file_status status = fs::status(folder, code);
    if (is_refused(code)) throw system_error("read the folder", folder.string(), code.value());
    if (!fs::exists(status)) return make_folders(folder);
    if (!fs::is_directory(status)) {
        throw Error(ErrorKind::index, folder.string() + " is a file, not an index",
                    "an index is a folder: name one that does not exist yet");
    }
    const auto number = current_number(folder);
    if (number && holds_database(folder / generation_name(*number))) return {};
    fs::directory_iterator entry(folder, code);
    for (; !code && entry != fs::directory_iterator(); entry.increment(code)) {
        const std::string name = entry->path().filename().string();
        // It names nothing that is there.
        if (name != schema::current_file && !is_remains(*entry))
            throw not_an_index(folder, "it holds " + name);
    }
    if (code) throw system_error("read the folder", folder.string(), code.value());
    return {};
}

std::optional<std::uint64_t> current_number(const fs::path& folder) {
    const fs::path file = folder / schema::current_file;
    const OpenFile opened(file, O_RDONLY | O_NONBLOCK);
    if (opened.number() < 0) {
        if (errno == ENOENT || errno == ENOTDIR) return std::nullopt;
        throw system_error("read", file.string(), errno);
    }
    char line[64];
    const ssize_t count = ::read(opened.number(), line, sizeof line);
    std::string_view name(line, static_cast<std::size_t>(count > 0 ? count : 0));
    name = name.substr(0, name.find('\n'));
    if (name.ends_with('\r')) name.remove_suffix(1);
    // So a failing disk leaves it.
    if (name.empty() && count >= 0) return std::nullopt;
    const auto number = generation_number(name, "");
    if (number) return number;
    throw Error(ErrorKind::index, file.string() + " does not name a generation of an index",
                "is this folder an index? If it is, write the name of its newest gen- folder into this file");
}

fs::path current_generation(const fs::path& folder) {
    std::error_code code;
    const bool exists = fs::exists(folder, code);
    if (is_refused(code)) throw system_error("read the index", folder.string(), code.value());
    if (!exists) {
        throw Error(ErrorKind::index, "there is no index " + folder.string(),
                    "check its name, or build it: indexer " + folder.string() + " PATH...");
    }
    const auto number = current_number(folder);
    if (!number) {
        const bool is_folder = fs::is_directory(folder, code);
        const std::vector<fs::path> finished =
            is_folder ? finished_generations(folder) : std::vector<fs::path>();
        if (finished.empty() && (!is_folder || !fs::exists(folder / schema::lock_file, code))) {
            throw Error(ErrorKind::index, folder.string() + " is not an index of this program",
                        "name the folder that was given to indexer as DATABASE");
        }
        const std::string why = finished.empty() ? " was never finished"
                                                 : " has no file that says whether " +
                                                       finished.front().filename().string() + " is current";
        throw Error(ErrorKind::index, "the index " + folder.string() + why,
                    "run indexer " + folder.string() + " PATH... to its end");
    }
    return folder / generation_name(*number);
}

std::vector<fs::path> finished_generations(const fs::path& folder) {
    std::vector<Generation> found = generations_in(folder);
    std::erase_if(found, [](const Generation& one) { return one.state != GenerationState::finished; });
    std::sort(found.begin(), found.end(),
              [](const Generation& a, const Generation& b) { return a.number > b.number; });
    std::vector<fs::path> paths;
    for (const Generation& one : found) paths.push_back(one.path);
    return paths;
}

void name_current(const fs::path& folder, const fs::path& generation) {
    NextCurrent(folder, generation.filename().string()).put_in_place();
    sync_path(folder);
}

fs::path next_generation(const fs::path& folder) {
    for (const Generation& generation : generations_in(folder)) {
        if (generation.state == GenerationState::unfinished) remove_folder(generation.path);
    }
    std::uint64_t last = current_number(folder).value_or(0);
    // Whatever has the name of a generation has it, also what is not ours.
    std::error_code code;
    fs::directory_iterator entry(folder, code);
    for (; !code && entry != fs::directory_iterator(); entry.increment(code)) {
        if (const auto named = generation_of(entry->path())) last = std::max(last, named->number);
    }
    if (code) throw system_error("read the folder", folder.string(), code.value());
    return folder / (generation_name(last + 1) + std::string(schema::unfinished_suffix));
}

void remove_other_generations(const fs::path& folder) {
    const std::optional<std::uint64_t> current = current_number(folder);
    if (!current) return;
    for (const Generation& one : generations_in(folder)) {
        if (one.path.filename() != generation_name(*current)) remove_folder(one.path);
    }
    std::error_code code;
    fs::remove(folder / (std::string(schema::current_file) + std::string(schema::unfinished_suffix)), code);
}

void require_readable(const fs::path& generation) {
    std::error_code code;
    fs::directory_iterator entry(generation, code);
    for (; !code && entry != fs::directory_iterator(); entry.increment(code)) {
        const fs::path& file = entry->path();
        const OpenFile opened(file, O_RDONLY | O_NONBLOCK);
        const std::error_code refusal(opened.number() < 0 ? errno : 0, std::generic_category());
        if (is_refused(refusal)) throw system_error("read", file.string(), refusal.value());
    }
    if (is_refused(code)) throw system_error("read the folder", generation.string(), code.value());
}

void sync_generation(const fs::path& generation) {
    std::error_code code;
    fs::directory_iterator entry(generation, code);
    for (; !code && entry != fs::directory_iterator(); entry.increment(code)) sync_path(entry->path());
    if (code) throw system_error("read the folder", generation.string(), code.value());
    sync_path(generation);
}

fs::path publish_generation(const fs::path& folder, const fs::path& generation) {
    fs::path published = folder / generation.stem();
    // Read and written first: once the generation has its name nothing may fail for want of room.
    const std::vector<Generation> former = generations_in(folder);
    NextCurrent next(folder, published.filename().string());
    sync_folder_above(folder);
    if (::rename(generation.c_str(), published.c_str()) != 0) {
        throw system_error("rename", generation.string(), errno);
    }
    try {
        sync_path(folder);
        next.put_in_place();
    } catch (...) {
        // What has the name of a finished one is complete, also when its removal is cut short.
        if (::rename(published.c_str(), generation.c_str()) == 0) remove_folder(generation);
        throw;
    }
    sync_path(folder);
    for (const Generation& one : former) {
        if (one.path.filename() != published.filename()) remove_folder(one.path);
    }
    return published;
}

void remove_folder(const fs::path& folder) noexcept {
    std::error_code code;
    std::vector<fs::path> entries;
    fs::directory_iterator entry;
    // A link goes alone: where it leads to is not ours.
    if (!fs::is_symlink(fs::symlink_status(folder, code))) entry = fs::directory_iterator(folder, code);
    for (; !code && entry != fs::directory_iterator(); entry.increment(code)) {
        // By this one the rest of a generation is known when its removal is cut short.
        if (entry->path().filename() != glass::lock_file) entries.push_back(entry->path());
    }
    for (const fs::path& path : entries) fs::remove_all(path, code);
    fs::remove_all(folder, code);
}

void remove_empty_folders(const std::vector<fs::path>& folders) noexcept {
    for (auto folder = folders.rbegin(); folder != folders.rend(); ++folder) ::rmdir(folder->c_str());
}

void remove_lock_of_empty(const fs::path& folder) noexcept {
    std::error_code code;
    for (fs::directory_iterator entry(folder, code); !code && entry != fs::directory_iterator();
         entry.increment(code)) {
        if (entry->path().filename() != schema::lock_file) return;
    }
    if (!code) fs::remove(folder / schema::lock_file, code);
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
