#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace fundstelle {

/// What may be opened under a name.
enum class Openable {
    regular,  ///< regular files alone: no symbolic link is followed, no pipe or device waited for
    any,      ///< what a person names for one file: also links, pipes, devices, and `-` for standard input
};

/// A file opened for reading. Owns its descriptor; for one thread at a time.
class InputFile {
  public:
    /// Throws Error (kind input) with the reason when `path` is not openable or cannot be opened.
    explicit InputFile(const std::filesystem::path& path, Openable openable = Openable::regular);
    InputFile(InputFile&&) noexcept;
    InputFile& operator=(InputFile&&) noexcept;
    ~InputFile();

    /// As it was when opened; of no meaning for what is no regular file.
    std::uint64_t size() const { return size_; }

    /// Reads up to `bytes` bytes to the end of `out`; false when the file has no more. Throws Error (kind
    /// input) when reading fails.
    bool read(std::size_t bytes, std::string& out);

  private:
    int descriptor_ = -1;
    std::uint64_t size_ = 0;
};

/// The content of the regular file `path`. Throws Error (kind input) with the reason when it cannot be read
/// or has more than `limit` bytes.
std::string read_file(const std::filesystem::path& path, std::uint64_t limit);

/// What a person is told of a file that was opened as `Openable::any`: its path, or `standard input`.
std::string shown_name(const std::filesystem::path& path);

/// Reads a file line by line, holding no more of it than one line. For one thread at a time.
class LineReader {
  public:
    /// Lines longer than `line_bytes` are passed over and reported as such. Throws as InputFile does.
    LineReader(const std::filesystem::path& path, std::size_t line_bytes,
               Openable openable = Openable::regular);

    enum class Step { line, too_long, end };

    /// Moves to the next line. Throws Error (kind input) when reading fails.
    Step next();

    /// The current line without its end (\n or \r\n); lives until the next step.
    std::string_view line() const { return line_; }
    /// The number of the current line, from 1.
    std::uint64_t number() const { return number_; }
    /// Bytes of the file read so far.
    std::uint64_t bytes_read() const { return bytes_read_; }

  private:
    InputFile file_;
    std::size_t line_bytes_;
    std::string buffer_;
    std::size_t begin_ = 0;
    std::string_view line_;
    std::uint64_t number_ = 0;
    std::uint64_t bytes_read_ = 0;
};

/// `text` without the byte order mark some programs put before UTF-8.
std::string_view without_byte_order_mark(std::string_view text);

/// Throws Error (kind input) when `beginning`, the first bytes of a file, are UTF-16: by its byte order mark,
/// or by every second byte being 0.
void refuse_utf16(std::string_view beginning);

}  // namespace fundstelle
