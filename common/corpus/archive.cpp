#include "common/corpus/archive.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <clocale>
#include <string_view>
#include <type_traits>

#include "common/error.hpp"
#include "common/text/charset.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

constexpr std::size_t block_bytes = 64 << 10;

struct ReaderDeleter {
    void operator()(archive* reader) const { archive_read_free(reader); }
};

struct LocaleDeleter {
    void operator()(locale_t locale) const { ::freelocale(locale); }
};

/// While this lives the thread's texts are UTF-8: libarchive hands out names in the encoding of the locale.
class Utf8Locale {
  public:
    Utf8Locale() : utf8_(::newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)) {
        if (utf8_) former_ = ::uselocale(utf8_.get());
    }
    Utf8Locale(const Utf8Locale&) = delete;
    Utf8Locale& operator=(const Utf8Locale&) = delete;
    ~Utf8Locale() {
        if (utf8_) ::uselocale(former_);
    }

  private:
    std::unique_ptr<std::remove_pointer_t<locale_t>, LocaleDeleter> utf8_;
    locale_t former_ = nullptr;
};

EntryKind kind_of(archive_entry* entry) {
    if (archive_entry_hardlink(entry) != nullptr || archive_entry_filetype(entry) == AE_IFLNK) {
        return EntryKind::link;
    }
    if (archive_entry_filetype(entry) != AE_IFREG) return EntryKind::other;
    return archive_entry_is_data_encrypted(entry) != 0 ? EntryKind::encrypted : EntryKind::file;
}

/// A name that a ZIP does not mark as UTF-8: in the code page of DOS, as the format says, or in that of
/// Windows, as some write it. As it stands when it is neither.
std::string decoded_zip_name(std::string name) {
    std::string best = std::move(name);
    double plausible = 0;
    const std::string bytes = best;
    for (const char* charset : {"IBM850", "windows-1252"}) {
        const auto text = decoded(bytes, charset);
        if (!text || german_plausibility(*text) <= plausible) continue;
        plausible = german_plausibility(*text);
        best = *text;
    }
    return best;
}

std::string name_of(archive_entry* entry, bool is_zip) {
    const char* bytes = archive_entry_pathname(entry);
    if (bytes == nullptr) bytes = archive_entry_pathname_utf8(entry);
    std::string_view name = bytes == nullptr ? "" : bytes;
    while (name.starts_with('/') || name.starts_with("./")) name.remove_prefix(name.find('/') + 1);
    if (is_zip && find_invalid_utf8(name)) return decoded_zip_name(std::string(name));
    return std::string(name);
}

/// What an archive of `bytes` may unpack to: a few kilobytes may else stand for many gigabytes of nothing.
std::uint64_t most_bytes_of(std::uint64_t bytes, const Limits& limits) {
    const bool may_grow = bytes < limits.archive_bytes / limits.archive_growth;
    const std::uint64_t grown = may_grow ? bytes * limits.archive_growth : limits.archive_bytes;
    return std::min(limits.archive_bytes, std::max(limits.archive_any_bytes, grown));
}

}  // namespace

struct Archive::State : ByteSource {
    State(const InputFile& opened, const Limits& bounds)
        : file(opened), limits(bounds), most_bytes(most_bytes_of(opened.size(), bounds)) {}

    bool read(std::size_t bytes, std::string& out) override;
    std::uint64_t size() const override { return entry_bytes; }
    std::uint64_t bytes_read() const override {
        return static_cast<std::uint64_t>(archive_filter_bytes(reader.get(), -1));
    }
    Error damaged() const;
    void require_bounds(std::uint64_t more) const;

    const InputFile& file;
    const Limits& limits;
    std::uint64_t most_bytes;  ///< that it may unpack to
    std::unique_ptr<archive, ReaderDeleter> reader{archive_read_new()};
    std::uint64_t entries = 0;
    std::uint64_t entry_bytes = 0;
    std::uint64_t bytes_given = 0;  ///< of all entries
    std::string_view block;         ///< what was unpacked and not yet read
};

Error Archive::State::damaged() const {
    const char* reason = archive_error_string(reader.get());
    return {ErrorKind::input,
            "is damaged or not packed as its name says: " + std::string(reason == nullptr ? "?" : reason)};
}

/// Throws Error (kind input) when what was unpacked so far, and `more` bytes if they must be, is too much.
void Archive::State::require_bounds(std::uint64_t more) const {
    // Of an archive that is compressed as a whole what lies between the entries is unpacked as well.
    const bool is_stream = archive_filter_count(reader.get()) > 1;
    const auto passed = static_cast<std::uint64_t>(is_stream ? archive_filter_bytes(reader.get(), 0) : 0);
    const std::uint64_t unpacked = std::max(passed, bytes_given);
    if (!is_stream) more = 0;
    if (unpacked <= most_bytes && more <= most_bytes - unpacked) return;
    throw Error(ErrorKind::input, "unpacks to more than the " + std::to_string(most_bytes) +
                                      " bytes that are read of one archive" +
                                      (most_bytes < limits.archive_bytes ? " of its size" : ""));
}

bool Archive::State::read(std::size_t bytes, std::string& out) {
    // Block by block: of a damaged entry all is given that stands before the damage.
    while (block.empty()) {
        const void* begin = nullptr;
        std::size_t count = 0;
        la_int64_t offset = 0;
        const int code = archive_read_data_block(reader.get(), &begin, &count, &offset);
        if (code == ARCHIVE_EOF) return false;
        if (code != ARCHIVE_OK) throw damaged();
        block = {static_cast<const char*>(begin), count};
        bytes_given += count;
        require_bounds(0);
    }
    out.append(block, 0, bytes);
    block.remove_prefix(std::min(bytes, block.size()));
    return true;
}

Archive::Archive(const InputFile& file, Packing packing, const Limits& limits)
    : state_(std::make_unique<State>(file, limits)) {
    if (file.size() == 0) throw Error(ErrorKind::input, "is empty");
    archive* reader = state_->reader.get();
    if (reader == nullptr) throw Error(ErrorKind::system, "cannot open an archive: out of memory");
    archive_read_support_filter_gzip(reader);
    archive_read_support_filter_bzip2(reader);
    archive_read_support_filter_xz(reader);
    archive_read_support_filter_zstd(reader);
    if (packing == Packing::compressed) {
        archive_read_support_format_raw(reader);
    } else {
        archive_read_support_format_zip(reader);
        archive_read_support_format_tar(reader);
    }
    archive_read_support_format_empty(reader);
    if (archive_read_open_fd(reader, file.descriptor(), block_bytes) != ARCHIVE_OK) throw state_->damaged();
}

Archive::~Archive() = default;

bool Archive::next(ArchiveEntry& entry) {
    const Utf8Locale locale;
    archive_entry* header = nullptr;
    state_->block = {};
    const int code = archive_read_next_header(state_->reader.get(), &header);
    if (code == ARCHIVE_EOF) return false;
    // A warning is about a name or a time that it cannot make sense of.
    if (code != ARCHIVE_OK && code != ARCHIVE_WARN) throw state_->damaged();
    if (++state_->entries > state_->limits.archive_entries) {
        throw Error(ErrorKind::input, "has more than the " + std::to_string(state_->limits.archive_entries) +
                                          " entries that are read of one archive");
    }
    const auto size = archive_entry_size_is_set(header) != 0 ? archive_entry_size(header) : 0;
    state_->entry_bytes = static_cast<std::uint64_t>(size > 0 ? size : 0);
    state_->require_bounds(state_->entry_bytes);
    const bool is_zip =
        (archive_format(state_->reader.get()) & ARCHIVE_FORMAT_BASE_MASK) == ARCHIVE_FORMAT_ZIP;
    entry = {name_of(header, is_zip), kind_of(header)};
    return true;
}

ByteSource& Archive::bytes() {
    return *state_;
}

}  // namespace fundstelle
