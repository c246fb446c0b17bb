#pragma once
#include <cstdint>
#include <memory>
#include <string>

#include "common/corpus/file.hpp"
#include "common/corpus/file_kind.hpp"
#include "common/limits.hpp"

namespace fundstelle {

enum class EntryKind : std::uint8_t { file, link, encrypted, other };

/// What an archive says of one of its entries.
struct ArchiveEntry {
    std::string name;  ///< its path as bytes, in UTF-8 where the archive tells its encoding or is a ZIP of
                       ///< DOS or Windows; `./` and `/` taken off its beginning
    EntryKind kind = EntryKind::other;
};

/// A packed file that is read from its beginning to its end: an archive entry by entry, or a compressed file,
/// which has one entry without a name. Nothing is ever written to the disk. For one thread at a time.
class Archive {
  public:
    /// `file` must outlive this. Throws Error (kind input) when it is damaged or not packed in a known way.
    Archive(const InputFile& file, Packing packing, const Limits& limits);
    Archive(const Archive&) = delete;
    Archive& operator=(const Archive&) = delete;
    ~Archive();

    /// Moves to the next entry, read or not; false at the end. Throws Error (kind input) when the archive is
    /// damaged from here on, or beyond `Limits::archive_bytes`, `archive_growth` or `archive_entries`.
    bool next(ArchiveEntry& entry);

    /// The bytes of the current entry, until the next is asked for. Reading throws Error (kind input) when
    /// the entry is damaged or the archive is beyond its bounds.
    ByteSource& bytes();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace fundstelle
