#include "common/corpus/file_kind.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace fundstelle {
namespace {

constexpr std::array<std::pair<std::string_view, FileFormat>, 8> formats = {
    {{".txt", FileFormat::plain_text},
     {".md", FileFormat::markdown},
     {".markdown", FileFormat::markdown},
     {".jsonl", FileFormat::json_lines},
     {".ndjson", FileFormat::json_lines},
     {".json", FileFormat::json},
     {".csv", FileFormat::table},
     {".tsv", FileFormat::table}}};

/// The last ending of `name`, with its dot, in lower case; empty when it has none. A dot at the very
/// beginning makes no ending.
std::string ending_of(std::string_view name) {
    const std::size_t dot = name.rfind('.');
    if (dot == std::string_view::npos || dot == 0 || name[dot - 1] == '/') return {};
    std::string ending(name.substr(dot));
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
    return ending;
}

}  // namespace

const char* const known_endings = ".txt, .md, .jsonl, .json, .csv and .tsv";

std::optional<FileKind> file_kind(std::string_view name) {
    const std::string ending = ending_of(name);
    const auto* format =
        std::find_if(formats.begin(), formats.end(), [&](const auto& row) { return row.first == ending; });
    if (format == formats.end()) return std::nullopt;
    return FileKind{format->second};
}

}  // namespace fundstelle
