#include <cstdint>

#include "common/corpus/file.hpp"
#include "common/store/generation_writer.hpp"
#include "common/store/generations.hpp"
#include "common/store/glass/database.hpp"
#include "common/store/schema.hpp"
#include "common/store/xapian_door.hpp"

namespace fundstelle {
namespace {

constexpr std::uint64_t largest_version_file = 64 << 10;

/// The version file of the database in `folder`, its identity taken out.
std::string stamp_of(const std::filesystem::path& folder) {
    std::string content = read_file(folder / glass::version_file_name, largest_version_file);
    if (content.size() < glass::identity_begin + glass::identity_bytes) return {};
    return content.erase(glass::identity_begin, glass::identity_bytes);
}

}  // namespace

std::string fault_of_bulk_writing(const std::filesystem::path& folder) {
    const std::string version = Xapian::version_string();
    if (!version.starts_with("1.4.")) return "Xapian " + version + " is linked, and its format is not ours";
    const std::filesystem::path trial = folder / schema::trial_folder;
    guarded("write the index " + folder.string(), [&] {
        Xapian::WritableDatabase(trial.string(),
                                 Xapian::DB_CREATE | Xapian::DB_NO_SYNC | Xapian::DB_BACKEND_GLASS);
    });
    const std::string theirs = stamp_of(trial);
    remove_folder(trial);
    if (theirs == glass::version_file({}, {}, {})) return {};
    return "this Xapian " + version + " makes databases with another stamp";
}

}  // namespace fundstelle
