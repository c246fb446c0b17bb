#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/hash.hpp"

namespace fundstelle {

/// What became of a document that a file gave.
enum class KnownState : std::uint8_t {
    held,     ///< the index holds it
    other,    ///< its id is that of another file's document, or it could not be read again
    removed,  ///< the user took it out: it stays out until it changes
};

/// A document that a file gave.
struct KnownDocument {
    std::string id;
    Hash128 hash;  ///< hash_of its article
    KnownState state = KnownState::held;

    friend bool operator==(const KnownDocument&, const KnownDocument&) = default;
};

/// A file as it was when it was read.
struct KnownFile {
    std::string path;  ///< below its root, as utf8_name writes it
    std::uint64_t bytes = 0;
    std::int64_t modified = 0;  ///< nanoseconds since 1970; 0 where it has to be read again in any case
    std::vector<KnownDocument> documents;

    friend bool operator==(const KnownFile&, const KnownFile&) = default;
};

/// A folder or file that was named in a run, with what it held, in the order of reading.
struct KnownRoot {
    std::string path;  ///< absolute, bytes as the file system has them
    std::vector<KnownFile> files;

    friend bool operator==(const KnownRoot&, const KnownRoot&) = default;
};

/// The files that an index was made of: its roots in the order in which they were first named.
using KnownFiles = std::vector<KnownRoot>;

/// The content of the file `files`: a line with its version, then a Zstandard frame of the roots; of numbers
/// LEB128, of names their length and their bytes, of a hash its 16 bytes, of lists how many there are and
/// these.
std::string encode_known_files(const KnownFiles& files);

/// What `encode_known_files` wrote. Throws Error (kind index) when it did not write `bytes`.
KnownFiles decode_known_files(std::string_view bytes);

/// Writes the files that the finished generation in the folder `generation` was made of beside it. Throws
/// Error (kind system).
void write_known_files(const std::filesystem::path& generation, const KnownFiles& files);

/// The files that the generation in the folder `generation` was made of; nothing when it does not tell.
/// Throws Error (kind index), naming the file, when it cannot be read.
std::optional<KnownFiles> read_known_files(const std::filesystem::path& generation);

}  // namespace fundstelle
