#pragma once
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace fundstelle {

/// A new file that is written from its beginning to its end, through a buffer. For one thread at a time.
class OutputFile {
  public:
    /// Makes `path`, or empties it. Throws Error (kind system).
    explicit OutputFile(std::filesystem::path path);
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;
    /// Closes the file as it is; what `close` was not called for may be incomplete.
    ~OutputFile();

    /// Throws Error (kind system), naming the file, when the disk does not take what was written.
    void append(std::string_view bytes);
    /// Writes what is left in the buffer and closes. Throws like `append`.
    void close();

  private:
    void write(std::string_view bytes);

    std::filesystem::path path_;
    int descriptor_ = -1;
    std::string buffer_;
};

}  // namespace fundstelle
