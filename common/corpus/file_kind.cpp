#include "common/corpus/file_kind.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "common/report.hpp"

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

std::string in_small_letters(std::string_view name) {
    std::string lower(name);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
    return lower;
}

constexpr const char* odd_ending = "?";

bool is_plain(std::string_view ending) {
    constexpr std::size_t longest = 9;
    return ending.size() <= longest && std::all_of(ending.begin() + 1, ending.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
           });
}

}  // namespace

void OtherFiles::add(std::string_view path) {
    const std::string lower = in_small_letters(path.substr(path.rfind('/') + 1));
    std::string_view name = lower;
    const std::string_view ending = take_ending(name);
    ++counts_[ending.empty() || is_plain(ending) ? std::string(ending) : odd_ending];
}

void OtherFiles::add(const OtherFiles& others) {
    for (const auto& [ending, count] : others.counts_) counts_[ending] += count;
}

std::uint64_t OtherFiles::count() const {
    std::uint64_t sum = 0;
    for (const auto& [ending, count] : counts_) sum += count;
    return sum;
}

std::string OtherFiles::shown() const {
    constexpr std::size_t endings_shown = 6;
    std::vector<std::pair<std::uint64_t, std::string>> most;
    for (const auto& [ending, count] : counts_) {
        if (ending != odd_ending) most.emplace_back(count, ending);
    }
    std::stable_sort(most.begin(), most.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    most.resize(std::min(most.size(), endings_shown));
    std::uint64_t others = count();
    std::string text;
    for (const auto& [number, ending] : most) {
        others -= number;
        text += (text.empty() ? "" : ", ") + grouped(number) + ' ' +
                (ending.empty() ? "without an ending" : ending);
    }
    if (others != 0)
        text += (text.empty() ? "" : ", ") + grouped(others) + (others == 1 ? " other" : " others");
    return text;
}

const char* const known_endings =
    ".txt, .md, .html, .jsonl, .json, .csv, .tsv, each also as .gz, .zst, .xz, .bz2, in .zip and .tar";

std::optional<FileKind> file_kind(std::string_view path) {
    const std::string lower = in_small_letters(path.substr(path.rfind('/') + 1));
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
