#pragma once
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>

namespace fundstelle {

/// An open file descriptor, closed when this goes; programs that are started do not inherit it.
class OpenFile {
  public:
    /// Opens `path` with `flags` of open(2); what is made has the rights that the umask leaves of `rights`.
    /// Where it cannot be opened, `number` is below 0 and errno says why.
    OpenFile(const std::filesystem::path& path, int flags, mode_t rights = 0666)
        : number_(::open(path.c_str(), flags | O_CLOEXEC, rights)) {}
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    ~OpenFile() {
        if (number_ >= 0) ::close(number_);
    }

    int number() const { return number_; }

  private:
    int number_;
};

}  // namespace fundstelle
