#include "common/corpus/file.hpp"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

#include "common/error.hpp"

namespace fundstelle {
namespace {

constexpr std::size_t read_ahead = 256 << 10;

/// So many times the longest line, and so much in any case, is passed over of a longer one.
constexpr std::size_t lines_passed_over = 64;
constexpr std::size_t least_passed_over = 4 << 20;

constexpr const char* standard_input = "-";

Error cannot_read(int code) {
    return {ErrorKind::input, "cannot be read: " + std::generic_category().message(code)};
}

Error endless_line(std::uint64_t number, std::size_t bytes) {
    return {ErrorKind::input,
            "has no end of line " + std::to_string(number) + " within " + std::to_string(bytes) + " bytes"};
}

int opened(const std::filesystem::path& path, Openable openable) {
    int descriptor = -1;
    if (openable == Openable::regular) {
        descriptor = ::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
        if (descriptor < 0 && errno == ELOOP) {
            throw Error(ErrorKind::input, "is a symbolic link, which are not followed");
        }
    } else if (path == standard_input) {
        descriptor = ::fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0);
    } else {
        descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    }
    if (descriptor < 0) throw cannot_read(errno);
    return descriptor;
}

}  // namespace

InputFile::InputFile(const std::filesystem::path& path, Openable openable)
    : descriptor_(opened(path, openable)) {
    struct stat status {};
    const bool known = ::fstat(descriptor_, &status) == 0;
    if (!known || (openable == Openable::regular && !S_ISREG(status.st_mode))) {
        ::close(std::exchange(descriptor_, -1));
        throw Error(ErrorKind::input, "is not a regular file");
    }
    size_ = static_cast<std::uint64_t>(status.st_size);
}

InputFile::InputFile(InputFile&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), size_(other.size_), bytes_read_(other.bytes_read_) {}

InputFile& InputFile::operator=(InputFile&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    std::swap(size_, other.size_);
    std::swap(bytes_read_, other.bytes_read_);
    return *this;
}

InputFile::~InputFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

bool InputFile::read(std::size_t bytes, std::string& out) {
    const std::size_t start = out.size();
    out.resize(start + bytes);
    ssize_t count = 0;
    do {
        count = ::read(descriptor_, out.data() + start, bytes);
    } while (count < 0 && errno == EINTR);
    const int code = errno;
    out.resize(start + static_cast<std::size_t>(count > 0 ? count : 0));
    if (count < 0) throw cannot_read(code);
    bytes_read_ += static_cast<std::uint64_t>(count);
    return count > 0;
}

void refuse_larger(std::uint64_t bytes, std::uint64_t limit) {
    if (bytes <= limit) return;
    throw Error(ErrorKind::input, "has " + std::to_string(bytes) + " bytes, more than the " +
                                      std::to_string(limit) + " that are read of one file");
}

std::string read_all(ByteSource& source, std::uint64_t limit) {
    refuse_larger(source.size(), limit);
    std::string content;
    content.reserve(static_cast<std::size_t>(source.size()) + 1);
    // A file may grow while it is read: the bound holds for what is really there.
    const auto expected = static_cast<std::size_t>(source.size());
    const auto next = [&] {
        if (content.size() < expected) return expected - content.size();
        // Mostly that was all of it: one byte more is asked for, for which there is room.
        return content.size() == expected && expected != 0 ? std::size_t{1} : read_ahead;
    };
    while (source.read(next(), content)) refuse_larger(content.size(), limit);
    return content;
}

std::string read_file(const std::filesystem::path& path, std::uint64_t limit) {
    InputFile file(path);
    return read_all(file, limit);
}

std::string shown_name(const std::filesystem::path& path) {
    return path == standard_input ? "standard input" : path.string();
}

LineReader::LineReader(const std::filesystem::path& path, std::size_t line_bytes, Openable openable)
    : file_(std::make_unique<InputFile>(path, openable)), bytes_(file_.get()), line_bytes_(line_bytes) {}

LineReader::LineReader(ByteSource& bytes, std::size_t line_bytes) : bytes_(&bytes), line_bytes_(line_bytes) {}

LineReader::Step LineReader::next() {
    bool too_long = false;
    std::size_t passed_over = 0;
    std::size_t searched = begin_;
    for (;;) {
        const std::size_t end = buffer_.find('\n', searched);
        if (end != std::string::npos) {
            line_ = std::string_view(buffer_).substr(begin_, end - begin_);
            begin_ = end + 1;
            break;
        }
        if (buffer_.size() - begin_ > line_bytes_ + 1) {  // one more for a \r
            too_long = true;
            passed_over += buffer_.size() - begin_;
            const std::size_t most = std::max(line_bytes_ * lines_passed_over, least_passed_over);
            if (passed_over > most) throw endless_line(number_ + 1, most);
            begin_ = buffer_.size();
        }
        buffer_.erase(0, begin_);
        begin_ = 0;
        searched = buffer_.size();
        if (bytes_->read(read_ahead, buffer_)) continue;
        if (buffer_.empty() && !too_long) return Step::end;
        line_ = buffer_;
        begin_ = buffer_.size();
        break;
    }
    ++number_;
    if (line_.ends_with('\r')) line_.remove_suffix(1);
    return too_long || line_.size() > line_bytes_ ? Step::too_long : Step::line;
}

std::string_view without_byte_order_mark(std::string_view text) {
    return text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text;
}

bool looks_like_utf16(std::string_view beginning) {
    if (beginning.starts_with("\xFF\xFE") || beginning.starts_with("\xFE\xFF")) return true;
    if (beginning.size() < 4) return false;
    const auto zeros_at = [&](std::size_t first) {
        return beginning[first] == 0 && beginning[first + 2] == 0 && beginning[1 - first] != 0 &&
               beginning[3 - first] != 0;
    };
    return zeros_at(0) || zeros_at(1);
}

void refuse_utf16(std::string_view beginning) {
    if (!looks_like_utf16(beginning)) return;
    throw Error(ErrorKind::input, "is UTF-16, not UTF-8; convert it, e.g. with iconv -f UTF-16 -t UTF-8");
}

}  // namespace fundstelle
