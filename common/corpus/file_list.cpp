#include "common/corpus/file_list.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <system_error>

#include "common/corpus/file.hpp"
#include "common/corpus/ignore_file.hpp"
#include "common/error.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t nanoseconds_of_second = 1'000'000'000;
constexpr std::uint64_t ignore_file_bytes = 1 << 20;

/// A path as it is listed: what is named `./a` is the same as `a`.
std::string listed_name(const fs::path& path) {
    std::string name = path.lexically_normal().generic_string();
    while (name.ends_with('/') && name.size() > 1) name.pop_back();
    return name;
}

/// Whether `folder` holds the frames and pictures of a page that a browser saved under one of `names`,
/// sorted, in the same folder.
bool is_part_of_page(std::string_view folder, const std::vector<fs::directory_entry>& names) {
    constexpr std::array<std::string_view, 5> suffixes = {"_files", "-files", "_Dateien", "-Dateien",
                                                          ".files"};
    constexpr std::array<std::string_view, 3> endings = {".html", ".htm", ".xhtml"};
    const auto is_there = [&](const std::string& name) {
        const auto found = std::lower_bound(names.begin(), names.end(), name,
                                            [](const fs::directory_entry& entry, const std::string& one) {
                                                return entry.path().filename().native() < one;
                                            });
        return found != names.end() && found->path().filename().native() == name;
    };
    for (const std::string_view suffix : suffixes) {
        if (!folder.ends_with(suffix)) continue;
        const std::string page(folder.substr(0, folder.size() - suffix.size()));
        return std::any_of(endings.begin(), endings.end(),
                           [&](std::string_view ending) { return is_there(page + std::string(ending)); });
    }
    return false;
}

class Walk {
  public:
    Walk(const Limits& limits, const Intake& intake) : limits_(limits), intake_(intake) {}

    void add_root(const fs::path& root) {
        if (intake_.standard_input && root == standard_input_root) {
            add_standard_input();
            return;
        }
        std::error_code code;
        const fs::path real = fs::canonical(root, code);
        if (code) {
            throw Error(ErrorKind::input, "cannot read " + root.string() + ": " + code.message(),
                        "name a folder or a file that exists");
        }
        root_ = real.string();
        if (std::find(list.roots.begin(), list.roots.end(), root_) != list.roots.end()) return;
        list.roots.push_back(root_);
        const fs::file_status status = fs::status(real, code);
        if (fs::is_directory(status)) {
            add_root_folder(real, root, "");
            return;
        }
        const auto kind = file_kind(root.native());
        if (!kind || !fs::is_regular_file(status)) {
            throw Error(ErrorKind::input,
                        "cannot index " + root.string() + ": not a text file of a known format",
                        std::string("the formats are ") + known_endings);
        }
        add_file(real, root.string(), root.filename().string(), *kind);
    }

    FileList list;

  private:
    void add_standard_input() {
        root_ = standard_input_root;
        const StandardInput& input = *intake_.standard_input;
        if (input.holds_articles()) {
            list.bytes += input.size();
            list.files.push_back({standard_input_root, shown_name(standard_input_root), standard_input_id,
                                  standard_input_id, FileKind{FileFormat::json_lines}, input.size(), 0,
                                  root_});
        }
        for (const fs::path& path : input.paths()) add_listed(path);
    }

    /// Adds a file or folder that standard input names: like a root, but its faults are reported.
    void add_listed(const fs::path& path) {
        std::error_code code;
        const fs::path real = fs::canonical(path, code);
        const fs::file_status status = code ? fs::file_status() : fs::status(real, code);
        const std::string name = listed_name(path);
        const auto kind = file_kind(name);
        if (code) {
            list.skipped.push_back({path.string(), "cannot be read: " + code.message()});
        } else if (fs::is_directory(status)) {
            try {
                add_root_folder(real, path, name == "." ? "" : name + '/');
            } catch (const Error& error) {
                list.skipped.push_back({path.string(), error.message()});
            }
        } else if (!kind) {
            list.ignored.add(path.string());
        } else if (!fs::is_regular_file(status)) {
            list.skipped.push_back({path.string(), "is not a regular file"});
        } else if (!wanted(name, *kind)) {
            ++list.left_out;
        } else {
            add_file(real, path.string(), name, *kind);
        }
    }

    void add_root_folder(const fs::path& real, const fs::path& shown_root, const std::string& name) {
        shown_root_ = shown_root;
        name_ = name;
        ignore_rules_ = {};
        add_folder(real, "", 0);
    }

    /// Adds the folder `folder`, which is `relative` below the current root.
    void add_folder(const fs::path& folder, const std::string& relative, std::size_t depth) {
        std::error_code code;
        if (depth > limits_.folder_depth) {
            skip(relative, "is nested deeper than " + std::to_string(limits_.folder_depth) + " folders");
            return;
        }
        std::vector<fs::directory_entry> entries;
        bool has_ignore_file = false;
        fs::directory_iterator iterator(folder, code);
        for (; !code && iterator != fs::directory_iterator(); iterator.increment(code)) {
            const std::string name = iterator->path().filename().native();
            if (!name.starts_with('.')) entries.push_back(*iterator);
            if (name == ignore_file_name) has_ignore_file = true;
        }
        if (code) {
            if (depth == 0) {
                throw Error(ErrorKind::input,
                            "cannot read the folder " + shown_root_.string() + ": " + code.message(),
                            "check its permissions");
            }
            skip(relative, "cannot be read: " + code.message());
            list.unreadable.push_back({root_, utf8_name(name_ + relative)});
        }
        std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) {
            return a.path().filename().native() < b.path().filename().native();
        });
        if (has_ignore_file) enter_ignore_file(folder, relative);
        for (const fs::directory_entry& entry : entries) {
            if (!is_part_of_page(entry.path().filename().native(), entries))
                add_entry(entry, relative, depth);
        }
        if (has_ignore_file) ignore_rules_.leave();
    }

    void enter_ignore_file(const fs::path& folder, const std::string& relative) {
        std::string content;
        try {
            content = read_file(folder / ignore_file_name, ignore_file_bytes);
        } catch (const Error& error) {
            skip(below(relative, ignore_file_name), error.message());
        }
        ignore_rules_.enter(relative, content);
    }

    void add_entry(const fs::directory_entry& entry, const std::string& folder, std::size_t depth) {
        std::error_code code;
        const fs::file_status status = entry.symlink_status(code);
        const std::string relative = below(folder, entry.path().filename().native());
        const auto kind = file_kind(relative);
        if (code) {
            if (kind) skip(relative, "cannot be read: " + code.message());
            return;
        }
        if (fs::is_directory(status)) {
            if (ignore_rules_.leave_out(relative, PathKind::folder) ||
                intake_.selection.leaves_out(name_ + relative)) {
                ++list.left_out;
            } else {
                add_folder(entry.path(), relative, depth + 1);
            }
            return;
        }
        const bool link = fs::is_symlink(status);
        if (!kind && !(link && fs::is_directory(entry.status(code)))) {
            list.ignored.add(relative);
        } else if (ignore_rules_.leave_out(relative, PathKind::file) || !wanted(name_ + relative, kind)) {
            ++list.left_out;
        } else if (link) {
            skip(relative, "is a symbolic link, which are not followed");
        } else if (!fs::is_regular_file(status)) {
            skip(relative, "is not a regular file");
        } else {
            add_file(entry.path(), (shown_root_ / relative).string(), name_ + relative, *kind);
        }
    }

    /// Whether the file `path` is wanted, or what it holds may be.
    bool wanted(const std::string& path, const std::optional<FileKind>& kind) const {
        const PathSelection& selection = intake_.selection;
        if (!kind || kind->packing != Packing::archive) return selection.takes(path);
        return PathSelection{{}, selection.exclude}.takes(path) && !selection.leaves_out(path);
    }

    void add_file(const fs::path& path, const std::string& shown_path, const std::string& relative,
                  FileKind kind) {
        struct stat found {};
        const bool known = ::stat(path.c_str(), &found) == 0;
        const std::uint64_t bytes = known ? static_cast<std::uint64_t>(found.st_size) : 0;
        // Which entries of an archive are wanted the time of the archive does not tell.
        const bool selects = kind.packing == Packing::archive && !intake_.selection.takes_all();
        const std::int64_t modified =
            known && !selects ? found.st_mtim.tv_sec * nanoseconds_of_second + found.st_mtim.tv_nsec : 0;
        list.bytes += bytes;
        list.files.push_back({path, shown_path, relative, utf8_name(relative), kind, bytes, modified, root_});
    }

    void skip(const std::string& relative, std::string reason) {
        list.skipped.push_back({(shown_root_ / relative).string(), std::move(reason)});
    }

    static std::string below(const std::string& folder, const std::string& name) {
        return folder.empty() ? name : folder + '/' + name;
    }

    const Limits& limits_;
    const Intake& intake_;
    std::string root_;     ///< the root of the files being listed
    fs::path shown_root_;  ///< the current root as the user named it
    std::string name_;     ///< what the ids below it begin with
    IgnoreRules ignore_rules_;
};

}  // namespace

FileList list_files(const std::vector<fs::path>& roots, const Limits& limits, const Intake& intake) {
    Walk walk(limits, intake);
    for (const fs::path& root : roots) walk.add_root(root);
    return std::move(walk.list);
}

bool lies_within(std::string_view path, std::string_view folder) {
    return path.starts_with(folder) &&
           (path.size() == folder.size() || folder == "/" || path[folder.size()] == '/');
}

std::string utf8_name(const std::string& name) {
    std::string valid;
    for (std::size_t offset = 0; offset < name.size();) {
        const std::size_t start = offset;
        const char32_t code_point = next_code_point(name, offset);
        if (code_point != invalid_code_point && code_point != U'%') {
            valid.append(name, start, offset - start);
            continue;
        }
        for (std::size_t i = start; i < offset; ++i) {
            const auto byte = static_cast<unsigned char>(name[i]);
            valid += '%';
            valid += "0123456789ABCDEF"[byte >> 4];
            valid += "0123456789ABCDEF"[byte & 15];
        }
    }
    return valid;
}

}  // namespace fundstelle
