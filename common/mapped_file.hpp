#pragma once
#include <cstddef>
#include <filesystem>
#include <string_view>

namespace fundstelle {

/// A file that is read where the system keeps it, without a copy. It must not be made shorter meanwhile.
class MappedFile {
  public:
    /// No file: no bytes.
    MappedFile() = default;
    /// Throws Error (kind system), naming the file, when it cannot be read.
    explicit MappedFile(const std::filesystem::path& path);
    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&& other) noexcept;
    ~MappedFile();

    /// The content; it stays in place as long as this or what it was moved to lives.
    std::string_view bytes() const { return {static_cast<const char*>(begin_), size_}; }

  private:
    void* begin_ = nullptr;
    std::size_t size_ = 0;
};

}  // namespace fundstelle
