#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace fundstelle {

enum class PathKind { file, folder };

/// A pattern of paths like those of gitignore(5). `*` stands for any letters of a name, `?` for one, `[a-z]`
/// and `[!a-z]` for one of some, `\` before a sign for that sign; `**` as a whole name stands for any number
/// of folders. Without a `/`, but at its end, it may match at any depth, else the whole path. With a `/` at
/// its end it matches folders alone.
class PathPattern {
  public:
    explicit PathPattern(std::string_view pattern);

    /// Whether it matches `path`, relative and with `/` between its names.
    bool matches(std::string_view path, PathKind kind) const;

    /// Whether it matches the file `path` or a folder that it lies in.
    bool covers(std::string_view path) const;

  private:
    std::vector<std::string> names_;
    bool folders_only_ = false;
};

/// Why `pattern` does not mean what its writer seems to want; empty when it does.
std::string fault_of_pattern(std::string_view pattern);

/// Which files a person wants: those that one of `include` covers, all where there are none, without those
/// that one of `exclude` covers.
struct PathSelection {
    std::vector<PathPattern> include;
    std::vector<PathPattern> exclude;

    /// Whether there is no pattern.
    bool takes_all() const { return include.empty() && exclude.empty(); }
    /// Whether the file `path` is wanted, a path relative to its root.
    bool takes(std::string_view path) const;
    /// Whether no file below the folder `path` is wanted, because of `exclude`.
    bool leaves_out(std::string_view folder) const;
};

}  // namespace fundstelle
