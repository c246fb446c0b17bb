#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace fundstelle {

/// What may be opened under a name.
enum class Openable {
    regular,  ///< regular files alone: no symbolic link is followed, no pipe or device waited for
    any,      ///< what a person names for one file: also links, pipes, devices, and `-` for standard input
};

/// Bytes that are read from their beginning to their end: of a file, or of what lies packed in one. For one
/// thread at a time.
class ByteSource {
  public:
    ByteSource() = default;
    ByteSource(ByteSource&&) = default;
    ByteSource& operator=(ByteSource&&) = default;
    virtual ~ByteSource() = default;

    /// Reads up to `bytes` bytes to the end of `out`; false when there are no more. Throws Error (kind input)
    /// when reading fails.
    virtual bool read(std::size_t bytes, std::string& out) = 0;

    /// How many bytes there are in all, as far as was known at the beginning; 0 when it is not known.
    virtual std::uint64_t size() const = 0;

    /// How many bytes were read so far of the file on the disk.
    virtual std::uint64_t bytes_read() const = 0;
};

/// A file opened for reading. Owns its descriptor; for one thread at a time.
class InputFile final : public ByteSource {
  public:
    /// Throws Error (kind input) with the reason when `path` is not openable or cannot be opened.
    explicit InputFile(const std::filesystem::path& path, Openable openable = Openable::regular);
    InputFile(InputFile&&) noexcept;
    InputFile& operator=(InputFile&&) noexcept;
    ~InputFile() override;

    bool read(std::size_t bytes, std::string& out) override;
    /// As it was when opened; of no meaning for what is no regular file.
    std::uint64_t size() const override { return size_; }
    std::uint64_t bytes_read() const override { return bytes_read_; }
    /// Of the open file, for whoever reads it in another way; lives as long as this.
    int descriptor() const { return descriptor_; }

  private:
    int descriptor_ = -1;
    std::uint64_t size_ = 0;
    std::uint64_t bytes_read_ = 0;
};

/// Throws Error (kind input) when `bytes`, which a file has or which were read of it so far, are more than
/// `limit`.
void refuse_larger(std::uint64_t bytes, std::uint64_t limit);

/// All bytes of `source`. Throws Error (kind input) when they cannot be read or are more than `limit`.
std::string read_all(ByteSource& source, std::uint64_t limit);

/// The content of the regular file `path`. Throws Error (kind input) with the reason when it cannot be read
/// or has more than `limit` bytes.
std::string read_file(const std::filesystem::path& path, std::uint64_t limit);

/// What a person is told of a file that was opened as `Openable::any`: its path, or `standard input`.
std::string shown_name(const std::filesystem::path& path);

/// Reads bytes line by line, holding no more of them than one line. For one thread at a time.
class LineReader {
  public:
    /// Lines longer than `line_bytes` are passed over and reported as such, unless they are over 64 times as
    /// long, and 4 MB: what has no line ends at all, as a device, is not read on. Throws as InputFile does.
    LineReader(const std::filesystem::path& path, std::size_t line_bytes,
               Openable openable = Openable::regular);
    /// The same for `bytes`, which must outlive the reader.
    LineReader(ByteSource& bytes, std::size_t line_bytes);

    enum class Step { line, too_long, end };

    /// Moves to the next line. Throws Error (kind input) when reading fails, or the line is endless.
    Step next();

    /// The current line without its end (\n or \r\n); lives until the next step.
    std::string_view line() const { return line_; }
    /// Bytes of the file read so far.
    std::uint64_t bytes_read() const { return bytes_->bytes_read(); }
    /// The number of the current line, from 1.
    std::uint64_t number() const { return number_; }

  private:
    std::unique_ptr<ByteSource> file_;  ///< when it is the reader's own
    ByteSource* bytes_;
    std::size_t line_bytes_;
    std::string buffer_;
    std::size_t begin_ = 0;
    std::string_view line_;
    std::uint64_t number_ = 0;
};

/// `text` without the byte order mark some programs put before UTF-8.
std::string_view without_byte_order_mark(std::string_view text);

/// Whether `beginning`, the first bytes of a file, are UTF-16: by its byte order mark, or by every second
/// byte being 0.
bool looks_like_utf16(std::string_view beginning);

/// Throws Error (kind input) when `beginning` looks like UTF-16.
void refuse_utf16(std::string_view beginning);

}  // namespace fundstelle
