#include "common/store/manifest.hpp"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdint>
#include <fcntl.h>
#include <optional>
#include <string_view>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

#include "common/error.hpp"
#include "common/hash.hpp"
#include "common/open_file.hpp"
#include "common/output_file.hpp"
#include "common/store/generations.hpp"
#include "common/store/open_index.hpp"
#include "common/store/schema.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view first_line = "fundstelle manifest 1\n";
constexpr std::size_t hash_digits = 32;
constexpr std::size_t read_bytes = 1 << 20;

/// A generation has about a dozen files.
constexpr std::size_t most_manifest_bytes = 64 << 10;

/// What a manifest says of a file, or what is true of it.
struct FileMark {
    std::string name;
    std::uint64_t bytes = 0;
    std::string hash;
};

/// A file that is read by `read` rather than by the memory, so that an error of the disk is no fatal signal.
class ReadFile {
  public:
    explicit ReadFile(const fs::path& path) : path_(path), file_(path, O_RDONLY | O_NONBLOCK) {
        if (file_.number() < 0) throw system_error("read", path.string(), errno);
    }

    /// Up to `buffer.size()` bytes; none at the end.
    std::string_view read(std::string& buffer) {
        ssize_t count = 0;
        do {
            count = ::read(file_.number(), buffer.data(), buffer.size());
        } while (count < 0 && errno == EINTR);
        if (count < 0) throw system_error("read", path_.string(), errno);
        return std::string_view(buffer).substr(0, static_cast<std::size_t>(count));
    }

  private:
    const fs::path& path_;
    OpenFile file_;
};

FileMark mark_of(const fs::path& file, std::string& buffer) {
    FileMark mark{file.filename().string(), 0, {}};
    ReadFile opened(file);
    RunningHash hash;
    for (;;) {
        const std::string_view bytes = opened.read(buffer);
        if (bytes.empty()) break;
        hash.add(bytes);
        mark.bytes += bytes.size();
    }
    mark.hash = hexadecimal(hash.value());
    return mark;
}

/// The names of the files in `generation` besides the manifest, sorted.
std::vector<std::string> names_in(const fs::path& generation) {
    std::vector<std::string> names;
    std::error_code code;
    fs::directory_iterator entry(generation, code);
    for (; !code && entry != fs::directory_iterator(); entry.increment(code)) {
        std::string name = entry->path().filename().string();
        if (name != schema::manifest_file) names.push_back(std::move(name));
    }
    if (code) throw system_error("read the folder", generation.string(), code.value());
    std::sort(names.begin(), names.end());
    return names;
}

/// `SIZE HASH NAME`; nothing when a line is anything else.
std::optional<FileMark> parse_line(std::string_view line) {
    FileMark mark;
    const auto [end, code] = std::from_chars(line.data(), line.data() + line.size(), mark.bytes);
    if (code != std::errc()) return std::nullopt;
    line.remove_prefix(static_cast<std::size_t>(end - line.data()));
    const std::size_t name_at = 1 + hash_digits + 1;
    const bool whole = line.size() > name_at && line.front() == ' ' && line[name_at - 1] == ' ' &&
                       line.find('/') == std::string_view::npos;
    if (!whole) return std::nullopt;
    mark.hash = line.substr(1, hash_digits);
    mark.name = line.substr(name_at);
    return mark;
}

/// How a person is told of a file: `gen-1/words`.
std::string shown(const fs::path& file) {
    return (file.parent_path().filename() / file.filename()).string();
}

/// What is wrong with a manifest, as a sentence; never leaves this file.
struct ManifestFault {
    std::string sentence;
    std::string advice = damage_hint;
};

ManifestFault damaged_manifest(const fs::path& file) {
    return {shown(file) + " is not as it was written"};
}

std::vector<FileMark> parse(std::string_view text, const fs::path& file) {
    const std::size_t last = hash_digits + 1;
    const bool framed = text.size() >= first_line.size() + last && text.size() <= most_manifest_bytes &&
                        text.starts_with(first_line) && text.ends_with('\n');
    if (!framed) throw damaged_manifest(file);
    const std::string_view body = text.substr(0, text.size() - last);
    if (hexadecimal(hash128(body)) != text.substr(body.size(), hash_digits)) throw damaged_manifest(file);
    std::vector<FileMark> marks;
    for (std::string_view rest = body.substr(first_line.size()); !rest.empty();) {
        const std::size_t end = rest.find('\n');
        auto mark = parse_line(rest.substr(0, end));
        if (end == std::string_view::npos || !mark) throw damaged_manifest(file);
        marks.push_back(std::move(*mark));
        rest.remove_prefix(end + 1);
    }
    return marks;
}

ManifestFault missing_manifest(const fs::path& generation, const fs::path& file) {
    std::error_code code;
    const bool alone = fs::exists(generation, code) || code;
    if (alone) return {shown(file) + " is missing"};
    return {generation.filename().string() + " is missing",
            "indexer DATABASE PATH... goes on with another complete one, if there is one; build it anew: "
            "indexer --rebuild DATABASE PATH..."};
}

/// What the manifest says. Throws ManifestFault, and Error (kind system) when it may not be read.
std::vector<FileMark> read_manifest(const fs::path& generation) {
    const fs::path file = generation / schema::manifest_file;
    std::error_code code;
    if (!fs::exists(file, code) && !code) throw missing_manifest(generation, file);
    ReadFile opened(file);
    std::string text;
    std::string buffer(most_manifest_bytes, '\0');
    while (text.size() <= most_manifest_bytes) {
        const std::string_view bytes = opened.read(buffer);
        if (bytes.empty()) break;
        text += bytes;
    }
    return parse(text, file);
}

std::string other_size(const fs::path& file, std::uint64_t bytes, const FileMark& expected) {
    return shown(file) + " has " + std::to_string(bytes) + " bytes, not " + std::to_string(expected.bytes);
}

/// What is wrong with the size of a file; empty when nothing is.
std::string fault_of_size(const fs::path& generation, const FileMark& expected) {
    const fs::path file = generation / expected.name;
    struct stat status {};
    if (::stat(file.c_str(), &status) != 0) {
        if (errno == ENOENT) return shown(file) + " is missing";
        throw system_error("read", file.string(), errno);
    }
    if (!S_ISREG(status.st_mode)) return shown(file) + " is not a file";
    const auto bytes = static_cast<std::uint64_t>(status.st_size);
    return bytes == expected.bytes ? "" : other_size(file, bytes, expected);
}

std::string fault_of_file(const fs::path& generation, const FileMark& expected, std::string& buffer) {
    std::string fault = fault_of_size(generation, expected);
    if (!fault.empty()) return fault;
    const fs::path file = generation / expected.name;
    const FileMark found = mark_of(file, buffer);
    return found.hash == expected.hash ? "" : shown(file) + " is not as it was written";
}

Error damaged(const ManifestFault& fault) {
    return {ErrorKind::index, fault.sentence + ": it is damaged", fault.advice};
}

}  // namespace

void write_manifest(const fs::path& generation) {
    std::string buffer(read_bytes, '\0');
    std::string text(first_line);
    for (const std::string& name : names_in(generation)) {
        const FileMark mark = mark_of(generation / name, buffer);
        text += std::to_string(mark.bytes) + " " + mark.hash + " " + mark.name + "\n";
    }
    text += hexadecimal(hash128(text)) + "\n";
    OutputFile file(generation / schema::manifest_file);
    file.append(text);
    file.close();
}

std::vector<std::string> check_manifest(const fs::path& generation) {
    std::vector<std::string> faults;
    try {
        std::string buffer(read_bytes, '\0');
        for (const FileMark& mark : read_manifest(generation)) {
            std::string fault = fault_of_file(generation, mark, buffer);
            if (!fault.empty()) faults.push_back(std::move(fault));
        }
    } catch (ManifestFault& fault) {
        faults.push_back(std::move(fault.sentence));
    }
    return faults;
}

void require_sizes(const fs::path& generation) {
    try {
        for (const FileMark& mark : read_manifest(generation)) {
            const std::string fault = fault_of_size(generation, mark);
            if (!fault.empty()) throw damaged({fault});
        }
    } catch (const ManifestFault& fault) {
        throw damaged(fault);
    }
}

void require_undamaged(const fs::path& folder) {
    on_index(folder, [&] {
        const std::vector<std::string> faults = check_manifest(current_generation(folder));
        if (!faults.empty()) throw damaged({faults.front()});
    });
}

}  // namespace fundstelle
