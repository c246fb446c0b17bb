#include "common/store/glass/database.hpp"

#include <array>
#include <random>

#include "common/output_file.hpp"
#include "common/store/glass/block_layout.hpp"
#include "common/store/glass/coding.hpp"

namespace fundstelle::glass {
namespace {

// 2016-03-14: years since 2014 in 7 bits, month in 4, day in 5.
constexpr unsigned format_date = (2016 - 2014) << 9 | 3 << 5 | 14;

constexpr unsigned in_order_flag = 2;  // readers may take the leaves in the order of the file

/// Tags longer than this are deflated by Xapian, in tables where it does so at all, when they are written
/// again.
constexpr std::uint64_t deflate_from = 18;
constexpr std::uint64_t never_deflate = 0;

void append_root(const Root& root, std::uint64_t deflate, std::string& out) {
    append_number(root.block, out);
    append_number(root.level << level_shift | in_order_flag | (root.blocks == 0 ? no_file_flag : 0), out);
    append_number(root.entries, out);
    append_number(TableWriter::block_bytes / block_unit, out);
    append_number(deflate, out);
    std::string free_blocks;
    if (root.blocks != 0) {
        append_number(1, free_blocks);  // revision
        append_number(root.blocks, free_blocks);
        // Where the list of free blocks begins and ends, block and offset each: there are none.
        free_blocks.append(4, '\0');
    }
    append_bytes(free_blocks, out);
}

std::string random_identity() {
    std::random_device random;
    std::string identity;
    while (identity.size() < identity_bytes) identity += static_cast<char>(random() & 0xFF);
    // Version 4, variant 1 (RFC 4122).
    identity[6] = static_cast<char>((identity[6] & 0x0F) | 0x40);
    identity[8] = static_cast<char>((identity[8] & 0x3F) | 0x80);
    return identity;
}

}  // namespace

std::string version_file(std::string_view identity, const Roots& roots, const Statistics& statistics) {
    std::string file = "\x0F\x0DXapian Glass";
    file += static_cast<char>(format_date >> 8);
    file += static_cast<char>(format_date & 0xFF);
    file += identity;
    append_number(roots.postings.blocks == 0 ? 0 : 1, file);  // revision
    append_root(roots.postings, never_deflate, file);
    append_root(roots.document_data, deflate_from, file);
    append_root(roots.term_lists, deflate_from, file);
    append_root(roots.positions, never_deflate, file);
    append_root({}, deflate_from, file);  // spelling
    append_root({}, deflate_from, file);  // synonyms
    append_number(statistics.documents, file);
    append_number(statistics.last_document - statistics.documents, file);
    append_number(statistics.shortest, file);
    append_number(statistics.highest_frequency, file);
    append_number(statistics.longest - statistics.highest_frequency, file);
    append_number(0, file);  // oldest set of changes kept for replication
    append_number(statistics.total_length, file);
    append_number(0, file);  // highest frequency of a spelling
    return file;
}

void write_version(const std::filesystem::path& folder, const Roots& roots, const Statistics& statistics) {
    OutputFile(folder / lock_file).close();
    OutputFile file(folder / version_file_name);
    file.append(version_file(random_identity(), roots, statistics));
    file.close();
}

}  // namespace fundstelle::glass
