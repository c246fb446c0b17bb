#include "tests/unit/packed.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <memory>
#include <stdexcept>

namespace fundstelle {
namespace {

struct WriterDeleter {
    void operator()(archive* writer) const { archive_write_free(writer); }
};

struct EntryDeleter {
    void operator()(archive_entry* entry) const { archive_entry_free(entry); }
};

la_ssize_t append(archive*, void* out, const void* bytes, std::size_t count) {
    static_cast<std::string*>(out)->append(static_cast<const char*>(bytes), count);
    return static_cast<la_ssize_t>(count);
}

void require(archive* writer, int code) {
    if (code != ARCHIVE_OK) throw std::runtime_error(archive_error_string(writer));
}

void write(archive* writer, const PackedEntry& packed) {
    const std::unique_ptr<archive_entry, EntryDeleter> entry(archive_entry_new());
    archive_entry_copy_pathname(entry.get(), packed.name.c_str());
    archive_entry_set_perm(entry.get(), 0600);
    archive_entry_set_filetype(entry.get(), packed.name.ends_with('/') ? AE_IFDIR : AE_IFREG);
    archive_entry_set_size(entry.get(), static_cast<la_int64_t>(packed.content.size()));
    if (!packed.target.empty()) {
        archive_entry_set_filetype(entry.get(), AE_IFLNK);
        archive_entry_copy_symlink(entry.get(), packed.target.c_str());
    }
    // A name that is no text in this locale is a warning.
    if (archive_write_header(writer, entry.get()) < ARCHIVE_WARN) {
        throw std::runtime_error(archive_error_string(writer));
    }
    archive_write_data(writer, packed.content.data(), packed.content.size());
}

}  // namespace

std::string packed(const std::string& format, const std::string& filter,
                   const std::vector<PackedEntry>& entries, const std::string& password) {
    std::string bytes;
    const std::unique_ptr<archive, WriterDeleter> writer(archive_write_new());
    require(writer.get(), archive_write_set_format_by_name(writer.get(), format.c_str()));
    if (!filter.empty())
        require(writer.get(), archive_write_add_filter_by_name(writer.get(), filter.c_str()));
    if (!password.empty()) {
        require(writer.get(), archive_write_set_options(writer.get(), "zip:encryption=zipcrypt"));
        require(writer.get(), archive_write_set_passphrase(writer.get(), password.c_str()));
    }
    archive_write_set_bytes_in_last_block(writer.get(), 1);
    require(writer.get(), archive_write_open(writer.get(), &bytes, nullptr, append, nullptr));
    for (const PackedEntry& entry : entries) write(writer.get(), entry);
    require(writer.get(), archive_write_close(writer.get()));
    return bytes;
}

std::string compressed(const std::string& filter, std::string_view content) {
    return packed("raw", filter, {{"data", std::string(content)}});
}

}  // namespace fundstelle
