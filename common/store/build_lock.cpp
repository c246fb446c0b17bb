#include "common/store/build_lock.hpp"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

#include "common/error.hpp"
#include "common/store/schema.hpp"

namespace fundstelle {

namespace fs = std::filesystem;

BuildLock::BuildLock(const fs::path& folder) {
    const fs::path file = folder / schema::lock_file;
    descriptor_ = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (descriptor_ < 0) throw system_error("open", file.string(), errno);
    if (::flock(descriptor_, LOCK_EX | LOCK_NB) == 0) return;
    const int code = errno;
    ::close(std::exchange(descriptor_, -1));
    if (code == EWOULDBLOCK) {
        throw Error(ErrorKind::busy, "another indexer is building " + folder.string(),
                    "wait until it has finished, or stop it; searching goes on meanwhile");
    }
    throw system_error("lock", file.string(), code);
}

BuildLock::BuildLock(BuildLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

BuildLock& BuildLock::operator=(BuildLock&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
}

BuildLock::~BuildLock() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace fundstelle
