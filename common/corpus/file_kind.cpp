#include "common/corpus/file_kind.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace fundstelle {
namespace {

constexpr std::array<std::pair<std::string_view, FileFormat>, 11> formats = {
    {{".txt", FileFormat::plain_text},
     {".md", FileFormat::markdown},
     {".markdown", FileFormat::markdown},
     {".html", FileFormat::web_page},
     {".htm", FileFormat::web_page},
     {".xhtml", FileFormat::web_page},
     {".jsonl", FileFormat::json_lines},
     {".ndjson", FileFormat::json_lines},
     {".json", FileFormat::json},
     {".csv", FileFormat::table},
     {".tsv", FileFormat::table}}};

constexpr std::array<std::string_view, 4> compressed = {".gz", ".zst", ".xz", ".bz2"};
constexpr std::array<std::string_view, 6> archives = {".zip", ".tar", ".tgz", ".tzst", ".txz", ".tbz2"};

/// Takes the last ending, with its dot, off `name`, a name in lower case; empty when it has none. A dot at
/// the very beginning makes no ending.
std::string_view take_ending(std::string_view& name) {
    const std::size_t dot = name.rfind('.');
    if (dot == std::string_view::npos || dot == 0) return {};
    const std::string_view ending = name.substr(dot);
    name.remove_suffix(ending.size());
    return ending;
}

template <std::size_t count>
bool holds(const std::array<std::string_view, count>& endings, std::string_view ending) {
    return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

}  // namespace

const char* const known_endings =
    ".txt, .md, .html, .jsonl, .json, .csv, .tsv, each also as .gz, .zst, .xz, .bz2, in .zip and .tar";

std::optional<FileKind> file_kind(std::string_view path) {
    std::string lower(path.substr(path.rfind('/') + 1));  // the whole path when there is no /
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
    std::string_view name = lower;
    std::string_view ending = take_ending(name);
    FileKind kind;
    if (holds(compressed, ending)) {
        kind.packing = Packing::compressed;
        ending = take_ending(name);
        if (ending == ".tar") kind.packing = Packing::archive;
    } else if (holds(archives, ending)) {
        kind.packing = Packing::archive;
    }
    if (kind.packing == Packing::archive) return kind;
    const auto* format =
        std::find_if(formats.begin(), formats.end(), [&](const auto& row) { return row.first == ending; });
    if (format == formats.end()) return std::nullopt;
    kind.format = format->second;
    return kind;
}

}  // namespace fundstelle
