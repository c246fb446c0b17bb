#pragma once
#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

#include "common/corpus/file.hpp"

namespace fundstelle {

/// The root that stands for standard input.
inline constexpr const char* standard_input_root = "-";

/// The id of the file that its articles stand in.
inline constexpr const char* standard_input_id = "stdin";

/// Whether `id` is what an article on standard input is called that states none: `stdin:3`.
bool is_input_place(std::string_view id);

/// What standard input holds: articles as JSON lines, or a list of paths, one a line. It can be read several
/// times: what is no regular file is copied to a file without a name in the folder for temporary files.
class StandardInput {
  public:
    /// Reads it to its end, unless it is a file. Its first line that is not blank decides what it holds: JSON
    /// lines when it begins with `{`. Throws Error (kind input) when it cannot be read, system when it cannot
    /// be copied.
    StandardInput();
    StandardInput(const StandardInput&) = delete;
    StandardInput& operator=(const StandardInput&) = delete;
    ~StandardInput();

    bool holds_articles() const { return holds_articles_; }
    /// The paths that it lists; none when it holds articles.
    const std::vector<std::filesystem::path>& paths() const { return paths_; }
    /// Its bytes, from their beginning, which are read from this object.
    std::unique_ptr<ByteSource> open() const;
    /// How many bytes it has.
    std::uint64_t size() const { return end_ - begin_; }

  private:
    void copy_to_file();
    void read_paths();

    int descriptor_ = -1;
    std::uint64_t begin_ = 0;
    std::uint64_t end_ = 0;
    bool holds_articles_ = false;
    std::vector<std::filesystem::path> paths_;
};

}  // namespace fundstelle
