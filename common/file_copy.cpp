#include "common/file_copy.hpp"

#include <cerrno>
#include <fcntl.h>
#include <linux/fs.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <vector>

#include "common/error.hpp"
#include "common/open_file.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t step_bytes = 1 << 30;
constexpr std::size_t buffer_bytes = 1 << 20;

bool write_all(int to, const char* bytes, std::size_t count) {
    while (count != 0) {
        const ssize_t written = ::write(to, bytes, count);
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        bytes += written;
        count -= static_cast<std::size_t>(written);
    }
    return true;
}

/// For file systems between which the kernel does not copy.
bool copy_by_hand(int from, int to) {
    std::vector<char> buffer(buffer_bytes);
    for (;;) {
        const ssize_t count = ::read(from, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return count == 0;
        if (!write_all(to, buffer.data(), static_cast<std::size_t>(count))) return false;
    }
}

bool copy_content(int from, int to) {
    if (::ioctl(to, FICLONE, from) == 0) return true;
    for (bool begun = false;; begun = true) {
        const ssize_t count = ::copy_file_range(from, nullptr, to, nullptr, step_bytes, 0);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return !begun && errno != ENOSPC && errno != EIO && copy_by_hand(from, to);
        // Of some file systems the kernel says at once that nothing is left.
        if (count == 0) return begun || copy_by_hand(from, to);
    }
}

}  // namespace

void copy_file_content(const fs::path& from, const fs::path& to) {
    const OpenFile source(from, O_RDONLY);
    if (source.number() < 0) throw system_error("read", from.string(), errno);
    const OpenFile target(to, O_WRONLY | O_CREAT | O_EXCL);
    if (target.number() < 0) throw system_error("make", to.string(), errno);
    if (!copy_content(source.number(), target.number()))
        throw system_error("copy " + from.string() + " to", to.string(), errno);
}

}  // namespace fundstelle
