#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "common/corpus/article.hpp"
#include "common/limits.hpp"

namespace fundstelle {

enum class FileFormat : std::uint8_t {
    plain_text,  ///< .txt
    markdown,    ///< .md, with or without front matter
    web_page,    ///< .html, .htm, .xhtml
    json_lines,  ///< .jsonl, one article a line
};

/// A file to read articles from.
struct CorpusFile {
    std::filesystem::path path;
    std::string shown;  ///< the path as the user named its root, for messages
    std::string id;     ///< path relative to its root, as utf8_name writes it
    FileFormat format = FileFormat::plain_text;
    std::uint64_t bytes = 0;
};

/// What the roots named in a run hold.
struct FileList {
    std::vector<CorpusFile> files;
    std::vector<Skipped> skipped;  ///< what should have been read but cannot be
    std::uint64_t ignored = 0;     ///< files in folders whose ending is none of the formats
    std::uint64_t bytes = 0;       ///< of all files
};

/// Lists the files below `roots`, root after root, in each folder by the bytes of their names. Names that
/// begin with a dot are passed over, symbolic links below a root are not followed. A root that is a file is
/// taken whatever its name begins with. Throws Error (kind input) when a root does not exist, cannot be
/// read, or is a file of no known format.
FileList list_files(const std::vector<std::filesystem::path>& roots, const Limits& limits);

/// `name` as valid UTF-8: each byte that is not, and %, stands as %XX (two hexadecimal digits), so that
/// different names stay different and the name can be read back.
std::string utf8_name(const std::string& name);

}  // namespace fundstelle
