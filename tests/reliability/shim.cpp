// The functions of the C library by which programs change files, preloaded before it (LD_PRELOAD): each does
// what it is told, as far as shim_disk.hpp lets it, and tells that what it did.
#include <cerrno>
#include <cstdarg>
#include <fcntl.h>
#include <linux/fs.h>
#include <optional>
#include <string>
#include <string_view>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#include "tests/reliability/shim_disk.hpp"

namespace {

using namespace fundstelle::shim;

template <typename Function>
Function real(const char* name) {
    return reinterpret_cast<Function>(behind(name));
}

bool exists(const std::string& path) {
    struct stat status {};
    return ::lstat(path.c_str(), &status) == 0;
}

/// Writes by `write(count)` what fits on the disk, and notes it.
template <typename Write>
ssize_t write_fitting(const std::string& path, off_t offset, const void* bytes, std::size_t count,
                      Write&& write) {
    const std::size_t fit = take_room(count);
    if (fit == 0 && count != 0 && when_full() != WhenFull::pretend) {
        errno = ENOSPC;
        return -1;
    }
    const ssize_t written = fit == 0 ? 0 : write(fit);
    if (written > 0) {
        note("write", path, offset, {static_cast<const char*>(bytes), static_cast<std::size_t>(written)});
    }
    return written >= 0 && when_full() == WhenFull::pretend ? static_cast<ssize_t>(count) : written;
}

/// Opens by `open()`, and notes what that made or emptied.
template <typename Open>
int open_noted(int folder, const char* name, int flags, Open&& open) {
    const bool changes = (flags & (O_CREAT | O_TRUNC)) != 0;
    const auto path = changes ? entry_path(folder, name) : std::nullopt;
    if (!path) {
        const int opened = open();
        if (opened >= 0) stop_behind_opening(name);
        return opened;
    }
    const Turn turn;
    const bool was_there = exists(*path);
    if (!was_there && (flags & O_CREAT) != 0 && !has_room_for_entry()) {
        errno = ENOSPC;
        return -1;
    }
    const int descriptor = open();
    if (descriptor < 0) return descriptor;
    if (!was_there) note("make_file", *path);
    if (was_there && (flags & O_TRUNC) != 0) note("resize", *path, 0);
    return descriptor;
}

template <typename Change>
int change_entry(const char* what, int folder, const char* name, Change&& change) {
    const auto path = entry_path(folder, name);
    if (!path) return change();
    const Turn turn;
    if (std::string_view(what) == "make_folder" && !has_room_for_entry()) {
        errno = ENOSPC;
        return -1;
    }
    const int result = change();
    if (result == 0) note(what, *path);
    return result;
}

template <typename Change>
int rename_noted(int from_folder, const char* from, int to_folder, const char* to, Change&& change) {
    const auto from_path = entry_path(from_folder, from);
    const auto to_path = entry_path(to_folder, to);
    if (!from_path && !to_path) return change();
    if (!from_path || !to_path) refuse("a rename across the border", from_path ? *from_path : *to_path);
    const Turn turn;
    const int result = change();
    if (result == 0) note("rename", *from_path, 0, *to_path);
    return result;
}

template <typename Sync>
int sync_noted(int descriptor, Sync&& sync) {
    const auto path = path_of(descriptor);
    if (!path) return sync();
    const Turn turn;
    if (fails_to_sync()) {
        errno = ENOSPC;
        return -1;
    }
    const int result = sync();
    if (result == 0) note("sync", *path);
    return result;
}

template <typename Resize>
int resize_noted(int descriptor, off_t size, Resize&& resize) {
    const auto path = path_of(descriptor);
    if (!path) return resize();
    const Turn turn;
    const int result = resize();
    if (result == 0) note("resize", *path, size);
    return result;
}

/// Notes as written what another file was copied to `descriptor` from `offset` on.
void note_copied(int descriptor, const std::string& path, off_t offset, std::size_t count) {
    std::string data(count, '\0');
    const std::string name = "/proc/self/fd/" + std::to_string(descriptor);
    const int again = real<int (*)(const char*, int, ...)>("open")(name.c_str(), O_RDONLY | O_CLOEXEC);
    const ssize_t got = ::pread(again, data.data(), count, offset);
    ::close(again);
    if (got != static_cast<ssize_t>(count)) refuse("a copy that cannot be read", path);
    note("write", path, offset, data);
}

/// Stops at a call that the trace cannot tell of.
void refuse_on(const char* what, int descriptor) {
    if (const auto path = path_of(descriptor)) refuse(what, *path);
}

mode_t mode_of(int flags, va_list arguments) {
    const bool has_mode = (flags & O_CREAT) != 0 || (flags & O_TMPFILE) == O_TMPFILE;
    return has_mode ? va_arg(arguments, mode_t) : 0;
}

}  // namespace

// The names, types and exceptions of these are those of the C library.
#define SHIM extern "C" __attribute__((visibility("default")))

#define SHIM_OPEN(name)                                                                    \
    SHIM int name(const char* path, int flags, ...) {                                      \
        va_list arguments;                                                                 \
        va_start(arguments, flags);                                                        \
        const mode_t mode = mode_of(flags, arguments);                                     \
        va_end(arguments);                                                                 \
        static const auto next = real<int (*)(const char*, int, ...)>(#name);              \
        return open_noted(AT_FDCWD, path, flags, [&] { return next(path, flags, mode); }); \
    }
SHIM_OPEN(open)
SHIM_OPEN(open64)

#define SHIM_OPENAT(name)                                                                        \
    SHIM int name(int folder, const char* path, int flags, ...) {                                \
        va_list arguments;                                                                       \
        va_start(arguments, flags);                                                              \
        const mode_t mode = mode_of(flags, arguments);                                           \
        va_end(arguments);                                                                       \
        static const auto next = real<int (*)(int, const char*, int, ...)>(#name);               \
        return open_noted(folder, path, flags, [&] { return next(folder, path, flags, mode); }); \
    }
SHIM_OPENAT(openat)
SHIM_OPENAT(openat64)

SHIM ssize_t write(int descriptor, const void* bytes, size_t count) {
    static const auto next = real<ssize_t (*)(int, const void*, size_t)>("write");
    const auto path = path_of(descriptor);
    if (!path) return next(descriptor, bytes, count);
    const Turn turn;
    if ((::fcntl(descriptor, F_GETFL) & O_APPEND) != 0) refuse("appending", *path);
    const off_t offset = ::lseek(descriptor, 0, SEEK_CUR);
    return write_fitting(*path, offset, bytes, count,
                         [&](size_t fit) { return next(descriptor, bytes, fit); });
}

#define SHIM_PWRITE(name)                                                                       \
    SHIM ssize_t name(int descriptor, const void* bytes, size_t count, off_t offset) {          \
        static const auto next = real<ssize_t (*)(int, const void*, size_t, off_t)>(#name);     \
        const auto path = path_of(descriptor);                                                  \
        if (!path) return next(descriptor, bytes, count, offset);                               \
        const Turn turn;                                                                        \
        return write_fitting(*path, offset, bytes, count,                                       \
                             [&](size_t fit) { return next(descriptor, bytes, fit, offset); }); \
    }
SHIM_PWRITE(pwrite)
SHIM_PWRITE(pwrite64)

#define SHIM_RESIZE(name)                                                              \
    SHIM int name(int descriptor, off_t size) noexcept {                               \
        static const auto next = real<int (*)(int, off_t)>(#name);                     \
        return resize_noted(descriptor, size, [&] { return next(descriptor, size); }); \
    }
SHIM_RESIZE(ftruncate)
SHIM_RESIZE(ftruncate64)

#define SHIM_SYNC(name)                                                  \
    SHIM int name(int descriptor) {                                      \
        static const auto next = real<int (*)(int)>(#name);              \
        return sync_noted(descriptor, [&] { return next(descriptor); }); \
    }
SHIM_SYNC(fsync)
SHIM_SYNC(fdatasync)

SHIM int rename(const char* from, const char* to) noexcept {
    static const auto next = real<int (*)(const char*, const char*)>("rename");
    return rename_noted(AT_FDCWD, from, AT_FDCWD, to, [&] { return next(from, to); });
}

SHIM int renameat(int from_folder, const char* from, int to_folder, const char* to) noexcept {
    static const auto next = real<int (*)(int, const char*, int, const char*)>("renameat");
    return rename_noted(from_folder, from, to_folder, to,
                        [&] { return next(from_folder, from, to_folder, to); });
}

SHIM int renameat2(int from_folder, const char* from, int to_folder, const char* to,
                   unsigned flags) noexcept {
    static const auto next = real<int (*)(int, const char*, int, const char*, unsigned)>("renameat2");
    const auto path = entry_path(from_folder, from);
    if (path && flags != 0) refuse("renameat2 with flags", *path);
    return rename_noted(from_folder, from, to_folder, to,
                        [&] { return next(from_folder, from, to_folder, to, flags); });
}

SHIM int mkdir(const char* path, mode_t mode) noexcept {
    static const auto next = real<int (*)(const char*, mode_t)>("mkdir");
    return change_entry("make_folder", AT_FDCWD, path, [&] { return next(path, mode); });
}

SHIM int mkdirat(int folder, const char* path, mode_t mode) noexcept {
    static const auto next = real<int (*)(int, const char*, mode_t)>("mkdirat");
    return change_entry("make_folder", folder, path, [&] { return next(folder, path, mode); });
}

#define SHIM_REMOVE(name)                                                          \
    SHIM int name(const char* path) noexcept {                                     \
        static const auto next = real<int (*)(const char*)>(#name);                \
        return change_entry("remove", AT_FDCWD, path, [&] { return next(path); }); \
    }
SHIM_REMOVE(unlink)
SHIM_REMOVE(rmdir)
SHIM_REMOVE(remove)

SHIM int unlinkat(int folder, const char* path, int flags) noexcept {
    static const auto next = real<int (*)(int, const char*, int)>("unlinkat");
    return change_entry("remove", folder, path, [&] { return next(folder, path, flags); });
}

SHIM ssize_t copy_file_range(int from, off64_t* from_offset, int to, off64_t* to_offset, size_t count,
                             unsigned flags) {
    static const auto next =
        real<ssize_t (*)(int, off64_t*, int, off64_t*, size_t, unsigned)>("copy_file_range");
    const auto path = path_of(to);
    if (!path) return next(from, from_offset, to, to_offset, count, flags);
    if (from_offset != nullptr || to_offset != nullptr) refuse("copy_file_range with offsets", *path);
    const Turn turn;
    struct stat status {};
    ::fstat(from, &status);
    const off_t left = status.st_size - ::lseek(from, 0, SEEK_CUR);
    const std::size_t wanted =
        static_cast<std::size_t>(left) < count ? static_cast<std::size_t>(left) : count;
    const std::size_t fit = take_room(wanted);
    if (fit == 0 && wanted != 0 && when_full() != WhenFull::pretend) {
        errno = ENOSPC;
        return -1;
    }
    const off_t offset = ::lseek(to, 0, SEEK_CUR);
    const ssize_t copied = fit == 0 ? 0 : next(from, nullptr, to, nullptr, fit, flags);
    if (copied > 0) note_copied(to, *path, offset, static_cast<std::size_t>(copied));
    if (copied < 0 || when_full() != WhenFull::pretend) return copied;
    ::lseek(from, 0, SEEK_END);
    return static_cast<ssize_t>(wanted);
}

SHIM int ioctl(int descriptor, unsigned long request, ...) noexcept {
    va_list arguments;
    va_start(arguments, request);
    void* const argument = va_arg(arguments, void*);
    va_end(arguments);
    static const auto next = real<int (*)(int, unsigned long, ...)>("ioctl");
    const auto path = request == FICLONE ? path_of(descriptor) : std::nullopt;
    if (!path) return next(descriptor, request, argument);
    // A disk on which clones take no room would not become full.
    if (is_bounded()) {
        errno = EOPNOTSUPP;
        return -1;
    }
    const Turn turn;
    const int result = next(descriptor, request, argument);
    struct stat status {};
    if (result == 0 && ::fstat(descriptor, &status) == 0) {
        note_copied(descriptor, *path, 0, static_cast<std::size_t>(status.st_size));
    }
    return result;
}

#define SHIM_MMAP(name)                                                                                    \
    SHIM void* name(void* at, size_t size, int rights, int flags, int descriptor, off_t offset) noexcept { \
        static const auto next = real<void* (*)(void*, size_t, int, int, int, off_t)>(#name);              \
        const bool writes = (rights & PROT_WRITE) != 0 && (flags & MAP_TYPE) != MAP_PRIVATE;               \
        if (writes && descriptor >= 0) refuse_on("a mapping that writes", descriptor);                     \
        return next(at, size, rights, flags, descriptor, offset);                                          \
    }
SHIM_MMAP(mmap)
SHIM_MMAP(mmap64)

// What nobody is to call for files that are watched.

#define SHIM_VECTOR(name)                                                                   \
    SHIM ssize_t name(int descriptor, const struct iovec* parts, int count, off_t offset) { \
        static const auto next = real<ssize_t (*)(int, const iovec*, int, off_t)>(#name);   \
        refuse_on(#name, descriptor);                                                       \
        return next(descriptor, parts, count, offset);                                      \
    }
SHIM_VECTOR(pwritev)
SHIM_VECTOR(pwritev64)

SHIM ssize_t writev(int descriptor, const struct iovec* parts, int count) {
    static const auto next = real<ssize_t (*)(int, const iovec*, int)>("writev");
    refuse_on("writev", descriptor);
    return next(descriptor, parts, count);
}

#define SHIM_SENDFILE(name)                                                          \
    SHIM ssize_t name(int to, int from, off_t* offset, size_t count) noexcept {      \
        static const auto next = real<ssize_t (*)(int, int, off_t*, size_t)>(#name); \
        refuse_on(#name, to);                                                        \
        return next(to, from, offset, count);                                        \
    }
SHIM_SENDFILE(sendfile)
SHIM_SENDFILE(sendfile64)

#define SHIM_ALLOCATE(name)                                               \
    SHIM int name(int descriptor, off_t offset, off_t size) {             \
        static const auto next = real<int (*)(int, off_t, off_t)>(#name); \
        refuse_on(#name, descriptor);                                     \
        return next(descriptor, offset, size);                            \
    }
SHIM_ALLOCATE(posix_fallocate)
SHIM_ALLOCATE(posix_fallocate64)

#define SHIM_FALLOCATE(name)                                                   \
    SHIM int name(int descriptor, int mode, off_t offset, off_t size) {        \
        static const auto next = real<int (*)(int, int, off_t, off_t)>(#name); \
        refuse_on(#name, descriptor);                                          \
        return next(descriptor, mode, offset, size);                           \
    }
SHIM_FALLOCATE(fallocate)
SHIM_FALLOCATE(fallocate64)

#define SHIM_LINK(name)                                                          \
    SHIM int name(const char* from, const char* to) noexcept {                   \
        static const auto next = real<int (*)(const char*, const char*)>(#name); \
        if (const auto path = entry_path(AT_FDCWD, to)) refuse(#name, *path);    \
        return next(from, to);                                                   \
    }
SHIM_LINK(link)
SHIM_LINK(symlink)

#define SHIM_TRUNCATE(name)                                                     \
    SHIM int name(const char* file, off_t size) noexcept {                      \
        static const auto next = real<int (*)(const char*, off_t)>(#name);      \
        if (const auto path = entry_path(AT_FDCWD, file)) refuse(#name, *path); \
        return next(file, size);                                                \
    }
SHIM_TRUNCATE(truncate)
SHIM_TRUNCATE(truncate64)
