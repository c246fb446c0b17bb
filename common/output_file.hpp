#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace fundstelle {

/// A new file that is written from its beginning to its end, through a buffer. For one thread at a time.
class OutputFile {
  public:
    /// Makes `path`, or empties it. Throws Error (kind system).
    explicit OutputFile(std::filesystem::path path);
    OutputFile(OutputFile&& other) noexcept;
    OutputFile& operator=(OutputFile&& other) noexcept;
    /// Closes the file as it is; what `close` was not called for may be incomplete.
    ~OutputFile();

    /// Throws Error (kind system), naming the file, when the disk does not take what was written.
    void append(std::string_view bytes);
    /// Writes what is left in the buffer and closes. Throws like `append`.
    void close();

    std::uint64_t size() const { return written_ + buffer_.size(); }
    const std::filesystem::path& path() const { return path_; }

  private:
    void write(std::string_view bytes);

    std::filesystem::path path_;
    int descriptor_ = -1;
    std::string buffer_;
    std::uint64_t written_ = 0;
};

}  // namespace fundstelle
