#include "common/store/known_files.hpp"

#include <system_error>
#include <utility>

#include "common/error.hpp"
#include "common/limits.hpp"
#include "common/mapped_file.hpp"
#include "common/output_file.hpp"
#include "common/store/schema.hpp"
#include "common/zstd.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view first_line = "files 1\n";
constexpr unsigned hash_bytes = 16;

Error damaged() {
    return {ErrorKind::index, "the list of files is damaged", damage_hint};
}

void append_number(std::uint64_t number, std::string& out) {
    for (; number >= 0x80; number >>= 7) out += static_cast<char>((number & 0x7F) | 0x80);
    out += static_cast<char>(number);
}

void append_name(std::string_view name, std::string& out) {
    append_number(name.size(), out);
    out += name;
}

void append_hash(const Hash128& hash, std::string& out) {
    for (unsigned i = 0; i < hash_bytes; ++i)
        out += static_cast<char>((i < 8 ? hash.low : hash.high) >> (8 * (i % 8)) & 0xFF);
}

/// Takes what was appended off the front of bytes. Throws Error (kind index) when they end before it does.
class Taker {
  public:
    explicit Taker(std::string_view bytes) : rest_(bytes) {}

    std::uint64_t number() {
        std::uint64_t number = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            const auto byte = static_cast<unsigned char>(taken(1).front());
            number |= std::uint64_t{byte & 0x7FU} << shift;
            if (byte < 0x80) return number;
        }
        throw damaged();
    }

    /// How many items follow, each of which takes at least a byte.
    std::size_t count() {
        const std::uint64_t count = number();
        if (count > rest_.size()) throw damaged();
        return static_cast<std::size_t>(count);
    }

    std::string name() { return std::string(taken(count())); }

    Hash128 hash() {
        const std::string_view bytes = taken(hash_bytes);
        Hash128 hash;
        for (unsigned i = 0; i < hash_bytes; ++i)
            (i < 8 ? hash.low : hash.high) |= std::uint64_t{static_cast<unsigned char>(bytes[i])}
                                              << (8 * (i % 8));
        return hash;
    }

    bool empty() const { return rest_.empty(); }

  private:
    std::string_view taken(std::size_t bytes) {
        if (bytes > rest_.size()) throw damaged();
        const std::string_view front = rest_.substr(0, bytes);
        rest_.remove_prefix(bytes);
        return front;
    }

    std::string_view rest_;
};

KnownDocument take_document(Taker& taker) {
    KnownDocument document;
    document.id = taker.name();
    document.hash = taker.hash();
    const std::uint64_t state = taker.number();
    if (state > static_cast<std::uint64_t>(KnownState::removed)) throw damaged();
    document.state = static_cast<KnownState>(state);
    return document;
}

KnownFile take_file(Taker& taker) {
    KnownFile file;
    file.path = taker.name();
    file.bytes = taker.number();
    file.modified = static_cast<std::int64_t>(taker.number());
    file.documents.resize(taker.count());
    for (KnownDocument& document : file.documents) document = take_document(taker);
    return file;
}

}  // namespace

std::string encode_known_files(const KnownFiles& files) {
    std::string bytes;
    append_number(files.size(), bytes);
    for (const KnownRoot& root : files) {
        append_name(root.path, bytes);
        append_number(root.files.size(), bytes);
        for (const KnownFile& file : root.files) {
            append_name(file.path, bytes);
            append_number(file.bytes, bytes);
            append_number(static_cast<std::uint64_t>(file.modified), bytes);
            append_number(file.documents.size(), bytes);
            for (const KnownDocument& document : file.documents) {
                append_name(document.id, bytes);
                append_hash(document.hash, bytes);
                append_number(static_cast<std::uint64_t>(document.state), bytes);
            }
        }
    }
    std::string content(first_line);
    zstd_compress(bytes, content);
    return content;
}

KnownFiles decode_known_files(std::string_view bytes) {
    if (!bytes.starts_with(first_line)) throw damaged();
    const std::string content = zstd_decompress(bytes.substr(first_line.size()), Limits{}.known_files_bytes);
    Taker taker(content);
    KnownFiles roots(taker.count());
    for (KnownRoot& root : roots) {
        root.path = taker.name();
        root.files.resize(taker.count());
        for (KnownFile& file : root.files) file = take_file(taker);
    }
    if (!taker.empty()) throw damaged();
    return roots;
}

void write_known_files(const fs::path& generation, const KnownFiles& files) {
    OutputFile file(generation / schema::files_file);
    file.append(encode_known_files(files));
    file.close();
}

std::optional<KnownFiles> read_known_files(const fs::path& generation) {
    const fs::path path = generation / schema::files_file;
    std::error_code code;
    if (!fs::exists(path, code)) return std::nullopt;
    try {
        const MappedFile file(path);
        return decode_known_files(file.bytes());
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::index) throw;
        throw Error(ErrorKind::index, path.string() + ": " + error.message(), damage_hint);
    }
}

}  // namespace fundstelle
