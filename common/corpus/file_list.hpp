#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "common/corpus/article.hpp"
#include "common/corpus/article_language.hpp"
#include "common/corpus/file_kind.hpp"
#include "common/corpus/path_pattern.hpp"
#include "common/corpus/standard_input.hpp"
#include "common/limits.hpp"

namespace fundstelle {

/// A file to read articles from.
struct CorpusFile {
    std::filesystem::path path;
    std::string shown;     ///< the path as the user named its root, for messages
    std::string relative;  ///< path relative to its root, as bytes
    std::string id;        ///< the same as utf8_name writes it
    FileKind kind = {};
    std::uint64_t bytes = 0;
    std::int64_t modified = 0;  ///< nanoseconds since 1970; 0 where it has to be read again in any case
    std::string root;  ///< its root, absolute and without links, bytes as the file system has them; `-` for
                       ///< what standard input holds or names
};

/// A folder that is there but could not be read.
struct SkippedFolder {
    std::string root;  ///< like that of a CorpusFile
    std::string id;    ///< path relative to it, as utf8_name writes it
};

/// What of the roots of a run is to be read, and how.
struct Intake {
    PathSelection selection;
    std::shared_ptr<const StandardInput> standard_input;  ///< for the root `-`; without it that is a path
    LanguageSource language = LanguageSource::declared;   ///< of the articles
    PageReading pages = {};                               ///< how web pages are read
};

/// What the roots named in a run hold.
struct FileList {
    std::vector<CorpusFile> files;
    std::vector<Skipped> skipped;           ///< what should have been read but cannot be
    std::vector<std::string> roots;         ///< absolute and without links, in the order of the run; not `-`
    std::vector<SkippedFolder> unreadable;  ///< among `skipped`
    OtherFiles ignored;                     ///< files in folders whose ending is none of the formats
    std::uint64_t left_out = 0;             ///< files and folders left out by patterns and ignore files
    std::uint64_t bytes = 0;                ///< of all files
};

/// Lists the files below `roots`, root after root, in each folder by the bytes of their names. Names that
/// begin with a dot are passed over, and the folder that a browser saves beside a page (`a_files` or
/// `a-Dateien` beside `a.html`); symbolic links below a root are not followed, what `.fundstelleignore` (see
/// IgnoreRules) or the selection leave out is not looked at. A root that is a file is taken whatever its
/// name. An archive is left out as a folder is: its entries are for whoever opens it to select. The root
/// `-` is standard input: articles, shown as `standard input` and with ids that begin with `stdin`, or paths,
/// whose files and folders are listed with what stands there as the beginning of their ids. Throws Error
/// (kind input) when a root does not exist, cannot be read, or is a file of no known format; a path on
/// standard input that does not exist is skipped.
FileList list_files(const std::vector<std::filesystem::path>& roots, const Limits& limits,
                    const Intake& intake = {});

/// Whether `path` is `folder` or stands below it; both absolute and without links.
bool lies_within(std::string_view path, std::string_view folder);

/// `name` as valid UTF-8: each byte that is not, and %, stands as %XX (two hexadecimal digits), so that
/// different names stay different and the name can be read back.
std::string utf8_name(const std::string& name);

}  // namespace fundstelle
