#pragma once
#include <cstddef>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <sys/types.h>

/// What a preloaded library that watches how a program changes files knows of the disk. By the environment:
///
///     FUNDSTELLE_SHIM_ROOT    the folder at and below which it watches, by its real path
///     FUNDSTELLE_SHIM_TRACE   a file that every change and sync is written to, with its data
///     (write_trace.hpp) FUNDSTELLE_SHIM_KILL    the number of the change behind which the process is killed,
///     from 1 FUNDSTELLE_SHIM_ROOM    how many bytes fit on the disk; with them written it is full
///     FUNDSTELLE_SHIM_FULL    what such a disk does: `fail` at all that takes room, but for a part of the
///     first
///                             write, `once` at one write only, `late` when files are synced, as with delayed
///                             allocation, `pretend` that it wrote what does not fit, or `terminate`
///                             the program by std::terminate, as Xapian may
///     FUNDSTELLE_SHIM_STOP    the name of a file behind the opening of which the process stops (SIGSTOP),
///     when it
///                             is opened for the FUNDSTELLE_SHIM_STOP_TIME-th time
///
/// A change in a way that it does not know ends the process with a message. One that it does not see shows
/// when the trace is replayed.
namespace fundstelle::shim {

/// While it lives no other thread changes anything, so that the trace has the order of the changes.
class Turn {
  public:
    Turn();

  private:
    std::unique_lock<std::recursive_mutex> lock_;
};

/// The function of that name which stands behind ours.
void* behind(const char* name);

/// Ends the process: the trace could not tell of `what`.
[[noreturn]] void refuse(const char* what, std::string_view path);

/// The path of an open file, if it is watched and not removed.
std::optional<std::string> path_of(int descriptor);

/// The real path of an entry of `folder`, whether there is such an entry or not, if it is watched.
std::optional<std::string> entry_path(int folder, const char* name);

/// Counts a change that was made, writes it into the trace, and kills the process when it was the last one.
void note(const char* what, const std::string& path, off_t offset = 0, std::string_view data = {});

/// What a disk does when it is full.
enum class WhenFull { fail, once, late, pretend, terminate };

WhenFull when_full();

/// Stops the process when it is the time to, as `path` was opened.
void stop_behind_opening(std::string_view path);

/// Whether the disk has an end.
bool is_bounded();

/// Whether a sync fails: something was written that did not fit.
bool fails_to_sync();

/// Whether a file or a folder can still be made.
bool has_room_for_entry();

/// Takes room for `bytes` bytes, or as many as there still fit; says how many are to be written.
std::size_t take_room(std::size_t bytes);

}  // namespace fundstelle::shim
