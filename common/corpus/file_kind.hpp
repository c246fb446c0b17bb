#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace fundstelle {

/// How articles are written in a file. Each has an ending in `file_kind` and a reader in `open_articles`.
enum class FileFormat : std::uint8_t {
    plain_text,  ///< .txt
    markdown,    ///< .md, with or without front matter
    web_page,    ///< .html, .htm, .xhtml
    json_lines,  ///< .jsonl, one article a line
    json,        ///< .json, one article or a list of them
    table,       ///< .csv and .tsv, one article a row
};

/// The sign between the id of a file and the number of one of its articles: `:` before a line, `#` before the
/// place in a list.
constexpr char number_sign(FileFormat format) {
    return format == FileFormat::json ? '#' : ':';
}

/// In what a file is packed.
enum class Packing : std::uint8_t {
    none,
    compressed,  ///< one file: .gz, .zst, .xz, .bz2
    archive,     ///< any number of files: .zip, .tar, .tar.gz and the like
};

/// What the name of a file tells of its content.
struct FileKind {
    FileFormat format = FileFormat::plain_text;  ///< unpacked; means nothing for an archive
    Packing packing = Packing::none;

    friend bool operator==(const FileKind&, const FileKind&) = default;
};

/// The kind of a file by the endings of the name that `path` ends in, in any case of ASCII letters; nothing
/// when it is none that articles are read from.
std::optional<FileKind> file_kind(std::string_view path);

/// Files that articles are not read from, by the endings of their names.
class OtherFiles {
  public:
    void add(std::string_view path);
    void add(const OtherFiles& others);
    /// How many there are.
    std::uint64_t count() const;
    /// The most frequent endings, in small letters: `12 .pdf, 3 .xml, 2 without an ending, 4 others`.
    std::string shown() const;

  private:
    std::map<std::string, std::uint64_t, std::less<>> counts_;  ///< by ending; of odd ones as `?`
};

/// What `file_kind` knows, for a message.
extern const char* const known_endings;

}  // namespace fundstelle
