#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "common/store/glass/table.hpp"

/// Our own writer of glass databases, the format of Xapian 1.4, in which every table is written in one pass.
///
/// A database is a folder with `iamglass`, the version file, `flintlock`, an empty file that writers lock,
/// and a file for each table: `postlist`, `docdata`, `termlist`, `position`, and `spelling` and `synonym`,
/// which the databases written here do without. Tables without entries have no file, but for the first and
/// the third. What the tables hold is told with their writers: documents.hpp, postings.hpp, positions.hpp.
/// Facts on the format: the sources of Xapian 1.4, backends/glass.
namespace fundstelle::glass {

/// What a reader is told of a database as a whole.
struct Statistics {
    std::uint32_t documents = 0;
    std::uint32_t last_document = 0;  ///< the highest document id in use
    std::uint64_t total_length = 0;   ///< of all documents
    /// Of the documents: the shortest that is not empty (0 when all are), the longest.
    std::uint64_t shortest = 0;
    std::uint64_t longest = 0;
    std::uint32_t highest_frequency = 0;  ///< of any term in any document
};

struct Roots {
    Root postings;
    Root document_data;
    Root term_lists;
    Root positions;
};

inline constexpr std::string_view version_file_name = "iamglass";
/// What Xapian writes it as before it renames it.
inline constexpr std::string_view unfinished_version_file_name = "v.tmp";
inline constexpr std::string_view lock_file = "flintlock";

/// Where the identity stands in a version file, random bytes which readers tell databases apart by.
inline constexpr std::size_t identity_begin = 16;
inline constexpr std::size_t identity_bytes = 16;

/// The content of the version file of a database that was written once, or never when there is no table with
/// a file: a magic word with the date of the format, `identity`, the revision, the roots of the tables and
/// the statistics.
std::string version_file(std::string_view identity, const Roots& roots, const Statistics& statistics);

/// Writes the version file and the lock file into `folder`, which makes a database of the tables there.
/// Throws Error (kind system).
void write_version(const std::filesystem::path& folder, const Roots& roots, const Statistics& statistics);

}  // namespace fundstelle::glass
