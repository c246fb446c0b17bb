#include "common/output_file.hpp"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

#include "common/error.hpp"

namespace fundstelle {
namespace {

constexpr std::size_t buffer_bytes = 256 << 10;

}  // namespace

OutputFile::OutputFile(std::filesystem::path path) : path_(std::move(path)) {
    descriptor_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (descriptor_ < 0) throw system_error("make", path_.string(), errno);
    buffer_.reserve(buffer_bytes);
}

OutputFile::~OutputFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

void OutputFile::write(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t count = ::write(descriptor_, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) throw system_error("write", path_.string(), errno);
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
}

void OutputFile::append(std::string_view bytes) {
    if (buffer_.size() + bytes.size() > buffer_bytes) {
        write(buffer_);
        buffer_.clear();
        if (bytes.size() > buffer_bytes) {
            write(bytes);
            return;
        }
    }
    buffer_ += bytes;
}

void OutputFile::close() {
    write(buffer_);
    buffer_.clear();
    if (::close(std::exchange(descriptor_, -1)) != 0) throw system_error("write", path_.string(), errno);
}

}  // namespace fundstelle
