#include "common/corpus/file_list.hpp"

#include <algorithm>
#include <optional>
#include <system_error>

#include "common/error.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

constexpr const char* formats_hint = "the formats are .txt, .md, .jsonl and .html";

std::optional<FileFormat> format_of(const fs::path& path) {
    std::string ending = path.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
    if (ending == ".txt") return FileFormat::plain_text;
    if (ending == ".md" || ending == ".markdown") return FileFormat::markdown;
    if (ending == ".html" || ending == ".htm" || ending == ".xhtml") return FileFormat::web_page;
    if (ending == ".jsonl" || ending == ".ndjson") return FileFormat::json_lines;
    return std::nullopt;
}

class Walk {
  public:
    explicit Walk(const Limits& limits) : limits_(limits) {}

    void add_root(const fs::path& root) {
        std::error_code code;
        const fs::path real = fs::canonical(root, code);
        if (code) {
            throw Error(ErrorKind::input, "cannot read " + root.string() + ": " + code.message(),
                        "name a folder or a file that exists");
        }
        const fs::file_status status = fs::status(real, code);
        if (fs::is_directory(status)) {
            root_ = real;
            shown_root_ = root;
            add_folder(real, 0);
            return;
        }
        const auto format = format_of(root);
        if (!format || !fs::is_regular_file(status)) {
            throw Error(ErrorKind::input,
                        "cannot index " + root.string() + ": not a text file of a known format",
                        formats_hint);
        }
        add_file(real, root, root.filename(), *format);
    }

    FileList list;

  private:
    void add_folder(const fs::path& folder, std::size_t depth) {
        std::error_code code;
        if (depth > limits_.folder_depth) {
            skip(folder, "is nested deeper than " + std::to_string(limits_.folder_depth) + " folders");
            return;
        }
        std::vector<fs::directory_entry> entries;
        fs::directory_iterator iterator(folder, code);
        for (; !code && iterator != fs::directory_iterator(); iterator.increment(code)) {
            if (!iterator->path().filename().native().starts_with('.')) entries.push_back(*iterator);
        }
        if (code) {
            if (depth == 0) {
                throw Error(ErrorKind::input,
                            "cannot read the folder " + shown(folder).string() + ": " + code.message(),
                            "check its permissions");
            }
            skip(folder, "cannot be read: " + code.message());
        }
        std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) {
            return a.path().filename().native() < b.path().filename().native();
        });
        for (const fs::directory_entry& entry : entries) add_entry(entry, depth);
    }

    void add_entry(const fs::directory_entry& entry, std::size_t depth) {
        std::error_code code;
        const fs::file_status status = entry.symlink_status(code);
        if (code) {
            if (format_of(entry.path())) skip(entry.path(), "cannot be read: " + code.message());
            return;
        }
        if (fs::is_directory(status)) {
            add_folder(entry.path(), depth + 1);
            return;
        }
        const auto format = format_of(entry.path());
        const bool link = fs::is_symlink(status);
        if (!format && !(link && fs::is_directory(entry.status(code)))) {
            ++list.ignored;
        } else if (link) {
            skip(entry.path(), "is a symbolic link, which are not followed");
        } else if (!fs::is_regular_file(status)) {
            skip(entry.path(), "is not a regular file");
        } else {
            add_file(entry.path(), shown(entry.path()), entry.path().lexically_relative(root_), *format);
        }
    }

    void add_file(const fs::path& path, const fs::path& shown_path, const fs::path& relative,
                  FileFormat format) {
        std::error_code code;
        const std::uintmax_t bytes = fs::file_size(path, code);
        const std::uint64_t known = code ? 0 : bytes;
        list.bytes += known;
        list.files.push_back(
            {path, shown_path.string(), utf8_name(relative.generic_string()), format, known});
    }

    void skip(const fs::path& path, std::string reason) {
        list.skipped.push_back({shown(path).string(), std::move(reason)});
    }

    /// `path`, which lies below the current root, as the user named the root.
    fs::path shown(const fs::path& path) const {
        return path == root_ ? shown_root_ : shown_root_ / path.lexically_relative(root_);
    }

    const Limits& limits_;
    fs::path root_;
    fs::path shown_root_;
};

}  // namespace

FileList list_files(const std::vector<fs::path>& roots, const Limits& limits) {
    Walk walk(limits);
    for (const fs::path& root : roots) walk.add_root(root);
    return std::move(walk.list);
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
