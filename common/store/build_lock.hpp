#pragma once
#include <filesystem>

namespace fundstelle {

/// The exclusive right to build in an index folder, held by the operating system for this process and gone
/// with it however it ends; the lock file itself stays and means nothing.
class BuildLock {
  public:
    /// Throws Error: kind busy when another process builds in `folder`, system when the lock cannot be made.
    explicit BuildLock(const std::filesystem::path& folder);
    BuildLock(BuildLock&&) noexcept;
    BuildLock& operator=(BuildLock&&) noexcept;
    ~BuildLock();

  private:
    int descriptor_ = -1;
};

}  // namespace fundstelle
