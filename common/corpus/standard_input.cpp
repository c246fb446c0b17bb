#include "common/corpus/standard_input.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

#include "common/error.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

constexpr std::size_t block_bytes = 256 << 10;
constexpr std::size_t line_bytes = 64 << 10;  // more than any path has
constexpr const char* hint = "pipe articles as JSON lines, or paths, one a line, into this program";

/// A part of an open file, without moving the place at which others read it.
class FilePart final : public ByteSource {
  public:
    FilePart(int descriptor, std::uint64_t begin, std::uint64_t end)
        : descriptor_(descriptor), begin_(begin), at_(begin), end_(end) {}

    bool read(std::size_t bytes, std::string& out) override {
        const std::size_t start = out.size();
        out.resize(start + static_cast<std::size_t>(std::min<std::uint64_t>(bytes, end_ - at_)));
        ssize_t count = 0;
        do {
            count = ::pread(descriptor_, out.data() + start, out.size() - start, static_cast<off_t>(at_));
        } while (count < 0 && errno == EINTR);
        const int code = errno;
        out.resize(start + static_cast<std::size_t>(count > 0 ? count : 0));
        if (count < 0) {
            throw Error(ErrorKind::input, "cannot be read: " + std::generic_category().message(code));
        }
        at_ += static_cast<std::uint64_t>(count);
        return count > 0;
    }
    std::uint64_t size() const override { return end_ - begin_; }
    std::uint64_t bytes_read() const override { return at_ - begin_; }

  private:
    int descriptor_;
    std::uint64_t begin_;
    std::uint64_t at_;
    std::uint64_t end_;
};

/// A new file that is gone when it is closed.
int nameless_file() {
    std::string name = (std::filesystem::temp_directory_path() / "fundstelle-XXXXXX").string();
    const int descriptor = ::mkostemp(name.data(), O_CLOEXEC);
    if (descriptor < 0) throw system_error("make a temporary file like", name, errno);
    ::unlink(name.c_str());
    return descriptor;
}

void write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) {
            throw system_error("copy standard input to", std::filesystem::temp_directory_path().string(),
                               errno);
        }
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
}

}  // namespace

bool is_input_place(std::string_view id) {
    const std::string begin = std::string(standard_input_id) + ':';
    return id.size() > begin.size() && id.starts_with(begin) &&
           id.find_first_not_of("0123456789", begin.size()) == std::string_view::npos;
}

StandardInput::StandardInput() : descriptor_(::fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0)) {
    struct stat status {};
    if (descriptor_ < 0 || ::fstat(descriptor_, &status) != 0) {
        throw Error(ErrorKind::input, "standard input cannot be read: it is closed", hint);
    }
    const off_t begin = S_ISREG(status.st_mode) ? ::lseek(descriptor_, 0, SEEK_CUR) : -1;
    try {
        if (begin >= 0) {
            begin_ = static_cast<std::uint64_t>(begin);
            end_ = std::max(begin_, static_cast<std::uint64_t>(status.st_size));
        } else {
            copy_to_file();
        }
        read_paths();
    } catch (const Error& error) {
        ::close(descriptor_);
        if (error.kind() != ErrorKind::input) throw;
        throw Error(ErrorKind::input, "standard input " + error.message(), hint);
    }
}

StandardInput::~StandardInput() {
    ::close(descriptor_);
}

void StandardInput::copy_to_file() {
    InputFile input(standard_input_root, Openable::any);
    ::close(descriptor_);
    descriptor_ = -1;
    descriptor_ = nameless_file();
    for (std::string block; input.read(block_bytes, block); block.clear()) {
        write_all(descriptor_, block);
        end_ += block.size();
    }
}

/// Reads up to where it is clear that these are articles, else to the end.
void StandardInput::read_paths() {
    const auto bytes = open();
    LineReader lines(*bytes, line_bytes);
    for (LineReader::Step step; (step = lines.next()) != LineReader::Step::end;) {
        std::string_view line = lines.line();
        if (lines.number() == 1) line = without_byte_order_mark(line);
        if (paths_.empty() && trim(line).starts_with('{')) {
            holds_articles_ = true;
            return;
        }
        if (step == LineReader::Step::too_long) {
            throw Error(ErrorKind::input, "is no list of paths: line " + std::to_string(lines.number()) +
                                              " is too long for one");
        }
        if (!trim(line).empty()) paths_.emplace_back(line);
    }
}

std::unique_ptr<ByteSource> StandardInput::open() const {
    return std::make_unique<FilePart>(descriptor_, begin_, end_);
}

}  // namespace fundstelle
