#include "common/store/glass/database_reader.hpp"

#include <algorithm>
#include <array>

#include "common/store/glass/block_layout.hpp"
#include "common/store/glass/coding.hpp"
#include "common/store/glass/postings.hpp"

namespace fundstelle::glass {
namespace {

/// Numbers and bytes one behind the other; from the first that does not fit on all are nothing.
class Fields {
  public:
    explicit Fields(std::string_view bytes) : rest_(bytes) {}

    std::uint64_t number() {
        std::uint64_t number = 0;
        for (unsigned shift = 0; !rest_.empty() && shift < 64; shift += 7) {
            const auto byte = static_cast<unsigned char>(rest_.front());
            rest_.remove_prefix(1);
            number |= std::uint64_t{byte & 0x7FU} << shift;
            if (byte < 0x80) return number;
        }
        broken_ = true;
        rest_ = {};
        return 0;
    }
    std::uint32_t number32() { return static_cast<std::uint32_t>(number()); }

    std::string_view bytes() {
        const std::uint64_t size = number();
        broken_ = broken_ || size > rest_.size();
        const std::string_view bytes = rest_.substr(0, size);
        rest_.remove_prefix(bytes.size());
        return bytes;
    }

    bool broken() const { return broken_; }
    bool empty() const { return rest_.empty(); }

  private:
    std::string_view rest_;
    bool broken_ = false;
};

Root take_root(Fields& fields, std::size_t& block_bytes) {
    Root root;
    root.block = fields.number32();
    const std::uint64_t level_and_flags = fields.number();
    root.level = static_cast<unsigned>(level_and_flags >> level_shift);
    root.entries = fields.number();
    block_bytes = fields.number() * block_unit;
    fields.number();  // from what length on tags are deflated
    const std::string_view free_blocks = fields.bytes();
    if ((level_and_flags & no_file_flag) != 0) {
        root.entries = 0;
        return root;
    }
    Fields free(free_blocks);
    free.number();  // revision
    root.blocks = free.number32();
    return root;
}

/// The file of a table, nothing when it has no entries. Xapian may count blocks that it took and gave back
/// before it wrote them: the file need not have those.
MappedFile mapped(const std::filesystem::path& file, const Root& root, std::size_t block_bytes) {
    if (root.entries == 0) return {};
    MappedFile mapped(file);
    const std::uint64_t blocks = block_bytes == 0 ? 0 : mapped.bytes().size() / block_bytes;
    if (root.block >= std::min<std::uint64_t>(blocks, root.blocks)) throw_damaged();
    return mapped;
}

/// The term of a key of the table of postings; nothing when the key is none of a first chunk.
std::optional<std::string> term_of(std::string_view key) {
    std::string term;
    for (std::size_t i = 0; i < key.size(); ++i) {
        term += key[i];
        if (key[i] != '\0') continue;
        if (++i == key.size() || key[i] != '\xFF') return std::nullopt;
    }
    return term;
}

}  // namespace

std::optional<Version> parse_version(std::string_view file) {
    const std::string ours = version_file({}, {}, {});
    const std::string_view magic = std::string_view(ours).substr(0, identity_begin);
    if (!file.starts_with(magic) || file.size() < identity_begin + identity_bytes) return std::nullopt;
    Fields fields(file.substr(identity_begin + identity_bytes));
    Version version;
    fields.number();  // revision
    Roots& roots = version.roots;
    std::size_t table = 0;
    for (Root* root : {&roots.postings, &roots.document_data, &roots.term_lists, &roots.positions})
        *root = take_root(fields, version.block_bytes[table++]);
    std::size_t unread = 0;
    take_root(fields, unread);  // spelling
    take_root(fields, unread);  // synonyms
    Statistics& statistics = version.statistics;
    statistics.documents = fields.number32();
    statistics.last_document = statistics.documents + fields.number32();
    statistics.shortest = fields.number();
    statistics.highest_frequency = fields.number32();
    statistics.longest = statistics.highest_frequency + fields.number();
    fields.number();  // oldest set of changes
    statistics.total_length = fields.number();
    if (fields.broken()) return std::nullopt;
    return version;
}

std::optional<DatabaseReader> DatabaseReader::open(const std::filesystem::path& folder) {
    if (!std::filesystem::exists(folder / version_file_name)) return std::nullopt;
    const auto version = parse_version(MappedFile(folder / version_file_name).bytes());
    if (!version) return std::nullopt;
    return DatabaseReader(folder, *version);
}

DatabaseReader::DatabaseReader(const std::filesystem::path& folder, const Version& version)
    : version_(version),
      postings_file_(mapped(folder / "postlist.glass", version.roots.postings, version.block_bytes[0])),
      data_file_(mapped(folder / "docdata.glass", version.roots.document_data, version.block_bytes[1])),
      positions_file_(mapped(folder / "position.glass", version.roots.positions, version.block_bytes[3])),
      postings_(postings_file_.bytes(), version.roots.postings, version.block_bytes[0]),
      data_(data_file_.bytes(), version.roots.document_data, version.block_bytes[1]),
      positions_(positions_file_.bytes(), version.roots.positions, version.block_bytes[3]) {}

std::string DatabaseReader::metadata(std::string_view name) const {
    TableReader::Cursor cursor(postings_);
    if (!cursor.find(std::string(metadata_mark) + std::string(name))) return {};
    return std::string(cursor.tag());
}

std::string DatabaseReader::data(std::uint32_t document) const {
    return data_head(document, std::string::npos);
}

std::string DatabaseReader::data_head(std::uint32_t document, std::size_t bytes) const {
    TableReader::Cursor cursor(data_);
    std::string key;
    append_sortable(document, key);
    if (!cursor.find(key)) return {};
    return std::string(cursor.tag_head(bytes).substr(0, bytes));
}

void DatabaseReader::values(
    std::uint32_t slot,
    const std::function<void(std::uint32_t document, std::string_view value)>& take) const {
    std::string prefix(values_mark);
    append_number(slot, prefix);
    TableReader::Cursor cursor(postings_);
    for (bool more = cursor.find_first(prefix); more && cursor.key().starts_with(prefix);
         more = cursor.next()) {
        std::uint32_t document = sortable_number(cursor.key().substr(prefix.size()));
        Fields fields(cursor.tag());
        for (;;) {
            const std::string_view value = fields.bytes();
            if (fields.broken()) throw_damaged();
            take(document, value);
            if (fields.empty()) break;
            document += fields.number32() + 1;
        }
    }
}

void DatabaseReader::terms(
    std::string_view prefix,
    const std::function<bool(std::string_view term, std::uint32_t documents)>& take) const {
    std::string begin;
    append_term(prefix, KeyEnd::closed, begin);
    TableReader::Cursor cursor(postings_);
    for (bool more = cursor.find_first(begin); more && cursor.key().starts_with(begin);
         more = cursor.next()) {
        const std::string_view key = cursor.key();
        const auto term = term_of(key);
        if (!term) continue;
        Fields fields(cursor.tag());
        const std::uint32_t documents = fields.number32();
        if (fields.broken()) throw_damaged();
        if (!take(*term, documents)) return;
    }
}

}  // namespace fundstelle::glass
