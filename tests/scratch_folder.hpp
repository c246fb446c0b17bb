#pragma once
#include <filesystem>
#include <string>
#include <string_view>

namespace fundstelle {

/// A new, empty folder that goes away with this object.
class ScratchFolder {
  public:
    ScratchFolder();
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    ~ScratchFolder();

    const std::filesystem::path& path() const { return path_; }

    /// Writes a file of that content below the folder, making folders on the way; returns its path.
    std::filesystem::path write(const std::filesystem::path& name, std::string_view content) const;

  private:
    std::filesystem::path path_;
};

/// The content of a file; the test fails when it cannot be read.
std::string content_of(const std::filesystem::path& path);

}  // namespace fundstelle
